import type { TradeBasis } from "@khorgos/prisma"
import { z } from "zod"
import type { Countries, Scheme } from "./country.ts"
import { ImportError } from "./error.ts"
import { type Outcome, refuse } from "./outcome.ts"
import type { HeldSource } from "./source.ts"

/** What the mapping of a file may need to know. */
export interface Setting {
  fileName: string
  countries: Countries
  /** The sources that the data have, by key. */
  sources: ReadonlyMap<string, HeldSource>
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
  /** Those of them that a file must have. */
  needed: readonly string[]
  read(raw: Record<string, string | undefined>): Outcome[]
}

export interface Format {
  key: string
  title: string
  /** Whose figures it holds; null where the file says it a row, or a mapping does. */
  basis: TradeBasis | null
  /** Whether each row names its source. */
  namesSources?: boolean
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
  const columns = Object.keys(shape)
  return {
    columns,
    needed: columns.filter((name) => !z.safeParse(shape[name] ?? z.never(), undefined).success),
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

/** Throws where the header lacks a column that is needed, or has one twice that is read: nobody knows which counts. */
export function checkHeader(header: readonly string[], reader: Reader, file: string): void {
  const refuse = (code: "MISSING_COLUMN" | "REPEATED_COLUMN", message: string, column: string) =>
    new ImportError(code, message, { file, line: 1, column })
  const missing = reader.needed.find((name) => !header.includes(name))
  if (missing !== undefined) throw refuse("MISSING_COLUMN", "the column is missing", missing)
  const repeated = reader.columns.find((name) => header.indexOf(name) !== header.lastIndexOf(name))
  if (repeated !== undefined) throw refuse("REPEATED_COLUMN", "the column is there twice", repeated)
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
