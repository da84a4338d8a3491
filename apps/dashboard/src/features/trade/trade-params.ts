import type { SearchParams } from "@/figure/figure"
import { type Basis, bases, type Measure, measures } from "./trade-series"

/** What a line shows of the figures: amounts, shares of the chosen or of all, the first over the second, an index. */
export const modes = ["amount", "share", "world", "ratio", "index"] as const
export type Mode = (typeof modes)[number]

/** What the trade page shows, read from its address. */
export interface TradeParams {
  of: string
  with: string[]
  basis: Basis
  measure: Measure
  from: number
  to: number
  mode: Mode
  /** The year that an index calls 100; null until the figures are known, which tell a good one. */
  base: number | null
  log: boolean
  visits: boolean
}

/** What an address keeps through every change: a frozen release, a language asked for. */
export type Kept = Record<string, string>

const firstYear = 2000

export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

export function readYear<Fallback>(value: string | undefined, fallback: Fallback) {
  return value && /^\d{4}$/.test(value) ? Number(value) : fallback
}

/** The first and the last year, in that order whichever way they were written. */
export function readYears(search: SearchParams, first: number, last: number): [number, number] {
  const [from, to] = [readYear(one(search.from), first), readYear(one(search.to), last)]
  return [Math.min(from, to), Math.max(from, to)]
}

export function readBasis(value: string | string[] | undefined): Basis {
  return bases.find((basis) => basis === one(value)) ?? "RECONCILED"
}

/** A balance has no share, ratio or index, and may lie below zero; the API knows the world's share of turnover alone. */
export function modesOf(measure: Measure): readonly Mode[] {
  if (measure === "balance") return ["amount"]
  return measure === "turnover" ? modes : modes.filter((mode) => mode !== "world")
}

/** The partners that an address names, but the subject itself: nobody trades with itself. */
function readPartners(search: SearchParams, of: string): string[] {
  const named = [search.with ?? []].flat().flatMap((codes) => codes.split(","))
  const wanted = [...new Set(named)].filter((code) => code !== "" && code !== of).slice(0, 6)
  if (wanted.length > 0) return wanted
  return ["CHN", "RUS"].includes(of) ? ["CA5"] : ["CHN", "RUS"]
}

/** Two sides, never the same: one that stands on both gives way to the usual of a pair. */
export function readSides(search: SearchParams, usual: readonly [string, string]) {
  const partner = one(search.with)
  const [first, second] = usual
  const of = one(search.of) || (partner === first ? second : first)
  return { of, with: partner && partner !== of ? partner : of === second ? first : second }
}

/** Codes stay as they were written: the API says which of them it does not know. */
export function readTradeParams(search: SearchParams, lastYear: number): TradeParams {
  const of = one(search.of) || "CA5"
  const measure = measures.find((known) => known === one(search.measure)) ?? "turnover"
  const [from, to] = readYears(search, firstYear, lastYear)
  const mode = modesOf(measure).find((known) => known === one(search.mode)) ?? "amount"
  return {
    of,
    with: readPartners(search, of),
    basis: readBasis(search.basis),
    measure,
    from,
    to,
    mode,
    base: mode === "index" ? readYear(one(search.base), null) : null,
    log: one(search.scale) === "log" && mode === "amount" && measure !== "balance",
    visits: one(search.visits) !== "off",
  }
}

export function readKept(search: SearchParams): Kept {
  const kept = ["release", "lang"].flatMap((name) => {
    const value = one(search[name])
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(kept)
}

/** Commas stay readable. */
export function queryString(search: Record<string, string>): string {
  return new URLSearchParams(search).toString().replaceAll("%2C", ",")
}

/** The question in full; how it is shown only where that is not as ever. */
export function tradeHref(
  params: TradeParams,
  changes: Partial<TradeParams> = {},
  kept: Kept = {},
): string {
  const next = { ...params, ...changes }
  const query = queryString({
    of: next.of,
    with: next.with.join(","),
    basis: next.basis,
    measure: next.measure,
    from: String(next.from),
    to: String(next.to),
    ...(next.mode === "amount" ? {} : { mode: next.mode }),
    ...(next.mode === "index" && next.base !== null ? { base: String(next.base) } : {}),
    ...(next.log ? { scale: "log" } : {}),
    ...(next.visits ? {} : { visits: "off" }),
    ...kept,
  })
  return `/trade?${query}`
}
