import type { Flow, TradeBasis } from "@khorgos/prisma"

/** Why rows are left out that have nothing wrong with them. */
export type Skip =
  /** Of a country of the past, a region or ships' stores, which the data have no row for. */
  | "country not held"
  /** A part of a figure that the file also has in all: by customs procedure, transport or second partner. */
  | "breakdown"
  /** Re-exports, re-imports and processing, which exports and imports contain. */
  | "other flow"
  | "not annual"
  | "services"
  | "no value"
  /** The same figure again. */
  | "repeated"

/** A figure as the tables hold it; of all goods where it has no product. */
export interface Figure {
  reporter: string
  partner: string
  year: number
  flow: Flow
  product: { classification: string; code: string; name?: string } | null
  /** US dollars, in plain digits. */
  value: string
  /** Key of the source where the file names one a row. */
  source?: string
  basis?: TradeBasis
  partialYear?: boolean
  damaged?: boolean
  note: string | null
}

export interface Refusal {
  column: string
  value: string
  reason: string
}

/** What becomes of a row of a file, or of one year's cell of a wide one. */
export type Outcome = { figure: Figure } | { skipped: Skip } | { refused: Refusal[] }

/** "1 row", "2,000 rows". */
export function rowsOf(count: number): string {
  return `${Math.round(count).toLocaleString("en")} ${count === 1 ? "row" : "rows"}`
}

export function refuse(column: string, value: string, reason: string): Outcome {
  return { refused: [{ column, value, reason }] }
}
