import { graphql, type ResultOf } from "@khorgos/types"
import type { Figure, SearchParams } from "@/figure/figure"
import { shownOn } from "@/figure/forms"
import { ask, query } from "@/lib/api"
import { today } from "@/lib/today"
import { VisitFields } from "./visit-fragment"
import { type ListParams, listAddress, readVisitParams, type VisitParams } from "./visit-params"
import { ownSources, visitColumns, visitRows } from "./visit-rows"
import { type VisitWhere, visitWhere } from "./visit-where"
import { getVisitWords } from "./visit-words"

const TripsQuery = graphql(
  `
  query VisitTrips($where: VisitFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    visits(first: 1, where: $where) { totalCount }
    trips(where: { visits: { some: $where } }, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      nodes {
        slug
        startDate
        endDate
        leader { slug name }
        country { iso3 iso2 name }
        visits { ...VisitFields }
      }
    }
  }
`,
  [VisitFields],
)

/** Which stops of the trips shown are asked for: the API knows, not a copy of its rules. */
const MatchingQuery = graphql(`
  query MatchingStops($where: VisitFilter!) {
    visits(first: 1000, where: $where) { nodes { slug } }
  }
`)

export const pageSize = 20

type TripPage = ResultOf<typeof TripsQuery>["trips"]
export type TripData = TripPage["nodes"][number]

export interface MadeList {
  figure: Figure
  trips: TripPage
  /** Stops that the filters ask for, in all trips. */
  stops: number
  where: VisitWhere
  /** Keys of the stops shown that the filters ask for. */
  matching: ReadonlySet<string>
}

export function isFiltered(params: ListParams): boolean {
  return Object.keys(visitWhere(params)).length > 0
}

async function matchingStops(trips: readonly TripData[], where: VisitWhere) {
  const all = trips.flatMap((trip) => trip.visits.map((visit) => visit.slug))
  if (all.length === 0 || Object.keys(where).length === 0) return new Set(all)
  const shown: VisitWhere = { tripSlug: { in: trips.map((trip) => trip.slug) } }
  const { visits } = await query(MatchingQuery, { where: { AND: [where, shown] } })
  return new Set(visits.nodes.map((visit) => visit.slug))
}

/** A page of trips with their stops; as a figure, the stops that the filters ask for. */
export async function makeList(params: VisitParams): Promise<MadeList> {
  const where = visitWhere(params)
  const page = params.before
    ? { last: pageSize, before: params.before }
    : { first: pageSize, after: params.after }
  const [answer, words] = await Promise.all([ask(TripsQuery, { where, ...page }), getVisitWords()])
  const { trips, visits } = answer.data
  const matching = await matchingStops(trips.nodes, where)
  const stops = trips.nodes.flatMap((trip) => trip.visits).filter((v) => matching.has(v.slug))
  const count = { trips: trips.totalCount, stops: visits.totalCount }
  const summary = words.t(isFiltered(params) ? "list.summary" : "list.summaryOfAll", count)
  const figure: Figure = {
    ...shownOn(listAddress(params), "visits-list"),
    title: summary,
    subtitle: words.t("list.subtitle"),
    notes: trips.totalCount > trips.nodes.length ? [words.t("list.pageNote")] : [],
    summary,
    drawing: null,
    columns: visitColumns(words),
    rows: visitRows(stops, words.nameOf),
    sources: ownSources(stops.length, words),
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "trips.nodes[].visits[]",
    },
  }
  return { figure, trips, stops: visits.totalCount, where, matching }
}

/** The list of the visits page, made of its address: one row a stop. */
export async function visitsFigure(search: SearchParams): Promise<Figure> {
  return (await makeList(readVisitParams(search, today()))).figure
}
