import type { Metadata } from "next"
import { CountryList } from "@/features/country/CountryList"
import { PageHeader } from "@/ui/PageHeader"

export const metadata: Metadata = { title: "Countries" }

export default async function CountriesPage({ searchParams }: PageProps<"/countries">) {
  const { name } = await searchParams
  return (
    <>
      <PageHeader
        title="Countries"
        lead="The five states of Central Asia, and everybody who deals with them."
      />
      <CountryList name={typeof name === "string" ? name.trim().slice(0, 60) : ""} />
    </>
  )
}
