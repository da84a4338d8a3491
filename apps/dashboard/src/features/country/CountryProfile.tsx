import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { RegionMap } from "@/charts/RegionMap"
import { getCountryNames } from "@/i18n/country-names"
import { regionName } from "@/i18n/data-words"
import { query } from "@/lib/api"
import { PageHeader } from "@/ui/PageHeader"
import { CountryLead } from "./CountryLead"

const ProfileQuery = graphql(`
  query CountryProfile($iso3: CountryCode!) {
    country(iso3: $iso3) {
      iso3 iso2 name capital capitalLatitude capitalLongitude subregion region
      groups { code }
    }
  }
`)

/** Name, lead and place of a country. */
export async function CountryProfile({ iso3 }: { iso3: string }) {
  const { country } = await query(ProfileQuery, { iso3 })
  if (!country) notFound()
  const t = await getTranslations("country")
  const name = (await getCountryNames())(country)
  const inRegion = country.groups.some((group) => group.code === "CA5")
  const kicker = [regionName(t, country.subregion || country.region), country.iso3]
  return (
    <div
      className={
        inRegion ? "grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start" : undefined
      }
    >
      <PageHeader
        kicker={kicker.filter(Boolean).join(" · ")}
        title={name}
        lead={<CountryLead iso3={iso3} inRegion={inRegion} />}
      />
      {inRegion && (
        <div className="pt-2 pb-10 lg:pt-20">
          <RegionMap
            summary={t("map.one", { name })}
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
