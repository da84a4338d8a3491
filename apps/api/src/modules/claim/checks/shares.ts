import { graphql, type ResultOf } from "@khorgos/types"
import { type Basis, type ClaimCheck, defineCheck, type FigureDraft } from "../claim-check.ts"
import { type Answer, agreement, known } from "../judgement.ts"
import { percent } from "../words.ts"
import { type Amount, amountFigures, fromQuotes, QuotedTotal, value } from "./amounts.ts"
import {
  amountCaveats,
  endCaveat,
  type Judged,
  type Line,
  lineOf,
  officesWhose,
  Turnovers,
} from "./turnover.ts"

const ChinaWithTheFive = graphql(
  `
    query TurnoverOfChinaWithEachOfTheFive {
      customs: tradeSeries(of: "CHN", with: ["KAZ", "CA5"], basis: REPORTER, from: 2000) {
        ...Turnovers
      }
      offices: tradeSeries(of: "CHN", with: ["KAZ", "CA5"], basis: PARTNER, from: 2000) {
        ...Turnovers
      }
      reconciled: tradeSeries(of: "CHN", with: ["KAZ", "CA5"], basis: RECONCILED, from: 2000) {
        ...Turnovers
      }
      quotedForKazakhstan: tradeHeadlines(
        first: 1000
        where: {
          reporterIso3: { equals: "CHN" }
          partnerIso3: { equals: "KAZ" }
          measure: { in: [TURNOVER] }
        }
        orderBy: [{ year: ASC }]
      ) {
        nodes { ...QuotedTotal }
      }
      quotedForTheFive: tradeHeadlines(
        first: 1000
        where: {
          reporterIso3: { equals: "CHN" }
          partnerGroupCode: { equals: "CA5" }
          measure: { in: [TURNOVER] }
        }
        orderBy: [{ year: ASC }]
      ) {
        nodes { ...QuotedTotal }
      }
    }
  `,
  [Turnovers, QuotedTotal],
)

export const aboutHalf = { low: 45, high: 55 }

/** Whether a part is about half of a whole that may lack something else than the part. */
export function isAboutHalf(part: number, whole: number, complete: boolean): Answer {
  const share = (part / whole) * 100
  if (share < aboutHalf.low) return "no"
  if (complete) return known(share <= aboutHalf.high)
  return share <= aboutHalf.high ? "likely" : "unknown"
}

function shareFigure(part: Amount, whole: Amount): FigureDraft {
  return {
    label: "Kazakhstan's share in China's turnover with the five",
    unit: "percent",
    value: ((value(part) / value(whole)) * 100).toFixed(2),
    claimed: "50",
    year: part.year,
    complete: part.complete && whole.complete,
    ...(whole.complete ? {} : { missing: "what the whole lacks: the share is at most this" }),
    sourceKeys: [...part.sourceKeys, ...whole.sourceKeys],
  }
}

function judgeShare(kazakhstan: Line, five: Line, lastYear: number): Judged {
  const year = [...five.keys()].filter((each) => kazakhstan.has(each)).at(-1)
  const part = year === undefined ? undefined : kazakhstan.get(year)
  const whole = year === undefined ? undefined : five.get(year)
  const text = "about half of China's trade with the five"
  if (!part || !whole)
    return {
      parts: [{ text, answer: "unknown" }],
      sentence: "There is no year with figures of both Kazakhstan and the five.",
      figures: [],
      caveats: [],
    }
  const answers = part.values.flatMap((one) =>
    whole.values.map((other) => isAboutHalf(Number(one), Number(other), whole.complete)),
  )
  const parts = [{ text, answer: part.complete ? agreement(answers) : ("unknown" as const) }]
  const share = percent((value(part) / value(whole)) * 100)
  return {
    parts,
    sentence: whole.complete
      ? `In ${year} Kazakhstan had ${share} of China's turnover with the five.`
      : `In ${year} Kazakhstan had at most ${share} of China's turnover with the five: that is its share among those that report.`,
    figures: [
      shareFigure(part, whole),
      ...amountFigures("China's turnover with Kazakhstan", part),
      ...amountFigures("China's turnover with the five", whole),
    ],
    caveats: [
      ...endCaveat(year, lastYear),
      ...amountCaveats([["China's turnover with the five", whole]]),
      ...[part, whole].flatMap(({ quotes }) => quotes.map((quote) => `As quoted: ${quote}.`)),
    ],
  }
}

/** The first total quoted for each year: shares of totals of different releases would mix them. */
function firstQuoted(quotes: readonly ResultOf<typeof QuotedTotal>[], lastYear: number): Line {
  const byYear = Map.groupBy(
    quotes.filter(({ year, valueUsd }) => year <= lastYear && valueUsd !== null),
    ({ year }) => year,
  )
  return new Map(
    [...byYear].flatMap(([year, ofYear]) => {
      const amount = fromQuotes(ofYear.slice(0, 1))
      return amount ? [[year, amount] as const] : []
    }),
  )
}

const bases = [
  ["customs", () => "China's customs"],
  ["offices", officesWhose],
  ["reconciled", () => "figures reconciled by OEC (to 2014) and BACI (from 2015)"],
] as const satisfies readonly (readonly [Basis, (amounts: Amount[]) => string])[]

export const shareChecks: Record<string, ClaimCheck> = {
  "kaz-half-of-trade": defineCheck({
    document: ChinaWithTheFive,
    reading: `Kazakhstan's share in China's turnover with the five is from ${aboutHalf.low} to ${aboutHalf.high} per cent in the last complete year that the figures have.`,
    counts: "years",
    variables: () => ({}),
    cutsItself: true,
    judge: (reply, { lastYear }) => [
      ...bases.map(([basis, whose]) => {
        const five = lineOf(reply[basis], "CA5", lastYear)
        return {
          basis,
          whose: whose([...five.values()]),
          ...judgeShare(lineOf(reply[basis], "KAZ", lastYear), five, lastYear),
        }
      }),
      {
        basis: "quoted" as const,
        whose: "totals that China's customs were quoted with",
        ...judgeShare(
          firstQuoted(reply.quotedForKazakhstan.nodes, lastYear),
          firstQuoted(reply.quotedForTheFive.nodes, lastYear),
          lastYear,
        ),
      },
    ],
  }),
}
