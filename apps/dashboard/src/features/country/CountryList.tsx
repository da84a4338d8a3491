import { graphql } from "@khorgos/types"
import { getLocale, getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { regionName } from "@/i18n/data-words"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { keptParams } from "@/lib/kept"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { CountrySearch } from "./CountrySearch"
import { countryFilter } from "./country-filter"

const ListQuery = graphql(`
  query CountryList($where: CountryFilter) {
    countries(first: 300, where: $where) {
      totalCount
      nodes {
        iso3 iso2 name capital subregion region areaKm2 visitsReceived(first: 1) { totalCount }
      }
    }
  }
`)

/** Every country that the data know, by name in the reader's language. */
export async function CountryList({ name }: { name: string }) {
  const { countries } = await query(ListQuery, { where: countryFilter(name) })
  const t = await getTranslations("country")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  const order = new Intl.Collator(await getLocale())
  const rows = countries.nodes
    .map((country) => ({ ...country, shown: nameOf(country) }))
    .sort((a, b) => order.compare(a.shown, b.shown))
  return (
    <Section
      heading={name ? t("list.matching", { name }) : t("list.all")}
      subtitle={t("list.codes", { count: countries.totalCount })}
      actions={<CountrySearch name={name} kept={await keptParams()} />}
    >
      <DataTable
        caption={t("list.caption")}
        captionHidden
        rows={rows}
        rowKey={(country) => country.iso3}
        empty={<EmptyState title={t("list.none")}>{t("list.noneHint")}</EmptyState>}
        columns={[
          {
            key: "name",
            header: t("list.country"),
            rowHeader: true,
            cell: (country) => (
              <Link href={`/countries/${country.iso3}`} className="link">
                {country.shown}
              </Link>
            ),
          },
          { key: "iso3", header: t("list.code"), cell: (country) => country.iso3 },
          { key: "capital", header: t("list.capital"), cell: (country) => country.capital ?? "–" },
          {
            key: "region",
            header: t("list.region"),
            cell: (country) => regionName(t, country.subregion || country.region),
          },
          {
            key: "area",
            header: t("list.areaColumn"),
            numeric: true,
            cell: (country) => formats.number(country.areaKm2),
          },
          {
            key: "visits",
            header: t("list.visitsColumn"),
            numeric: true,
            cell: (country) =>
              country.visitsReceived.totalCount || <span className="text-muted">–</span>,
          },
        ]}
      />
    </Section>
  )
}
