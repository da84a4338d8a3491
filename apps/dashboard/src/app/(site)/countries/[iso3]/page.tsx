import type { Metadata } from "next"
import { CountryFacts } from "@/features/country/CountryFacts"
import { CountryIndicators } from "@/features/country/CountryIndicators"
import { CountryProfile } from "@/features/country/CountryProfile"
import { CountryRecords } from "@/features/country/CountryRecords"
import { countryName } from "@/features/country/country-name"
import { CountryTrade } from "@/features/trade/CountryTrade"
import { readBasis } from "@/features/trade/trade-params"
import { CountryJourneys } from "@/features/visit/CountryJourneys"
import { CountryTimeline } from "@/features/visit/CountryTimeline"
import { CountryVisitors } from "@/features/visit/CountryVisitors"
import { five, isOfFive } from "@/lib/five"
import { hrefOf, keptParams } from "@/lib/kept"
import { today } from "@/lib/today"
import { PageHeader } from "@/ui/PageHeader"
import { Part } from "@/ui/Part"

type Props = PageProps<"/countries/[iso3]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await countryName((await params).iso3) }
}

export default async function CountryPage({ params, searchParams }: Props) {
  const { iso3 } = await params
  const name = await countryName(iso3)
  const inRegion = isOfFive(iso3)
  const kept = await keptParams()
  const href = (basis: string) => `${hrefOf(`/countries/${iso3}`, { basis, ...kept })}#trade`
  const trade = {
    iso3,
    name,
    basis: readBasis((await searchParams).basis),
    partners: inRegion ? ["CHN", "RUS", "TUR", "KOR"] : five,
    hrefs: {
      RECONCILED: href("RECONCILED"),
      REPORTER: href("REPORTER"),
      PARTNER: href("PARTNER"),
      HEADLINE: href("HEADLINE"),
    },
    kept,
  }
  return (
    <>
      <Part of={CountryProfile} with={{ iso3 }} title={<PageHeader title={name} />} />
      <Part of={CountryTimeline} with={{ iso3 }} />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Part of={CountryTrade} with={trade} />
          <Part of={CountryVisitors} with={{ iso3, name, until: today() }} />
          <Part of={CountryJourneys} with={{ iso3, name }} />
        </div>
        <Part of={CountryFacts} with={{ iso3 }} />
      </div>
      <Part of={CountryIndicators} with={{ iso3, name }} />
      <Part of={CountryRecords} with={{ iso3 }} />
    </>
  )
}
