import { graphql, type ResultOf } from "@khorgos/types"
import type { FigureDraft, Verification } from "../claim-check.ts"
import {
  type Answer,
  agreement,
  atLeast,
  exactly,
  exceeds,
  type Range,
  times,
} from "../judgement.ts"
import { country, list, usd } from "../words.ts"

export const TradeAmount = graphql(`
  fragment TradeAmount on TradeFigure @_unmask {
    valueUsd
    complete
    partialYear
    damaged
    missing { exporterIso3 importerIso3 }
    sources { key }
  }
`)
export const QuotedTotal = graphql(`
  fragment QuotedTotal on TradeHeadline @_unmask {
    year
    valueUsd
    verification
    quote
    reporter { iso3 }
    partner { iso3 }
    source { key }
  }
`)

/** An amount of trade as one basis has it, with what is missing from it. */
export interface Amount {
  year: number
  /** The first is the one to show; the others were quoted for the same. */
  values: readonly string[]
  complete: boolean
  partialYear: boolean
  damaged: boolean
  missing: ResultOf<typeof TradeAmount>["missing"]
  verification?: Verification
  sourceKeys: readonly string[]
  /** What was quoted, where it was. */
  quotes: readonly string[]
}

export function fromFigure(
  year: number,
  figure: ResultOf<typeof TradeAmount> | null | undefined,
): Amount | null {
  if (!figure) return null
  const { valueUsd, complete, partialYear, damaged, missing, sources } = figure
  return {
    year,
    values: [valueUsd],
    complete,
    partialYear,
    damaged,
    missing,
    sourceKeys: sources.map(({ key }) => key),
    quotes: [],
  }
}

/** The totals quoted for one year as one amount with alternatives; null when there is none. */
export function fromQuotes(quotes: readonly ResultOf<typeof QuotedTotal>[]): Amount | null {
  const [first] = quotes
  if (!first) return null
  const values = quotes.flatMap(({ valueUsd }) => valueUsd ?? [])
  const recalled = quotes.some(({ verification }) => verification === "RECALLED")
  return {
    year: first.year,
    values: [...new Set(values)],
    complete: true,
    partialYear: false,
    damaged: false,
    missing: [],
    verification: recalled ? "RECALLED" : "STORED",
    sourceKeys: [...new Set(quotes.map(({ source }) => source.key))],
    quotes: quotes.map(({ quote }) => quote),
  }
}

export function value(amount: Amount): number {
  return Number(amount.values[0])
}

export function rangesOf({ values, complete }: Amount): Range[] {
  return values.map((each) => (complete ? exactly(Number(each)) : atLeast(Number(each))))
}

/** The members of the group that both amounts lack, when they lack the same and nothing else is wrong. */
export function alike(one: Amount, other: Amount): boolean {
  const lacking = (amount: Amount) => [...absentMembers(amount)].sort().join()
  const sound = [one, other].every(({ partialYear, damaged }) => !partialYear && !damaged)
  return sound && one.missing.length === other.missing.length && lacking(one) === lacking(other)
}

/** Codes of the five. */
export const five = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]

/** The five states that a direction is missing of. */
export function absentMembers({ missing }: Pick<Amount, "missing">): string[] {
  return five.filter((iso3) =>
    missing.some(({ exporterIso3, importerIso3 }) => [exporterIso3, importerIso3].includes(iso3)),
  )
}

/** Whether one amount is more than `factor` times another, by all that was quoted for either. */
export function moreThan(one: Amount | null, other: Amount | null, factor = 1): Answer {
  if (!one || !other) return "unknown"
  return agreement(
    rangesOf(one).flatMap((above) =>
      rangesOf(other).map((below) => exceeds(above, times(below, factor), alike(one, other))),
    ),
  )
}

/** Whether an amount is more than a number of dollars. */
export function passes(amount: Amount | null, threshold: number): Answer {
  if (!amount) return "unknown"
  return agreement(rangesOf(amount).map((range) => exceeds(range, exactly(threshold), false)))
}

/** What is missing from an amount, in words. */
export function missingOf(amount: Amount): Pick<FigureDraft, "missing"> {
  const absent = absentMembers(amount)
  const reasons = [
    ...(absent.length > 0
      ? [`no report for all or part of the trade of ${list(absent.map(country))}`]
      : []),
    ...(amount.partialYear ? ["a part covers some months only"] : []),
    ...(amount.damaged ? ["damaged in the source, too low"] : []),
  ]
  return reasons.length > 0 ? { missing: reasons.join("; ") } : {}
}

/** An amount as figures of a verdict: the one shown, then what else was quoted. */
export function amountFigures(
  label: string,
  amount: Amount | null,
  claimed?: number,
): FigureDraft[] {
  if (!amount) return []
  const { year, values, complete, sourceKeys, verification } = amount
  return values.map((each, index) => ({
    label: index === 0 ? label : `${label}, also quoted`,
    unit: "usd",
    value: each,
    ...(claimed === undefined ? {} : { claimed: String(claimed) }),
    year,
    complete,
    ...missingOf(amount),
    ...(verification ? { verification } : {}),
    sourceKeys,
  }))
}

/** An amount in words, with "at least" where something is missing. */
export function inWords(amount: Amount | null): string {
  if (!amount) return "an unknown amount"
  const shown = amount.values.map((each) => usd(Number(each))).join(" or ")
  return amount.complete ? shown : `at least ${shown}`
}
