import type { Bounds } from "./bounds.ts"
import type { Skip } from "./outcome.ts"
import type { RefusedRow } from "./report.ts"
import type { SourceAsked } from "./source.ts"

export interface Progress {
  phase: "reading" | "checking" | "saving"
  rows: number
  /** Part of the phase that is done, 0 to 1. */
  share: number
}

export interface ImportRequest {
  path: string
  /** Name of the file, where it is not that of the path. */
  name?: string
  /** Entry of an archive. */
  entry?: string
  /** Key of a format; recognised by its columns when left out. */
  format?: string
  source?: SourceAsked
  classification?: string
  mapping?: unknown
  /** BACI's country and product files. */
  countryFile?: string
  productFile?: string
  dryRun?: boolean
  /** Refused rows that a load may have at most. */
  maxRefused?: { rows: number } | { percent: number }
  /** Where to write the refused rows. */
  report?: string
  author?: { accountId: string; tokenId: string | null }
  bounds?: Bounds
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

export interface ImportResult {
  file: string
  checksum: string
  format: string
  source: string | null
  dryRun: boolean
  /** Rows read; of a table with a column a year, figures. */
  rows: number
  added: number
  changed: number
  same: number
  refused: number
  skipped: Partial<Record<Skip, number>>
  /** The first refused cells. */
  refusals: RefusedRow[]
  /** Path of the report of all refused cells; null without any. */
  report: string | null
  warnings: string[]
  /** Release that the load made; null when nothing changed or nothing was to be written. */
  release: string | null
}
