import { graphql, type ResultOf } from "@khorgos/types"
import { getLocale, getTranslations } from "next-intl/server"
import { Fragment, type ReactNode } from "react"
import { getCountryNames } from "@/i18n/country-names"
import { groupName } from "@/i18n/data-words"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { CountryMemberships, MembershipFields } from "./CountryMemberships"
import { CountryTerms, TermFields } from "./CountryTerms"
import { SideList } from "./SideList"

const FactsQuery = graphql(
  `
  query CountryFacts($iso3: CountryCode!) {
    country(iso3: $iso3) {
      iso3 capital areaKm2 currency landlocked borders
      groups { code name }
      memberships(first: 50) { nodes { ...MembershipFields } }
      terms(first: 100, orderBy: { startDate: DESC }) { nodes { ...TermFields } }
    }
  }
`,
  [MembershipFields, TermFields],
)
type Country = NonNullable<ResultOf<typeof FactsQuery>["country"]>

const BordersQuery = graphql(`
  query CountryBorders($codes: [CountryCode!]!) {
    countries(first: 30, where: { iso3: { in: $codes } }) { nodes { iso3 iso2 name } }
  }
`)

async function Borders({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return "–"
  const { countries } = await query(BordersQuery, { codes: [...codes] })
  const nameOf = await getCountryNames()
  return countries.nodes.map((country, index) => (
    <Fragment key={country.iso3}>
      {index > 0 && ", "}
      <Link href={`/countries/${country.iso3}`} className="link">
        {nameOf(country)}
      </Link>
    </Fragment>
  ))
}

/** "Kazakhstani tenge (KZT)": CLDR's names of the codes that the data give. */
function currencies(codes: string, locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: "currency", fallback: "none" })
  return (
    codes
      .split(/\s+/)
      .filter(Boolean)
      .map((code) => {
        const name = names.of(code)
        return name ? `${name} (${code})` : code
      })
      .join(", ") || "–"
  )
}

async function Facts({ country }: { country: Country }) {
  const t = await getTranslations("country")
  const formats = await getFormats()
  // Groups that are another group less a member serve sums only.
  const groups = country.groups.filter((group) => !group.code.includes("_without_"))
  const coast = country.landlocked ? t("facts.coastNone") : t("facts.coastYes")
  const rows: [string, ReactNode][] = [
    [t("facts.capital"), country.capital ?? "–"],
    [
      t("facts.area"),
      country.areaKm2 ? t("list.area", { area: formats.number(country.areaKm2) }) : "–",
    ],
    [t("facts.coast"), country.landlocked === null ? "–" : coast],
    [t("facts.currency"), currencies(country.currency ?? "", await getLocale())],
    [t("facts.groups"), groups.map((group) => groupName(t, group)).join(", ") || "–"],
    [t("facts.borders"), <Borders key="borders" codes={country.borders} />],
  ]
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-small">
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt className="text-muted">{name}</dt>
          <dd className="text-right">{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** The side column of a country: facts, memberships, leaders. */
export async function CountryFacts({ iso3 }: { iso3: string }) {
  const { country } = await query(FactsQuery, { iso3 })
  if (!country) return null
  const t = await getTranslations("country")
  return (
    <aside aria-label={t("facts.heading")}>
      <SideList heading={t("facts.heading")}>
        <Facts country={country} />
      </SideList>
      <CountryMemberships rows={country.memberships.nodes} />
      <CountryTerms terms={country.terms.nodes} />
    </aside>
  )
}
