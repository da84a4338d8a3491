import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { Coverage } from "./Coverage"
import type { VisitPageData } from "./visit-page-data"
import { rankingAddress } from "./visit-params"
import { type Standing, standingOf } from "./visit-standing"
import { getVisitWords, type VisitWords } from "./visit-words"

const StandingQuery = graphql(`
  query VisitStanding($leader: String!, $host: CountryCode!, $until: Date!) {
    visits(
      first: 1000
      orderBy: { startDate: ASC }
      where: { leaderSlug: { equals: $leader }, hostIso3: { equals: $host } }
    ) { nodes { slug tripSlug startDate type } }
    hostRanking(leader: $leader, until: $until) {
      coverage { slug leaders fromDate toDate completeness note }
      entries { rank tied visits host { iso3 } }
    }
    visitorRanking(host: $host, until: $until) {
      coverage { slug leaders fromDate toDate completeness note }
      entries { rank tied visits leader { slug } }
    }
  }
`)

/** Every visit of the leader to the host, this one marked. */
async function Others({ standing, here }: { standing: Standing; here: string }) {
  const { t, formats } = await getVisitWords()
  const own = standing.nth === null ? null : standing.visits[standing.nth - 1]?.tripSlug
  return (
    <ol aria-label={t("standing.list")} className="mt-3 grid gap-y-1 text-small sm:grid-cols-2">
      {standing.visits.map((visit, index) => {
        const current = visit.tripSlug === own
        return (
          <li key={visit.slug} aria-current={current || undefined} className="flex gap-3">
            <span className="tabular w-5 text-right text-muted">{index + 1}</span>
            {current ? (
              <strong className="font-semibold">{formats.day(visit.startDate)}</strong>
            ) : (
              <Link href={`/visits/${visit.slug}`} className="link tabular">
                {formats.day(visit.startDate)}
              </Link>
            )}
            {current && visit.slug !== here && (
              <Link href={`/visits/${visit.slug}`} className="link text-note">
                {t("standing.firstStop")}
              </Link>
            )}
          </li>
        )
      })}
    </ol>
  )
}

interface Place {
  rank: number
  tied: boolean
  visits: number
}

function placeWords({ rank, tied, visits }: Place) {
  return { rank, tied: tied ? "yes" : "no", visits } as const
}

function Ranks(props: { visit: VisitPageData; host?: Place; visitor?: Place; words: VisitWords }) {
  const { visit, host, visitor, words } = props
  const { t, formats, placeOf } = words
  const names = {
    leader: visit.leader.name,
    host: placeOf(visit.host),
    day: formats.day(visit.startDate),
  }
  const question = { until: visit.startDate, stopovers: false, leader: visit.leader.slug }
  return (
    <ul className="mt-4 grid gap-2 text-small">
      {host && (
        <li>
          {t.rich("standing.host", {
            ...names,
            ...placeWords(host),
            link: (said) => (
              <Link href={rankingAddress({ ...question, received: null })} className="link">
                {said}
              </Link>
            ),
          })}
        </li>
      )}
      {visitor && (
        <li>
          {t.rich("standing.visitor", {
            ...names,
            ...placeWords(visitor),
            link: (said) => (
              <Link
                href={rankingAddress({ ...question, received: visit.host.iso3 })}
                className="link"
              >
                {said}
              </Link>
            ),
          })}
        </li>
      )}
    </ul>
  )
}

/** Where the visit counts: which of the leader's visits to the host it was, and what the rankings said that day. */
export async function VisitStanding({ visit }: { visit: VisitPageData }) {
  const { leader, host, slug, startDate } = visit
  const [data, words] = await Promise.all([
    query(StandingQuery, { leader: leader.slug, host: host.iso3, until: startDate }),
    getVisitWords(),
  ])
  const { t, placeOf } = words
  const standing = standingOf(slug, data.visits.nodes)
  const hostPlace = data.hostRanking.entries.find((entry) => entry.host.iso3 === host.iso3)
  const visitorPlace = data.visitorRanking.entries.find((e) => e.leader.slug === leader.slug)
  const covered = [...data.hostRanking.coverage, ...data.visitorRanking.coverage]
  const coverage = new Map(covered.map((row) => [row.slug, row]))
  const values = { leader: leader.name, host: placeOf(host) }
  return (
    <Section heading={t("standing.heading")}>
      <p className="max-w-prose font-serif text-lead">
        {standing.nth === null
          ? t("standing.notCounted")
          : standing.total === 1
            ? t("standing.only", values)
            : t("standing.nth", { ...values, nth: standing.nth, total: standing.total })}
      </p>
      {standing.together > 0 && (
        <p className="mt-2 text-muted text-small">
          {t("standing.together", { count: standing.together, host: placeOf(host) })}
        </p>
      )}
      {standing.nth !== null && (
        <Ranks
          visit={visit}
          words={words}
          {...(hostPlace ? { host: hostPlace } : {})}
          {...(visitorPlace ? { visitor: visitorPlace } : {})}
        />
      )}
      {standing.total > 1 && <Others standing={standing} here={slug} />}
      <div className="mt-5">
        <Coverage rows={[...coverage.values()]} />
      </div>
    </Section>
  )
}
