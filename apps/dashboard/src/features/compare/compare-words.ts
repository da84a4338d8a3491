import { graphql } from "@khorgos/types"
import { getLocale, getTranslations } from "next-intl/server"
import type { Figure } from "@/figure/figure"
import { getCountryNames } from "@/i18n/country-names"
import { query } from "@/lib/api"
import { hrefOf } from "@/lib/kept"
import type { Compared } from "./compare-lines"
import { type CompareParams, compareQuery, type Part } from "./compare-params"

const NamesQuery = graphql(`
  query ComparedNames($codes: [CountryCode!]!) {
    countries(first: 10, where: { iso3: { in: $codes } }) { nodes { iso3 iso2 name } }
  }
`)

/** Names of countries in the order of their codes. A code that names nothing is a page not found. */
export async function namesOf(codes: readonly string[]): Promise<Compared[]> {
  if (codes.length === 0) return []
  const { countries } = await query(NamesQuery, { codes: [...codes] })
  const nameOf = await getCountryNames()
  return codes.flatMap((iso3) => {
    const country = countries.nodes.find((node) => node.iso3 === iso3)
    return country ? [{ iso3, name: nameOf(country) }] : []
  })
}

/** Where a part is taken along from, and the page that shows it among the others. */
export function addressesOf(params: CompareParams, part: Part): Pick<Figure, "address" | "page"> {
  const asked = compareQuery(params)
  return { address: hrefOf("/compare", { ...asked, part }), page: hrefOf("/compare", asked) }
}

/** Says whose figures are missing; nothing where none are. */
export async function missingNote(
  countries: readonly Compared[],
  drawn: readonly { id: string }[],
): Promise<string[]> {
  const names = countries
    .filter(({ iso3 }) => drawn.every(({ id }) => id !== iso3))
    .map(({ name }) => name)
  if (names.length === 0 || drawn.length === 0) return []
  const t = await getTranslations("compare")
  return [t("missing", { names: new Intl.ListFormat(await getLocale()).format(names) })]
}
