import { graphql, type ResultOf } from "@khorgos/types"
import type { Basis, Moment, VerdictDraft } from "../claim-check.ts"
import { country, list, sentence } from "../words.ts"
import {
  type Amount,
  absentMembers,
  five,
  fromFigure,
  fromQuotes,
  missingOf,
  QuotedTotal,
  TradeAmount,
} from "./amounts.ts"

export const Turnovers = graphql(
  `
    fragment Turnovers on TradeComparison @_unmask {
      series {
        code
        points {
          year
          turnover { ...TradeAmount }
        }
      }
    }
  `,
  [TradeAmount],
)

export const TurnoverWithChinaAndRussia = graphql(
  `
    query TurnoverWithChinaAndRussia {
      customs: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: PARTNER, from: 2000) {
        ...Turnovers
      }
      offices: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: REPORTER, from: 2000) {
        ...Turnovers
      }
      reconciled: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: RECONCILED, from: 2000) {
        ...Turnovers
      }
      quoted: tradeHeadlines(
        first: 1000
        where: {
          reporterIso3: { in: ["CHN", "RUS"] }
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

/** Amounts by year. */
export type Line = ReadonlyMap<number, Amount>

/** The turnover of the five with China and with Russia on one basis. */
export interface Rivals {
  basis: Basis
  whose: string
  /** Last year that counts. */
  lastYear: number
  china: Line
  russia: Line
}

export function lineOf(
  { series }: ResultOf<typeof Turnovers>,
  code: string,
  lastYear: number,
): Line {
  const points = series.find((each) => each.code === code)?.points ?? []
  return new Map(
    points.flatMap(({ year, turnover }) => {
      const amount = year <= lastYear ? fromFigure(year, turnover) : null
      return amount ? [[year, amount] as const] : []
    }),
  )
}

export function quotedLine(
  quotes: readonly ResultOf<typeof QuotedTotal>[],
  lastYear: number,
): Line {
  const byYear = Map.groupBy(
    quotes.filter(({ year, valueUsd }) => year <= lastYear && valueUsd !== null),
    ({ year }) => year,
  )
  return new Map(
    [...byYear].flatMap(([year, ofYear]) => {
      const amount = fromQuotes(ofYear)
      return amount ? [[year, amount] as const] : []
    }),
  )
}

/** The table's figure where it is complete, else what was quoted, else the table's. */
export function tableElseQuoted(table: Line, quoted: Line): Line {
  const years = [...new Set([...table.keys(), ...quoted.keys()])].sort((a, b) => a - b)
  return new Map(
    years.flatMap((year) => {
      const declared = table.get(year)
      const amount = declared?.complete ? declared : (quoted.get(year) ?? declared)
      return amount ? [[year, amount] as const] : []
    }),
  )
}

/** The national offices that stand behind the latest of these amounts, as a verdict names them. */
export function officesWhose(amounts: readonly Amount[]): string {
  const absent = amounts.slice(-1).flatMap(absentMembers)
  const present = five.filter((iso3) => !absent.includes(iso3))
  return amounts.length === 0 || present.length === 0
    ? "the national offices of the five, of which none reports"
    : `the national offices that report, those of ${list(present.map(country))}`
}

/** That figures end before the last complete year. */
export function endCaveat(last: number | undefined, lastYear: number): string[] {
  return last !== undefined && last < lastYear ? [`These figures end in ${last}.`] : []
}

export function rivalsOf(
  reply: ResultOf<typeof TurnoverWithChinaAndRussia>,
  { lastYear }: Moment,
): Rivals[] {
  const quoted = (code: string) =>
    quotedLine(
      reply.quoted.nodes.filter(({ reporter }) => reporter?.iso3 === code),
      lastYear,
    )
  const offices = (code: string) => lineOf(reply.offices, code, lastYear)
  const both = (line: (code: string) => Line) => ({
    lastYear,
    china: line("CHN"),
    russia: line("RUS"),
  })
  return [
    {
      basis: "customs",
      whose: "China's and Russia's own figures: customs tables, else totals as quoted",
      ...both((code) => tableElseQuoted(lineOf(reply.customs, code, lastYear), quoted(code))),
    },
    {
      basis: "offices",
      whose: officesWhose([...offices("CHN").values()]),
      ...both(offices),
    },
    {
      basis: "reconciled",
      whose: "figures reconciled by OEC (to 2014) and BACI (from 2015)",
      ...both((code) => lineOf(reply.reconciled, code, lastYear)),
    },
    {
      basis: "quoted",
      whose: "totals that China's and Russia's authorities were quoted with",
      ...both(quoted),
    },
  ]
}

/** What the amounts behind a verdict lack, a line for each reason. */
export function amountCaveats(amounts: readonly (readonly [string, Amount | null])[]): string[] {
  const lacking = new Map<string, Set<string>>()
  for (const [label, amount] of amounts) {
    const { missing } = amount ? missingOf(amount) : {}
    if (!amount || !missing) continue
    const named = lacking.get(missing) ?? new Set()
    lacking.set(missing, named.add(`${label} in ${amount.year}`))
  }
  return [...lacking].map(([missing, named]) =>
    named.size > 4
      ? `${sentence(missing)}, in ${named.size} of the amounts.`
      : `${sentence(missing)}: ${[...named].join("; ")}.`,
  )
}

/** What was quoted, in the words of who quoted it; and that some of a basis' own figures are quotations. */
export function quotedCaveat(basis: Basis, amounts: readonly (Amount | null)[]): string[] {
  const quotes = [...new Set(amounts.flatMap((amount) => amount?.quotes ?? []))]
  if (quotes.length === 0) return []
  return [
    ...(basis === "customs"
      ? ["Where a customs' table lacks a year, the total is as quoted."]
      : []),
    ...quotes.map((quote) => `As quoted: ${quote}.`),
  ]
}

export type Judged = Omit<VerdictDraft, "basis" | "whose">

/** A verdict on each basis. */
export function onEachBasis(rivals: readonly Rivals[], judge: (rivals: Rivals) => Judged) {
  return rivals.map((each) => ({ basis: each.basis, whose: each.whose, ...judge(each) }))
}
