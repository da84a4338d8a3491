import type { Metadata } from "next"
import { CountryFacts } from "@/features/country/CountryFacts"
import { CountryIndicators } from "@/features/country/CountryIndicators"
import { CountryProfile } from "@/features/country/CountryProfile"
import { CountryRecords } from "@/features/country/CountryRecords"
import { countryName } from "@/features/country/country-name"
import { CountryTrade } from "@/features/trade/CountryTrade"
import { readBasis } from "@/features/trade/trade-params"
import { CountryJourneys } from "@/features/visit/CountryJourneys"
import { CountryTimeline } from "@/features/visit/CountryTimeline"
import { CountryVisitors } from "@/features/visit/CountryVisitors"
import { five } from "@/features/visit/five"
import { today } from "@/lib/today"

type Props = PageProps<"/countries/[iso3]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await countryName((await params).iso3) }
}

export default async function CountryPage({ params, searchParams }: Props) {
  const { iso3 } = await params
  const name = await countryName(iso3)
  const inRegion = five.some((code) => code === iso3)
  const href = (basis: string) => `/countries/${iso3}?basis=${basis}#trade`
  return (
    <>
      <CountryProfile iso3={iso3} />
      <CountryTimeline iso3={iso3} />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <CountryTrade
            iso3={iso3}
            name={name}
            basis={readBasis((await searchParams).basis)}
            partners={inRegion ? ["CHN", "RUS", "TUR", "KOR"] : five}
            hrefs={{
              RECONCILED: href("RECONCILED"),
              REPORTER: href("REPORTER"),
              PARTNER: href("PARTNER"),
              HEADLINE: href("HEADLINE"),
            }}
          />
          <CountryVisitors iso3={iso3} name={name} until={today()} />
          <CountryJourneys iso3={iso3} name={name} />
        </div>
        <CountryFacts iso3={iso3} />
      </div>
      <CountryIndicators iso3={iso3} name={name} />
      <CountryRecords iso3={iso3} />
    </>
  )
}
