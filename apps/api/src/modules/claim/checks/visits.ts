import { graphql, type ResultOf } from "@khorgos/types"
import {
  type ClaimCheck,
  defineCheck,
  type FigureDraft,
  type Moment,
  type PartDraft,
  type VerdictDraft,
} from "../claim-check.ts"
import { known, withoutProof } from "../judgement.ts"
import { count, country, list, longDay, ordinal } from "../words.ts"
import { failing } from "./parts.ts"
import {
  CountedVisit,
  type CountedVisitData,
  Coverage,
  countingRule,
  coverageCaveats,
  isCovered,
  ofXi,
  sourcesOf,
  verificationOf,
  visitRecords,
  visitsUpTo,
} from "./visit-records.ts"

function visitFigure(
  label: string,
  visits: readonly CountedVisitData[],
  claimed?: number,
): FigureDraft {
  return {
    label,
    unit: "visits",
    value: String(visits.length),
    ...(claimed === undefined ? {} : { claimed: String(claimed) }),
    complete: true,
    ...verificationOf(visits),
    sourceKeys: sourcesOf(visits),
  }
}

function dayFigure(label: string, visit: CountedVisitData): FigureDraft {
  const { startDate: day } = visit
  return {
    label,
    unit: "day",
    value: null,
    day,
    complete: true,
    ...verificationOf([visit]),
    sourceKeys: [visit.source.key],
  }
}

/** The trip that the claims speak of: the one that began in early July 2024. */
function ofEarlyJuly2024<Visit extends CountedVisitData>(visits: readonly Visit[]) {
  return visits.find(({ startDate }) => startDate >= "2024-07-01" && startDate <= "2024-07-10")
}

const visits = (draft: Omit<VerdictDraft, "basis" | "whose">): VerdictDraft[] => [
  { basis: "visits", whose: visitRecords, ...draft },
]

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
  const place = visit ? counted.indexOf(visit) + 1 : 0
  const later = counted.length - place
  const since = later > 0 ? ` By ${longDay(until)} there have been ${count(counted.length)}.` : ""
  return visits({
    parts: [
      {
        text: "The visit of early July 2024 was the fifth to Kazakhstan",
        answer: visit ? known(place === 5) : "unknown",
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
          5,
        ),
        ...(visit ? {} : { value: null }),
      },
      ...(later > 0 ? [visitFigure(`Visits to Kazakhstan up to ${longDay(until)}`, counted)] : []),
      ...counted.map((each, index) => dayFigure(`Beginning of visit ${index + 1}`, each)),
    ],
    caveats: coverageCaveats(visitCoverage, until),
  })
}

const Hosts = graphql(
  `
    query HostsOfXi($until: Date!) {
      hostRanking(leader: "xi-jinping", until: $until) {
        rule
        entries {
          rank
          tied
          visits
          host { iso3 name }
        }
        coverage { ...Coverage }
      }
      visits(
        first: 1000
        where: {
          leaderSlug: { equals: "xi-jinping" }
          hostIso3: { in: ["KAZ", "USA", "FRA", "RUS"] }
          type: { notIn: [STOPOVER] }
          startDate: { lte: $until }
        }
        orderBy: [{ startDate: ASC }]
      ) {
        nodes { ...CountedVisit }
      }
    }
  `,
  [CountedVisit, Coverage],
)

const hostsNamed = [
  ["KAZ", 5],
  ["USA", 5],
  ["FRA", 5],
  ["RUS", 9],
] as const

function judgeRanking(
  { hostRanking, visits: found }: ResultOf<typeof Hosts>,
  { name, until }: Moment,
) {
  const visitsTo = (iso3: string) =>
    hostRanking.entries.find(({ host }) => host.iso3 === iso3)?.visits ?? 0
  const kazakh = visitsTo("KAZ")
  const ahead = hostRanking.entries.filter((entry) => entry.visits > kazakh)
  const counts: PartDraft[] = hostsNamed.map(([iso3, said]) => ({
    text: `${country(iso3)} with ${count(said)} visits`,
    answer: known(visitsTo(iso3) === said),
  }))
  const level: PartDraft[] = ["USA", "FRA"].map((iso3) => ({
    text: `${country(iso3)} level with Kazakhstan`,
    answer: known(visitsTo(iso3) === kazakh),
  }))
  const certain = isCovered(hostRanking.coverage, until)
  const parts = [
    ...(name === "said" ? counts : level),
    {
      text: "Russia alone with more visits than Kazakhstan",
      answer: known(ahead.length === 1 && ahead[0]?.host.iso3 === "RUS"),
    },
  ].map((part) => (certain ? part : { ...part, answer: withoutProof(part.answer) }))
  const facts = hostsNamed.map(([iso3]) => `${country(iso3)} ${count(visitsTo(iso3))}`)
  return visits({
    parts,
    sentence: `Visits of Xi Jinping up to ${longDay(until)}: ${list(facts)}.${failing(parts)}`,
    figures: hostsNamed.map(([iso3, said]) => ({
      ...visitFigure(
        `Visits to ${country(iso3)}`,
        found.nodes.filter(({ host }) => host.iso3 === iso3),
        name === "said" ? said : undefined,
      ),
      value: String(visitsTo(iso3)),
      complete: certain,
      ...(certain ? {} : { missing: "visits after the last day covered" }),
    })),
    caveats: [hostRanking.rule, ...coverageCaveats(ofXi(hostRanking.coverage), until)],
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
  const earlier = counted.filter(({ startDate }) => !visit || startDate < visit.startDate)
  const events = earlier.flatMap((each) => each.events)
  const named = events.map(({ series, startDate }) => `${series?.slug} ${startDate.slice(0, 4)}`)
  const parts: PartDraft[] = [
    {
      text: "the visit of July 2024 without an event",
      answer: visit ? known(visit.events.length === 0) : "unknown",
    },
    {
      text: "each earlier visit with an event",
      answer: known(earlier.every((each) => each.events.length > 0)),
    },
    {
      text: "the events were the SCO summit of 2014 and the CICA summit of 2019",
      answer: known(named.toSorted().join() === "cica 2019,sco 2014"),
    },
  ]
  const dates = earlier.map(
    (each) =>
      `${longDay(each.startDate)} (${list(each.events.map(({ name }) => name)) || "no event"})`,
  )
  return visits({
    parts,
    sentence: visit
      ? `The visit of ${longDay(visit.startDate)} was tied to ${list(visit.events.map(({ name }) => name)) || "no event"}; earlier ones: ${list(dates) || "none"}.${failing(parts)}`
      : "The data have no visit of Xi Jinping to Tajikistan in early July 2024.",
    figures: [
      visitFigure("Visits to Tajikistan before July 2024", earlier, 2),
      ...counted.map((each) =>
        dayFigure(
          `Beginning of a visit: ${list(each.events.map(({ name }) => name)) || "no event"}`,
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
  "visit-ranking-us-france": defineCheck({
    document: Hosts,
    reading: `By the day it was said: Kazakhstan, the United States and France five visits each, Russia nine, no other host more than Kazakhstan. Today: the three still level, Russia alone ahead. ${countingRule}`,
    counts: "days",
    variables: ({ until }) => ({ until }),
    judge: judgeRanking,
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
