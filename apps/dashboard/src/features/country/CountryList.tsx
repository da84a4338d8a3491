import { graphql } from "@khorgos/types"
import Link from "next/link"
import { RegionMap } from "@/charts/RegionMap"
import { query } from "@/lib/api"
import { formatNumber } from "@/lib/format"
import { DataTable } from "@/ui/DataTable"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { CountrySearch } from "./CountrySearch"

const ListQuery = graphql(`
  query CountryList($where: CountryFilter) {
    five: countryGroup(code: "CA5") {
      members {
        iso3 name capital capitalLatitude capitalLongitude areaKm2
        indicatorValues(
          first: 1
          where: { indicatorCode: { equals: "SP.POP.TOTL" } }
        ) { nodes { year value } }
        visitsReceived(first: 1) { totalCount }
      }
    }
    countries(first: 300, where: $where) {
      totalCount
      nodes { iso3 name capital subregion region areaKm2 visitsReceived(first: 1) { totalCount } }
    }
  }
`)

/** The five on a map, then every country that the data know. */
export async function CountryList({ name }: { name: string }) {
  const { five, countries } = await query(ListQuery, {
    where: name
      ? {
          OR: [
            { name: { contains: name, mode: "Insensitive" } },
            ...(/^[A-Z]{2}$/.test(name.toUpperCase())
              ? [{ iso2: { equals: name.toUpperCase() } }]
              : []),
          ],
        }
      : null,
  })
  const members = five?.members ?? []
  return (
    <>
      <div className="grid gap-x-14 gap-y-8 pb-12 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <RegionMap
          summary="The five states of Central Asia and their neighbours; each state leads to its page."
          hrefs={Object.fromEntries(members.map(({ iso3 }) => [iso3, `/countries/${iso3}`]))}
          capitals={members.map((country) => ({
            iso3: country.iso3,
            name: country.capital ?? "",
            lon: Number(country.capitalLongitude),
            lat: Number(country.capitalLatitude),
          }))}
        />
        <ul className="self-center">
          {members.map((country) => {
            const [people] = country.indicatorValues.nodes
            return (
              <li key={country.iso3} className="border-rule border-b py-3 first:border-t">
                <Link
                  href={`/countries/${country.iso3}`}
                  className="link font-semibold font-serif text-lead"
                >
                  {country.name}
                </Link>
                <p className="text-muted text-small">
                  {people &&
                    `${formatNumber(Number(people.value) / 1e6, 1)} m people (${people.year}), `}
                  {formatNumber(country.areaKm2)} km², {country.visitsReceived.totalCount} visits
                  recorded
                </p>
              </li>
            )
          })}
        </ul>
      </div>
      <Section
        heading={name ? `Countries matching “${name}”` : "All countries and territories"}
        subtitle={`${countries.totalCount} with a code of ISO 3166-1 or, for Kosovo, the customary UNK.`}
        actions={<CountrySearch name={name} />}
      >
        <DataTable
          caption="Countries"
          captionHidden
          rows={countries.nodes}
          rowKey={(country) => country.iso3}
          empty={
            <EmptyState title="No country matches">
              Try a part of its English name, such as stan.
            </EmptyState>
          }
          columns={[
            {
              key: "name",
              header: "Country",
              rowHeader: true,
              cell: (country) => (
                <Link href={`/countries/${country.iso3}`} className="link">
                  {country.name}
                </Link>
              ),
            },
            { key: "iso3", header: "Code", cell: (country) => country.iso3 },
            { key: "capital", header: "Capital", cell: (country) => country.capital ?? "–" },
            {
              key: "region",
              header: "Region",
              cell: (country) => country.subregion || country.region,
            },
            {
              key: "area",
              header: "Area, km²",
              numeric: true,
              cell: (country) => formatNumber(country.areaKm2),
            },
            {
              key: "visits",
              header: "Visits recorded",
              numeric: true,
              cell: (country) =>
                country.visitsReceived.totalCount || <span className="text-muted">–</span>,
            },
          ]}
        />
      </Section>
    </>
  )
}
