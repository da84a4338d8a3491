import { graphql, type ResultOf } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { getCountryNames } from "@/i18n/country-names"
import { query } from "@/lib/api"
import { today } from "@/lib/today"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { HostFields, LeaderHosts } from "./LeaderHosts"
import { LeaderTermFields, LeaderTerms } from "./LeaderTerms"
import { LeaderTripFields, LeaderTrips } from "./LeaderTrips"

const PageQuery = graphql(
  `
  query LeaderPage($slug: String!, $until: Date!) {
    leader(slug: $slug) {
      slug name
      country { iso3 iso2 name }
      terms { ...LeaderTermFields }
      trips(first: 500) { totalCount nodes { ...LeaderTripFields } }
    }
    hostRanking(leader: $slug, until: $until) { ...HostFields }
  }
`,
  [LeaderTermFields, LeaderTripFields, HostFields],
)
type Answer = ResultOf<typeof PageQuery>

async function lead({ leader, hostRanking }: Answer): Promise<ReactNode> {
  const t = await getTranslations("leader.lead")
  const nameOf = await getCountryNames()
  const [most] = hostRanking.entries
  if (!leader || !most) return t("none")
  return t.rich("trips", {
    trips: leader.trips.totalCount,
    hosts: hostRanking.entries.length,
    host: nameOf(most.host),
    count: most.visits,
    toHost: (words) => (
      <Link href={`/countries/${most.host.iso3}`} className="link">
        {words}
      </Link>
    ),
  })
}

/** One leader: terms, hosts by number of trips, and the trips with their stops. */
export async function LeaderPage({ slug }: { slug: string }) {
  const until = today()
  const answer = await query(PageQuery, { slug, until })
  const { leader, hostRanking } = answer
  if (!leader) notFound()
  const t = await getTranslations("leader")
  const country = (await getCountryNames())(leader.country)
  return (
    <>
      <PageHeader
        kicker={
          <>
            <Link href="/leaders" className="link">
              {t("title")}
            </Link>{" "}
            ·{" "}
            <Link href={`/countries/${leader.country.iso3}`} className="link">
              {country}
            </Link>
          </>
        }
        title={leader.name}
        lead={await lead(answer)}
      />
      <LeaderTerms name={leader.name} terms={leader.terms} />
      <LeaderHosts slug={slug} name={leader.name} ranking={hostRanking} until={until} />
      <LeaderTrips trips={leader.trips.nodes} />
    </>
  )
}
