import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { countryName } from "@/features/country/country-name"
import { IndicatorPage } from "@/features/country/IndicatorPage"
import { readIndicatorParams } from "@/features/country/indicators-figure"
import { PageHeader } from "@/ui/PageHeader"

type Props = PageProps<"/countries/[iso3]/indicators">

async function titleOf(params: Props["params"]): Promise<string> {
  const t = await getTranslations("country.indicatorPage")
  return t("title", { name: await countryName((await params).iso3) })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titleOf(params) }
}

export default async function CountryIndicatorsPage({ params, searchParams }: Props) {
  const { iso3 } = await params
  const { code } = readIndicatorParams(await searchParams)
  return (
    <>
      <PageHeader title={await titleOf(params)} />
      <IndicatorPage iso3={iso3} name={await countryName(iso3)} code={code} />
    </>
  )
}
