import { graphql, type ResultOf } from "@khorgos/types"
import Link from "next/link"
import { Fragment, type ReactNode } from "react"
import { query } from "@/lib/api"
import { formatDay, formatNumber, formatUsd } from "@/lib/format"
import { VerificationBadge } from "@/ui/Badge"

const FactsQuery = graphql(`
  query CountryFacts($iso3: CountryCode!) {
    country(iso3: $iso3) {
      iso3 capital areaKm2 currency landlocked borders
      groups { code name }
      memberships(first: 50) {
        nodes {
          slug status joinedOn leftOn verification
          organisation { code name }
          source { url }
        }
      }
      terms(first: 100, orderBy: { startDate: DESC }) {
        nodes { slug office startDate endDate leader { slug name } }
      }
    }
    indicators { code name unit }
    values: indicatorValues(first: 400, where: { countryIso3: { equals: $iso3 } }) {
      nodes { year value indicator { code } }
    }
    source(key: "WDI") { title url licence }
  }
`)
type Facts = ResultOf<typeof FactsQuery>
type Country = NonNullable<Facts["country"]>

function List({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="border-rule border-t py-5">
      <h3 className="mb-2 font-semibold text-small">{heading}</h3>
      {children}
    </section>
  )
}

function amount(value: string, unit: string): string {
  if (/dollar/i.test(unit)) return formatUsd(value)
  if (/percent|%/i.test(unit)) return `${formatNumber(value, 1)}%`
  return formatNumber(value)
}

function Indicators({
  indicators,
  values,
  source,
}: Pick<Facts, "indicators" | "values" | "source">) {
  const rows = indicators.flatMap((indicator) => {
    const latest = values.nodes.find((value) => value.indicator.code === indicator.code)
    return latest ? [{ indicator, latest }] : []
  })
  if (rows.length === 0) return null
  return (
    <List heading="Indicators">
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-small">
        {rows.map(({ indicator, latest }) => (
          <Fragment key={indicator.code}>
            <dt className="text-muted">
              {indicator.name}, {latest.year}
            </dt>
            <dd className="tabular text-right">{amount(latest.value, indicator.unit)}</dd>
          </Fragment>
        ))}
      </dl>
      {source && (
        <p className="mt-2 text-muted text-note">
          Source:{" "}
          <a className="link" href={source.url ?? undefined}>
            {source.title}
          </a>
          , {source.licence}.
        </p>
      )}
    </List>
  )
}

function Memberships({ country }: { country: Country }) {
  if (country.memberships.nodes.length === 0) return null
  return (
    <List heading="Memberships">
      <ul className="grid gap-1.5 text-small">
        {country.memberships.nodes.map((row) => (
          <li key={row.slug} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span>
              <abbr title={row.organisation.name} className="no-underline">
                {row.organisation.code}
              </abbr>
              <span className="text-muted">
                , {row.status.toLowerCase()}
                {row.joinedOn && ` since ${formatDay(row.joinedOn)}`}
                {row.leftOn && ` to ${formatDay(row.leftOn)}`}
              </span>
            </span>
            {row.verification === "RECALLED" && <VerificationBadge status="recalled" />}
          </li>
        ))}
      </ul>
    </List>
  )
}

function Leaders({ country }: { country: Country }) {
  const terms = [...country.terms.nodes].sort(byStanding)
  if (terms.length === 0) return null
  const shown = 6
  const row = (term: (typeof terms)[number]) => (
    <li key={term.slug}>
      {term.leader.name}
      <span className="block text-muted text-note">
        {term.office}, {formatDay(term.startDate)} to{" "}
        {term.endDate ? formatDay(term.endDate) : "today"}
      </span>
    </li>
  )
  return (
    <List heading="Leaders">
      <ul className="grid gap-2 text-small">{terms.slice(0, shown).map(row)}</ul>
      {terms.length > shown && (
        <details className="mt-2 text-small">
          <summary className="link min-h-8 cursor-pointer">
            {terms.length - shown} earlier terms
          </summary>
          <ul className="mt-2 grid gap-2">{terms.slice(shown).map(row)}</ul>
        </details>
      )}
    </List>
  )
}

/** Those in office first, then the latest. */
function byStanding(a: { endDate: string | null }, b: { endDate: string | null }): number {
  return (b.endDate ?? "9999").localeCompare(a.endDate ?? "9999")
}

/** Groups that are another group less a member serve sums only. */
function groups(country: Country): string {
  const named = country.groups.filter((group) => !group.code.includes("_without_"))
  return named.map((group) => group.name).join(", ") || "–"
}

/** The side column of a country: facts, indicators, memberships, leaders. */
export async function CountryFacts({ iso3 }: { iso3: string }) {
  const { country, ...rest } = await query(FactsQuery, { iso3 })
  if (!country) return null
  const facts: [string, ReactNode][] = [
    ["Capital", country.capital ?? "–"],
    ["Area", country.areaKm2 ? `${formatNumber(country.areaKm2)} km²` : "–"],
    ["Coast", country.landlocked ? "none" : "yes"],
    ["Currency", country.currency || "–"],
    ["Groups", groups(country)],
  ]
  return (
    <aside aria-label="Facts">
      <List heading="Facts">
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-small">
          {facts.map(([name, value]) => (
            <Fragment key={name}>
              <dt className="text-muted">{name}</dt>
              <dd className="text-right">{value}</dd>
            </Fragment>
          ))}
          <dt className="text-muted">Borders</dt>
          <dd className="text-right">
            {country.borders.length === 0 && "–"}
            {country.borders.map((code, index) => (
              <Fragment key={code}>
                {index > 0 && " "}
                <Link href={`/countries/${code}`} className="link">
                  {code}
                </Link>
              </Fragment>
            ))}
          </dd>
        </dl>
      </List>
      <Indicators {...rest} />
      <Memberships country={country} />
      <Leaders country={country} />
    </aside>
  )
}
