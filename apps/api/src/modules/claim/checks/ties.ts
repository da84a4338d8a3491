import { graphql, type ResultOf } from "@khorgos/types"
import {
  type ClaimCheck,
  defineCheck,
  type FigureDraft,
  type Moment,
  type PartDraft,
  type Verification,
} from "../claim-check.ts"
import { change, count, list } from "../words.ts"
import {
  type Amount,
  amountFigures,
  five,
  fromFigure,
  moreThan,
  TradeAmount,
  value,
} from "./amounts.ts"
import { failing, untold } from "./parts.ts"
import {
  amountCaveats,
  type Judged,
  type Line,
  lineOf,
  officesWhose,
  Turnovers,
} from "./turnover.ts"
import { CountedVisit, sourcesOf, verificationOf, visitsUpTo } from "./visit-records.ts"

const Ties = graphql(
  `
    query TiesOfTheFive($until: Date!) {
      offices: tradeSeries(
        of: "CA5"
        with: ["JPN", "KOR", "GCC", "TUR"]
        basis: REPORTER
        from: 2019
      ) {
        ...Turnovers
      }
      reconciled: tradeSeries(
        of: "CA5"
        with: ["JPN", "KOR", "ARE", "TUR"]
        basis: RECONCILED
        from: 2019
      ) {
        ...Turnovers
      }
      withEachOther: tradeSeries(of: "CA5", with: ["CA5"], basis: RECONCILED, from: 2019) {
        series {
          points {
            year
            exports { ...TradeAmount }
          }
        }
      }
      events(
        first: 1000
        where: {
          startDate: { gte: "2019-01-01", lte: $until }
          OR: [
            { seriesSlug: { equals: "consultative-meeting-of-central-asian-heads-of-state" } }
            {
              participants: {
                some: {
                  countryIso3: {
                    in: ["JPN", "KOR", "ARE", "BHR", "KWT", "OMN", "QAT", "SAU", "TUR"]
                  }
                }
              }
            }
          ]
        }
        orderBy: [{ startDate: ASC }]
      ) {
        nodes {
          startDate
          verification
          participants { iso3 }
          source { key }
        }
      }
      visits(
        first: 1000
        where: {
          hostIso3: { in: ["KAZ", "KGZ", "TJK", "TKM", "UZB"] }
          leader: { countryIso3: { in: ["JPN", "KOR", "ARE", "BHR", "KWT", "OMN", "QAT", "SAU", "TUR"] } }
          type: { notIn: [STOPOVER] }
          startDate: { gte: "2019-01-01", lte: $until }
        }
        orderBy: [{ startDate: ASC }]
      ) {
        nodes {
          ...CountedVisit
          leader { country { iso3 } }
        }
      }
    }
  `,
  [Turnovers, TradeAmount, CountedVisit],
)
type Reply = ResultOf<typeof Ties>

const gulf = ["ARE", "BHR", "KWT", "OMN", "QAT", "SAU"]
const base = 2019
const named = [
  { name: "Japan", codes: ["JPN"] },
  { name: "South Korea", codes: ["KOR"] },
  { name: "the Gulf states", codes: gulf },
  { name: "Türkiye", codes: ["TUR"] },
]

function tradeTie(name: string, line: Line) {
  const from = line.get(base) ?? null
  const to = [...line.values()].at(-1) ?? null
  const later = to && to.year > base ? to : null
  return { name, from, to: later }
}

function judgeTrade(
  ties: readonly ReturnType<typeof tradeTie>[],
  caveats: readonly string[],
): Judged {
  const parts = ties.map(({ name, from, to }) => ({
    text: `more trade with ${name} than in ${base}`,
    answer: moreThan(to, from),
  }))
  const told = ties.flatMap(({ name, from, to }) =>
    from && to
      ? [
          `with ${name} ${from.complete && !to.complete ? "at least " : ""}${change(value(to) / value(from))} to ${to.year}`,
        ]
      : [],
  )
  const label = (name: string) => `Trade of the five with ${name}`
  return {
    parts,
    sentence: `Change of trade from ${base}: ${list(told) || "unknown"}.${failing(parts)}${untold(parts)}`,
    figures: ties.flatMap(({ name, from, to }) => [
      ...amountFigures(label(name), from),
      ...amountFigures(label(name), to),
    ]),
    caveats: [
      ...caveats,
      ...amountCaveats(
        ties.flatMap(({ name, from, to }) => [
          [label(name), from] as const,
          [label(name), to] as const,
        ]),
      ),
    ],
  }
}

interface Contact {
  startDate: string
  verification: Verification
  source: { key: string }
}

/** What is on record of each tie. What is not on record is unknown: the records are not complete. */
function judgeContacts(
  what: "visits" | "events",
  contacts: readonly { name: string; rows: readonly Contact[] }[],
  caveats: readonly string[],
): Judged {
  const parts = contacts.map(
    ({ name, rows }): PartDraft => ({
      text: name,
      answer: rows.length > 0 ? "yes" : "unknown",
    }),
  )
  const told = contacts.map(({ name, rows }) => `${name} ${count(rows.length)}`)
  return {
    parts,
    sentence: `${what === "visits" ? "Visits of leaders to the five" : "Leaders' meetings"} on record since ${base}, by partner: ${list(told)}.${untold(parts)}`,
    figures: contacts.map(
      ({ name, rows }): FigureDraft => ({
        label: `${what === "visits" ? "Visits" : "Meetings"}: ${name}`,
        unit: what,
        value: String(rows.length),
        complete: false,
        missing: "what the records do not cover",
        ...verificationOf(rows),
        sourceKeys: sourcesOf(rows),
      }),
    ),
    caveats,
  }
}

function meetings({ events }: Reply, until: string) {
  const held = events.nodes.filter(({ startDate }) => startDate <= until)
  const ofFive = (codes: readonly string[]) => five.filter((iso3) => codes.includes(iso3)).length
  const own = held.filter(({ participants }) => {
    const codes = participants.map(({ iso3 }) => iso3)
    return ofFive(codes) >= 3 && !codes.includes("CHN") && !codes.includes("RUS")
  })
  const among = (codes: readonly string[]) =>
    own.filter(({ participants }) => participants.some(({ iso3 }) => codes.includes(iso3)))
  const partners = named.flatMap(({ codes }) => codes)
  return [
    { name: "each other", rows: own.filter((event) => !among(partners).includes(event)) },
    ...named.map(({ name, codes }) => ({ name, rows: among(codes) })),
  ]
}

const eachOther = ({ withEachOther }: Reply, lastYear: number): Line =>
  new Map(
    (withEachOther.series[0]?.points ?? []).flatMap(({ year, exports }): [number, Amount][] => {
      const amount = year <= lastYear ? fromFigure(year, exports) : null
      return amount ? [[year, amount]] : []
    }),
  )

function judgeTies(reply: Reply, { until, lastYear }: Moment) {
  const { offices, reconciled } = reply
  const visits = visitsUpTo(reply.visits.nodes, until)
  return [
    {
      basis: "offices" as const,
      whose: officesWhose([...lineOf(offices, "TUR", lastYear).values()]),
      ...judgeTrade(
        [
          tradeTie("each other", new Map()),
          tradeTie("Japan", lineOf(offices, "JPN", lastYear)),
          tradeTie("South Korea", lineOf(offices, "KOR", lastYear)),
          tradeTie("the Gulf states", lineOf(offices, "GCC", lastYear)),
          tradeTie("Türkiye", lineOf(offices, "TUR", lastYear)),
        ],
        ["Trade with each other is left to the reconciled figures: two offices report each of it."],
      ),
    },
    {
      basis: "reconciled" as const,
      whose: "figures reconciled by BACI",
      ...judgeTrade(
        [
          tradeTie("each other", eachOther(reply, lastYear)),
          tradeTie("Japan", lineOf(reconciled, "JPN", lastYear)),
          tradeTie("South Korea", lineOf(reconciled, "KOR", lastYear)),
          tradeTie("the Gulf states", lineOf(reconciled, "ARE", lastYear)),
          tradeTie("Türkiye", lineOf(reconciled, "TUR", lastYear)),
        ],
        ["Of the Gulf states only the United Arab Emirates are in these figures."],
      ),
    },
    {
      basis: "visits" as const,
      counts: "days" as const,
      whose: "the records of visits to the five",
      ...judgeContacts(
        "visits",
        named.map(({ name, codes }) => ({
          name,
          rows: visits.filter(({ leader }) => codes.includes(leader.country.iso3)),
        })),
        ["Visits of other leaders than Xi and Putin to the five are covered in part only."],
      ),
    },
    {
      basis: "events" as const,
      counts: "days" as const,
      whose: "the records of leaders' meetings without China and Russia",
      ...judgeContacts("events", meetings(reply, until), [
        "A meeting counts where at least three of the five take part, and neither China nor Russia.",
      ]),
    },
  ]
}

export const tieChecks: Record<string, ClaimCheck> = {
  diversification: defineCheck({
    document: Ties,
    reading:
      "Trade of the five with each of those named is larger in the last complete year than in 2019; leaders of each have visited the five, and met at least three of them together without China and Russia, since 2019.",
    counts: "years",
    variables: ({ until }) => ({ until }),
    cutsItself: true,
    judge: judgeTies,
  }),
}
