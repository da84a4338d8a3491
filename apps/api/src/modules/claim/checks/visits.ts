import { graphql, type ResultOf } from "@khorgos/types"
import { type ClaimCheck, defineCheck, type Moment, type PartDraft } from "../claim-check.ts"
import { recorded } from "../judgement.ts"
import { count, list, longDay, ordinal } from "../words.ts"
import { failing } from "./parts.ts"
import {
  CountedVisit,
  type CountedVisitData,
  Coverage,
  countingRule,
  coverageCaveats,
  dayFigure,
  isCovered,
  visitFigure,
  visitsUpTo,
  visitVerdict,
} from "./visit-records.ts"

/** The trip that the claims speak of: the one that began in early July 2024. */
function ofEarlyJuly2024<Visit extends CountedVisitData>(visits: readonly Visit[]) {
  return visits.find(({ startDate }) => startDate >= "2024-07-01" && startDate <= "2024-07-10")
}

const ToKazakhstan = graphql(
  `
    query VisitsOfXiToKazakhstan($until: Date!) {
      visits(
        first: 1000
        where: {
          leaderSlug: { equals: "xi-jinping" }
          hostIso3: { equals: "KAZ" }
          type: { notIn: [STOPOVER] }
          startDate: { lte: $until }
        }
        orderBy: [{ startDate: ASC }]
      ) {
        nodes { ...CountedVisit }
      }
      visitCoverage { ...Coverage }
    }
  `,
  [CountedVisit, Coverage],
)

function judgeFifthVisit(
  { visits: found, visitCoverage }: ResultOf<typeof ToKazakhstan>,
  { until }: Moment,
) {
  const counted = visitsUpTo(found.nodes, until)
  const visit = ofEarlyJuly2024(counted)
  const covered = isCovered(visitCoverage, visit?.startDate ?? until)
  const place = visit ? counted.indexOf(visit) + 1 : 0
  const later = counted.length - place
  const since = later > 0 ? ` By ${longDay(until)} there have been ${count(counted.length)}.` : ""
  return visitVerdict({
    parts: [
      {
        text: "The visit of early July 2024 was the fifth to Kazakhstan",
        answer: visit ? recorded(place === 5, covered) : "unknown",
      },
    ],
    sentence: visit
      ? `The visit that began on ${longDay(visit.startDate)} was Xi Jinping's ${ordinal(place)} to Kazakhstan.${since}`
      : "The data have no visit of Xi Jinping to Kazakhstan in early July 2024.",
    figures: [
      {
        ...visitFigure(
          "Visits to Kazakhstan up to that of early July 2024",
          counted.slice(0, place),
          { claimed: 5, covered },
        ),
        ...(visit ? {} : { value: null }),
      },
      ...(later > 0
        ? [
            visitFigure(`Visits to Kazakhstan up to ${longDay(until)}`, counted, {
              covered: isCovered(visitCoverage, until),
            }),
          ]
        : []),
      ...counted.map((each, index) =>
        dayFigure(`Beginning of visit ${index + 1}`, each.startDate, each),
      ),
    ],
    caveats: coverageCaveats(visitCoverage, until),
  })
}

const ToTajikistan = graphql(
  `
    query VisitsOfXiToTajikistan($until: Date!) {
      visits(
        first: 1000
        where: {
          leaderSlug: { equals: "xi-jinping" }
          hostIso3: { equals: "TJK" }
          type: { notIn: [STOPOVER] }
          startDate: { lte: $until }
        }
        orderBy: [{ startDate: ASC }]
      ) {
        nodes {
          ...CountedVisit
          events {
            name
            startDate
            series { slug }
          }
        }
      }
      visitCoverage { ...Coverage }
    }
  `,
  [CountedVisit, Coverage],
)

function judgeWithoutEvent(
  { visits: found, visitCoverage }: ResultOf<typeof ToTajikistan>,
  { until }: Moment,
) {
  const counted = visitsUpTo(found.nodes, until)
  const visit = ofEarlyJuly2024(counted)
  const covered = isCovered(visitCoverage, visit?.startDate ?? until)
  const earlier = counted.filter(({ startDate }) => !visit || startDate < visit.startDate)
  const events = earlier.flatMap((each) => each.events)
  const named = events.map(({ series, startDate }) => `${series?.slug} ${startDate.slice(0, 4)}`)
  const parts: PartDraft[] = [
    {
      text: "the visit of July 2024 without an event",
      answer: visit ? recorded(visit.events.length === 0, covered) : "unknown",
    },
    {
      text: "each earlier visit with an event",
      answer: recorded(
        earlier.every((each) => each.events.length > 0),
        covered,
      ),
    },
    {
      text: "the events were the SCO summit of 2014 and the CICA summit of 2019",
      answer: recorded(named.toSorted().join() === "cica 2019,sco 2014", covered),
    },
  ]
  const dates = earlier.map(
    (each) =>
      `${longDay(each.startDate)} (${list(each.events.map(({ name }) => name)) || "no event"})`,
  )
  return visitVerdict({
    parts,
    sentence: visit
      ? `The visit of ${longDay(visit.startDate)} was tied to ${list(visit.events.map(({ name }) => name)) || "no event"}; earlier ones: ${list(dates) || "none"}.${failing(parts)}`
      : "The data have no visit of Xi Jinping to Tajikistan in early July 2024.",
    figures: [
      visitFigure("Visits to Tajikistan before July 2024", earlier, { claimed: 2, covered }),
      ...counted.map((each) =>
        dayFigure(
          `Beginning of a visit: ${list(each.events.map(({ name }) => name)) || "no event"}`,
          each.startDate,
          each,
        ),
      ),
    ],
    caveats: [
      "A visit has the events that its records name.",
      ...coverageCaveats(visitCoverage, until),
    ],
  })
}

export const visitChecks: Record<string, ClaimCheck> = {
  "kaz-fifth-visit": defineCheck({
    document: ToKazakhstan,
    reading: `The visit that began in the first ten days of July 2024 is the fifth. ${countingRule}`,
    counts: "days",
    variables: ({ until }) => ({ until }),
    cutsItself: true,
    judge: judgeFifthVisit,
  }),
  "tjk-first-without-event": defineCheck({
    document: ToTajikistan,
    reading: `The visit of July 2024 names no multilateral event and every earlier one does: the SCO summit of 2014 and the CICA summit of 2019. ${countingRule}`,
    counts: "days",
    variables: ({ until }) => ({ until }),
    cutsItself: true,
    judge: judgeWithoutEvent,
  }),
}
