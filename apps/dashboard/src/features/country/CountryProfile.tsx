import { graphql, type ResultOf } from "@khorgos/types"
import { notFound } from "next/navigation"
import { RegionMap } from "@/charts/RegionMap"
import { query } from "@/lib/api"
import { formatDay, formatNumber, formatUsd } from "@/lib/format"
import { PageHeader } from "@/ui/PageHeader"

const ProfileQuery = graphql(`
  query CountryProfile($iso3: CountryCode!, $yearStart: Date!) {
    country(iso3: $iso3) {
      iso3 name officialName capital capitalLatitude capitalLongitude landlocked subregion
      groups { code }
      borders
      population: indicatorValues(first: 1, where: { indicatorCode: { equals: "SP.POP.TOTL" } }) {
        nodes { year value }
      }
      gdp: indicatorValues(first: 1, where: { indicatorCode: { equals: "NY.GDP.MKTP.CD" } }) {
        nodes { year value }
      }
      received: visitsReceived(first: 1, where: { startDate: { gte: $yearStart } }) {
        totalCount
      }
      latest: visitsReceived(first: 1) {
        totalCount
        nodes { startDate leader { name country { name } } }
      }
    }
  }
`)
type Country = NonNullable<ResultOf<typeof ProfileQuery>["country"]>

function opening(country: Country): string {
  const named =
    country.officialName === country.name
      ? country.name
      : `${country.name}, officially the ${country.officialName.replace(/^The /, "")},`
  return size(country) ? `${named}${size(country)}` : `${named.replace(/,$/, "")}.`
}

function size(country: Country): string {
  const [people] = country.population.nodes
  const [gdp] = country.gdp.nodes
  const parts = [
    people && `${formatNumber(Number(people.value) / 1e6, 1)} million people (${people.year})`,
    gdp && `an economy of ${formatUsd(gdp.value)} (${gdp.year})`,
  ].filter(Boolean)
  return parts.length > 0 ? ` has ${parts.join(" and ")}.` : ""
}

function visits(country: Country, year: number): string {
  const [latest] = country.latest.nodes
  if (!latest) return "No visit to it is recorded here."
  const thisYear =
    country.received.totalCount > 0
      ? `, ${country.received.totalCount} of them in ${year} so far`
      : ""
  return `${country.latest.totalCount} visits to it are recorded${thisYear}; the latest was ${latest.leader.name}'s on ${formatDay(latest.startDate)}.`
}

/** Name, lead and place of a country; the figures in the lead come from its rows. */
export async function CountryProfile({ iso3, year }: { iso3: string; year: number }) {
  const { country } = await query(ProfileQuery, { iso3, yearStart: `${year}-01-01` })
  if (!country) notFound()
  const inRegion = country.groups.some((group) => group.code === "CA5")
  return (
    <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-center">
      <PageHeader
        kicker={[country.subregion, inRegion ? null : country.iso3].filter(Boolean).join(" · ")}
        title={country.name}
        lead={
          <>
            {opening(country)} {visits(country, year)}
          </>
        }
      />
      {inRegion && (
        <div className="pt-2 pb-10 lg:pt-10">
          <RegionMap
            summary={`${country.name} in Central Asia`}
            highlight={country.iso3}
            capitals={[
              {
                iso3: country.iso3,
                name: country.capital ?? "",
                lon: Number(country.capitalLongitude),
                lat: Number(country.capitalLatitude),
              },
            ]}
          />
        </div>
      )}
    </div>
  )
}
