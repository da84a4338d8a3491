import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { cache } from "react"
import { getCountryNames } from "@/i18n/country-names"
import { query } from "@/lib/api"

const NameQuery = graphql(
  `query CountryName($iso3: CountryCode!) { country(iso3: $iso3) { name iso2 } }`,
)

/** A country's name in the reader's language, asked once a request. Not found for a code that names nothing. */
export const countryName = cache(async (iso3: string): Promise<string> => {
  const { country } = await query(NameQuery, { iso3 })
  if (!country) notFound()
  return (await getCountryNames())(country)
})
