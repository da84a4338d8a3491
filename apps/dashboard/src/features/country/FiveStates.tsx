import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { RegionMap } from "@/charts/RegionMap"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"

const FiveQuery = graphql(`
  query FiveStates {
    countryGroup(code: "CA5") {
      members {
        iso3 iso2 name capital capitalLatitude capitalLongitude areaKm2
        indicatorValues(
          first: 1
          where: { indicatorCode: { equals: "SP.POP.TOTL" } }
        ) { nodes { year value } }
        visitsReceived(first: 1) { totalCount }
      }
    }
  }
`)

/** The five on a map and in words. */
export async function FiveStates() {
  const { countryGroup } = await query(FiveQuery, {})
  const t = await getTranslations("country")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  const members = countryGroup?.members ?? []
  return (
    <div className="grid gap-x-14 gap-y-8 pb-12 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <RegionMap
        summary={t("map.five")}
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
          const facts = [
            people &&
              t("list.people", { people: formats.count(people.value), year: String(people.year) }),
            t("list.area", { area: formats.number(country.areaKm2) }),
            t("list.visits", { count: country.visitsReceived.totalCount }),
          ]
          return (
            <li key={country.iso3} className="border-rule border-b py-3 first:border-t">
              <Link
                href={`/countries/${country.iso3}`}
                className="link font-semibold font-serif text-lead"
              >
                {nameOf(country)}
              </Link>
              <p className="text-muted text-small">{facts.filter(Boolean).join(" · ")}</p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
