import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CountryList } from "@/features/country/CountryList"
import { FiveStates } from "@/features/country/FiveStates"
import { PageHeader } from "@/ui/PageHeader"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("country"))("title") }
}

export default async function CountriesPage({ searchParams }: PageProps<"/countries">) {
  const { name } = await searchParams
  const t = await getTranslations("country")
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      <FiveStates />
      <CountryList name={typeof name === "string" ? name.trim().slice(0, 60) : ""} />
    </>
  )
}
