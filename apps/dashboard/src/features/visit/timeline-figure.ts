import { graphql } from "@khorgos/types"
import { colourKeyOf } from "@/charts/country-colours"
import type { TimelineItem } from "@/charts/timeline-layout"
import { timelinePicture } from "@/charts/timeline-picture"
import type { Figure, SearchParams } from "@/figure/figure"
import { shownOn } from "@/figure/forms"
import { ask } from "@/lib/api"
import { isOfFive } from "@/lib/five"
import { today } from "@/lib/today"
import { type VisitData, VisitFields } from "./visit-fragment"
import { rankingAddress, readVisitParams, type VisitParams } from "./visit-params"
import { ownSources, visitColumns, visitRows } from "./visit-rows"
import type { VisitWhere } from "./visit-where"
import { getVisitWords, type VisitWords } from "./visit-words"

const TimelineQuery = graphql(
  `
  query VisitTimeline($where: VisitFilter!) {
    visits(first: 1000, orderBy: { startDate: ASC }, where: $where) {
      totalCount
      nodes { ...VisitFields }
    }
  }
`,
  [VisitFields],
)

export interface MadeTimeline {
  figure: Figure
  visits: VisitData[]
  items: TimelineItem[]
}

const powers = ["CHN", "RUS"]

/** A leader's stops: to the five above the line. A host's visitors: from China and Russia above it. */
function isAbove(visit: VisitData, ofHost: boolean): boolean {
  return ofHost ? powers.includes(visit.leader.country.iso3) : isOfFive(visit.host.iso3)
}

function itemsOf(visits: readonly VisitData[], ofHost: boolean, { nameOf }: VisitWords) {
  return visits.map(
    (visit): TimelineItem => ({
      id: visit.slug,
      day: visit.startDate,
      lane: isAbove(visit, ofHost) ? "above" : "below",
      label: [
        ofHost ? `${visit.leader.name}, ${nameOf(visit.leader.country)}` : nameOf(visit.host),
        ...visit.events.map((event) => event.name),
      ].join(": "),
      colour: colourKeyOf(ofHost ? visit.leader.country.iso3 : visit.host.iso3),
      hollow: visit.type === "STOPOVER" || visit.verification === "RECALLED",
      href: `/visits/${visit.slug}`,
    }),
  )
}

/** Stops of a leader, or at a host, up to a day. */
export async function makeTimeline(params: VisitParams): Promise<MadeTimeline> {
  const { received, leader, until } = params
  const where: VisitWhere = {
    ...(received ? { hostIso3: { equals: received } } : { leaderSlug: { equals: leader } }),
    startDate: { lte: until },
  }
  const [answer, words] = await Promise.all([ask(TimelineQuery, { where }), getVisitWords()])
  const { t, formats, nameOf, placeOf } = words
  const { nodes, totalCount } = answer.data.visits
  const [one] = nodes
  const of = received ? "visitors" : "hosts"
  const values = {
    subject: one ? (received ? placeOf(one.host) : one.leader.name) : "",
    count: nodes.filter((visit) => isAbove(visit, received !== null)).length,
    total: totalCount,
    day: formats.day(until),
  }
  const items = itemsOf(nodes, received !== null, words)
  const figure: Figure = {
    ...shownOn(rankingAddress({ ...params, stopovers: false }), "visits-timeline"),
    title: t(`timeline.${of}.title`, values),
    subtitle: t("timeline.subtitle", values),
    notes: [],
    summary: t(`timeline.${of}.summary`, values),
    drawing: {
      kind: "picture",
      draw: (width) =>
        timelinePicture(items, width, {
          above: t(`timeline.${of}.above`),
          below: t(`timeline.${of}.below`),
        }),
    },
    columns: visitColumns(words),
    rows: visitRows(nodes, nameOf),
    sources: ownSources(totalCount, words),
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "visits.nodes[]",
    },
  }
  return { figure, visits: nodes, items }
}

/** The timeline of the visits page, made of its address. */
export async function visitTimelineFigure(search: SearchParams): Promise<Figure> {
  return (await makeTimeline(readVisitParams(search, today()))).figure
}
