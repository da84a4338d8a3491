import { graphql, type ResultOf } from "@khorgos/types"
import { type ClaimCheck, defineCheck, type Moment, type PartDraft } from "../claim-check.ts"
import { recorded } from "../judgement.ts"
import { count, country, list, longDay } from "../words.ts"
import { failing } from "./parts.ts"
import {
  CountedVisit,
  Coverage,
  countingRule,
  coverageCaveats,
  isCovered,
  ofXi,
  visitFigure,
  visitsUpTo,
  visitVerdict,
} from "./visit-records.ts"

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
  const certain = isCovered(hostRanking.coverage, until)
  const ahead = hostRanking.entries.filter((entry) => entry.visits > kazakh)
  const counts: PartDraft[] = hostsNamed.map(([iso3, said]) => ({
    text: `${country(iso3)} with ${count(said)} visits`,
    answer: recorded(visitsTo(iso3) === said, certain),
  }))
  const level: PartDraft[] = ["USA", "FRA"].map((iso3) => ({
    text: `${country(iso3)} level with Kazakhstan`,
    answer: recorded(visitsTo(iso3) === kazakh, certain),
  }))
  const parts = [
    ...(name === "said" ? counts : level),
    {
      text: "Russia alone with more visits than Kazakhstan",
      answer: recorded(ahead.length === 1 && ahead[0]?.host.iso3 === "RUS", certain),
    },
  ]
  const facts = hostsNamed.map(([iso3]) => `${country(iso3)} ${count(visitsTo(iso3))}`)
  return visitVerdict({
    parts,
    sentence: `Visits of Xi Jinping up to ${longDay(until)}: ${list(facts)}.${failing(parts)}`,
    figures: hostsNamed.map(([iso3, said]) => ({
      ...visitFigure(
        `Visits to ${country(iso3)}`,
        visitsUpTo(
          found.nodes.filter(({ host }) => host.iso3 === iso3),
          until,
        ),
        { claimed: name === "said" ? said : undefined, covered: certain },
      ),
      value: String(visitsTo(iso3)),
    })),
    caveats: [hostRanking.rule, ...coverageCaveats(ofXi(hostRanking.coverage), until)],
  })
}

export const rankingChecks: Record<string, ClaimCheck> = {
  "visit-ranking-us-france": defineCheck({
    document: Hosts,
    reading: `By the day it was said: Kazakhstan, the United States and France five visits each, Russia nine, no other host more than Kazakhstan. Today: the three still level, Russia alone ahead. ${countingRule}`,
    counts: "days",
    variables: ({ until }) => ({ until }),
    judge: judgeRanking,
  }),
}
