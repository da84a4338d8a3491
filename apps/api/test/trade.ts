import { type Asking, read } from "./api.ts"

export interface Figure {
  valueUsd: string
  complete: boolean
  reported: number
  expected: number
  missing: { exporterIso3: string; importerIso3: string }[]
  alsoQuoted: string[]
  sources: { key: string; basis: string | null; kind: string }[]
}
export interface Point {
  year: number
  exports: Figure | null
  imports: Figure | null
  turnover: Figure | null
  balance: Figure | null
  shareOfPartners: number | null
  shareOfWorld: number | null
}
export interface Comparison {
  basis: string
  overlapping: string[]
  series: { code: string; points: Point[] }[]
}
export interface Asked {
  of: string
  with: string[]
  basis: "REPORTER" | "PARTNER" | "RECONCILED" | "HEADLINE"
  from?: number
  to?: number
}

const figure =
  "valueUsd complete reported expected alsoQuoted missing { exporterIso3 importerIso3 }"
const sourced = `{ ${figure} sources { key basis kind } }`

export const tradeQuery = (more = "") => `
  query ($of: PartyCode!, $with: [PartyCode!]!, $basis: TradeSeriesBasis!, $from: Int! = 1990, $to: Int! = 2100) {
    tradeSeries(of: $of, with: $with, basis: $basis, from: $from, to: $to) {
      basis overlapping ${more}
      series { code points { year shareOfPartners shareOfWorld
        exports ${sourced} imports ${sourced} turnover ${sourced} balance ${sourced} } }
    }
  }`

/** Asks the API for trade series. */
export async function compare(asked: Asked, asking: Asking = {}): Promise<Comparison> {
  const { tradeSeries } = await read<{ tradeSeries: Comparison }>(
    tradeQuery(),
    { ...asked },
    asking,
  )
  return tradeSeries
}

/** The point of one partner and year. */
export function pointOf({ series }: Comparison, code: string, year: number): Point | undefined {
  return series.find((entry) => entry.code === code)?.points.find((point) => point.year === year)
}

/** The points of one partner of one comparison, which must have that year. */
export async function pointIn(asked: Omit<Asked, "with"> & { with: string }, year: number) {
  const comparison = await compare({ ...asked, with: [asked.with], from: year, to: year })
  const point = pointOf(comparison, asked.with, year)
  if (!point) throw new Error(`There is no point for ${asked.of} with ${asked.with} in ${year}.`)
  return point
}

export function billions(value: Figure | null | undefined): number | null {
  return value ? Math.round(Number(value.valueUsd) / 1e8) / 10 : null
}
