import type { TradeBasis } from "@khorgos/prisma"
import { z } from "zod"
import type { Countries, Scheme } from "./country.ts"
import { ImportError } from "./error.ts"
import { type Outcome, refuse } from "./outcome.ts"

/** What the mapping of a file may need to know. */
export interface Setting {
  fileName: string
  countries: Countries
  /** Basis of the sources that the data have, by key. */
  sources: ReadonlyMap<string, TradeBasis | null>
  /** Codes of the product lists that the data have. */
  productLists: ReadonlySet<string>
  /** Product list asked for. */
  classification?: string
  /** Content of the mapping file. */
  mapping?: unknown
}

/** Reads the rows of one file. */
export interface Reader {
  /** Names of the columns it reads, in lower case. */
  columns: readonly string[]
  read(raw: Record<string, string | undefined>): Outcome[]
}

export interface Format {
  key: string
  title: string
  /** Whose figures it holds; null where the file says it a row, or a mapping does. */
  basis: TradeBasis | null
  /** Whether a file with these columns, in lower case, is one. */
  recognises(header: ReadonlySet<string>): boolean
  open(header: readonly string[], setting: Setting): Reader
}

/** A Zod schema of the row and a pure mapper. */
export function reader<Shape extends z.core.$ZodShape>(
  shape: Shape,
  map: (row: z.output<z.ZodObject<Shape>>) => Outcome | Outcome[],
): Reader {
  const schema = z.object(shape)
  return {
    columns: Object.keys(shape),
    read(raw) {
      const parsed = schema.safeParse(raw)
      if (parsed.success) return [map(parsed.data)].flat()
      const refused = parsed.error.issues.map(({ path, message }) => {
        const column = String(path[0])
        return { column, value: raw[column] ?? "", reason: message }
      })
      return [{ refused }]
    },
  }
}

export function needColumns(header: readonly string[], columns: readonly string[], file: string) {
  const missing = columns.find((column) => !header.includes(column))
  if (missing !== undefined)
    throw new ImportError("MISSING_COLUMN", "the column is missing", {
      file,
      line: 1,
      column: missing,
    })
}

/** Of a row's two countries: both, or what becomes of the row without them. */
export function countriesOf(
  countries: Countries,
  scheme: Scheme,
  reporter: { column: string; code: string },
  partner: { column: string; code: string },
): { reporter: string; partner: string } | { outcome: Outcome } {
  const [from, to] = [countries.find(scheme, reporter.code), countries.find(scheme, partner.code)]
  const unknown = from === null ? reporter : to === null ? partner : null
  if (unknown !== null)
    return { outcome: refuse(unknown.column, unknown.code, "is not a known country") }
  if (from === null || to === null || from === "not held" || to === "not held")
    return { outcome: { skipped: "country not held" } }
  return { reporter: from.iso3, partner: to.iso3 }
}
