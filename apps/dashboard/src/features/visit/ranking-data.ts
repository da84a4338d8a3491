import { graphql, type ResultOf } from "@khorgos/types"
import { type Answer, ask } from "@/lib/api"
import type { RankingParams } from "./visit-params"
import type { VisitWords } from "./visit-words"

const CoverageFields = graphql(`
  fragment CoverageFields on VisitCoverage @_unmask {
    slug leaders fromDate toDate completeness note
  }
`)
const PlaceFields = graphql(`
  fragment PlaceFields on Country @_unmask {
    iso3 iso2 name capitalLatitude capitalLongitude
  }
`)

const HostsQuery = graphql(
  `
  query HostRanking($leader: String!, $until: Date!, $includeStopovers: Boolean!) {
    hostRanking(leader: $leader, until: $until, includeStopovers: $includeStopovers) {
      coverage { ...CoverageFields }
      entries { rank tied visits firstVisitOn lastVisitOn host { ...PlaceFields } }
    }
    leader(slug: $leader) {
      name
      country { ...PlaceFields }
      visits(first: 1, orderBy: { startDate: ASC }) { nodes { startDate } }
    }
  }
`,
  [CoverageFields, PlaceFields],
)

const VisitorsQuery = graphql(
  `
  query VisitorRanking($host: CountryCode!, $until: Date!, $includeStopovers: Boolean!) {
    visitorRanking(host: $host, until: $until, includeStopovers: $includeStopovers) {
      coverage { ...CoverageFields }
      entries {
        rank tied visits firstVisitOn lastVisitOn
        leader { slug name country { ...PlaceFields } }
      }
    }
    country(iso3: $host) {
      ...PlaceFields
      visitsReceived(first: 1, orderBy: { startDate: ASC }) { nodes { startDate } }
    }
  }
`,
  [CoverageFields, PlaceFields],
)

type Place = ResultOf<typeof PlaceFields>

/** A host of a leader, or a visitor of a country, with the place where it stands on the map. */
export interface Ranked {
  /** Code of the host, or key of the visitor. */
  key: string
  name: string
  /** Its name within a sentence: "the United States". */
  inSentence: string
  /** Where the visitor comes from; null for hosts, whose name says it. */
  from: string | null
  place: Place
  rank: number
  tied: boolean
  visits: number
  firstVisitOn: string
  lastVisitOn: string
}

export interface Ranking {
  of: "hosts" | "visitors"
  /** The leader or the host, by name; within a sentence beside it. */
  subject: string
  subjectInSentence: string
  subjectIso3: string
  entries: Ranked[]
  coverage: ResultOf<typeof CoverageFields>[]
  /** Day of the first visit in the data; null where there is none. */
  firstDay: string | null
  answer: Pick<Answer<unknown>, "document" | "variables" | "release">
}

async function readHosts(params: RankingParams, words: VisitWords): Promise<Ranking> {
  const { leader: slug, until, stopovers } = params
  const answer = await ask(HostsQuery, { leader: slug, until, includeStopovers: stopovers })
  const { hostRanking, leader } = answer.data
  const subject = leader?.name ?? slug
  return {
    of: "hosts",
    subject,
    subjectInSentence: subject,
    subjectIso3: leader?.country.iso3 ?? "",
    entries: hostRanking.entries.map(({ host, ...entry }) => ({
      ...entry,
      key: host.iso3,
      name: words.nameOf(host),
      inSentence: words.placeOf(host),
      from: null,
      place: host,
    })),
    coverage: hostRanking.coverage,
    firstDay: leader?.visits.nodes[0]?.startDate ?? null,
    answer,
  }
}

async function readVisitors(
  host: string,
  { until, stopovers }: RankingParams,
  words: VisitWords,
): Promise<Ranking> {
  const answer = await ask(VisitorsQuery, { host, until, includeStopovers: stopovers })
  const { visitorRanking, country } = answer.data
  return {
    of: "visitors",
    subject: country ? words.nameOf(country) : host,
    subjectInSentence: country ? words.placeOf(country) : host,
    subjectIso3: host,
    entries: visitorRanking.entries.map(({ leader, ...entry }) => ({
      ...entry,
      key: leader.slug,
      name: leader.name,
      inSentence: leader.name,
      from: words.nameOf(leader.country),
      place: leader.country,
    })),
    coverage: visitorRanking.coverage,
    firstDay: country?.visitsReceived.nodes[0]?.startDate ?? null,
    answer,
  }
}

/** Hosts of a leader, or visitors of a country, up to a day. */
export function readRanking(params: RankingParams, words: VisitWords): Promise<Ranking> {
  return params.received ? readVisitors(params.received, params, words) : readHosts(params, words)
}
