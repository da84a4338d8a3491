import { type Basis, bases, type Measure, measures } from "./trade-series"

/** What the trade page shows, read from its address. */
export interface TradeParams {
  of: string
  with: string[]
  basis: Basis
  measure: Measure
  from: number
  to: number
}

export type SearchParams = Record<string, string | string[] | undefined>

const firstYear = 2000

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function year(value: string | undefined, fallback: number): number {
  return value && /^\d{4}$/.test(value) ? Number(value) : fallback
}

export function readBasis(value: string | string[] | undefined): Basis {
  return bases.find((basis) => basis === one(value)) ?? "RECONCILED"
}

/** Codes stay as they were written: the API says which of them it does not know. */
export function readTradeParams(params: SearchParams, lastYear: number): TradeParams {
  const partners = [params.with ?? []].flat().flatMap((codes) => codes.split(","))
  const wanted = [...new Set(partners.filter((code) => code !== ""))].slice(0, 6)
  const of = one(params.of) || "CA5"
  return {
    of,
    with: wanted.length > 0 ? wanted : ["CHN", "RUS"],
    basis: readBasis(params.basis),
    measure: measures.find((measure) => measure === one(params.measure)) ?? "turnover",
    from: year(one(params.from), firstYear),
    to: year(one(params.to), lastYear),
  }
}

export function tradeHref(params: TradeParams, changes: Partial<TradeParams> = {}): string {
  const next = { ...params, ...changes }
  const search = new URLSearchParams({
    of: next.of,
    with: next.with.join(","),
    basis: next.basis,
    measure: next.measure,
    from: String(next.from),
    to: String(next.to),
  })
  return `/trade?${search.toString().replaceAll("%2C", ",")}`
}
