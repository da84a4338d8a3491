import type { Prisma } from "../src/client.ts"
import type { Entry, Problems } from "./error.ts"

/** What a column takes: days as YYYY-MM-DD and decimals as digits, so that nothing is rounded. */
export type Cell = string | number | boolean | null | string[]

/** A row of a Prisma model in the form in which it is loaded; the database itself knows its release. */
export type Stored<Model> = {
  [Field in Exclude<keyof Model, "sinceRelease">]: Model[Field] extends Date | Prisma.Decimal
    ? string
    : Model[Field] extends Date | Prisma.Decimal | null
      ? string | null
      : Model[Field]
}

/** The rows that a table has after the load, editors' rows apart. */
export interface Table {
  /** Its name in the database. */
  name: string
  /** The fields of its primary key, in order. */
  key: readonly string[]
  rows: readonly Record<string, Cell>[]
  /** The table whose rows these are parts of, and the field with the key of the whole: an editor of that has edited them. */
  partOf?: { table: string; by: string }
}

export function table<Model>(
  name: string,
  key: readonly (keyof Model & string)[],
  rows: readonly (Stored<Model> & Record<string, Cell>)[],
  partOf?: string,
  by: (keyof Model & string) | undefined = key[0],
): Table {
  return { name, key, rows, ...(partOf && by ? { partOf: { table: partOf, by } } : {}) }
}

/** Maps rows of a file, and complains of those that come out with the key of an earlier one. */
export function mapUnique<From, To>(
  entries: readonly Entry<From>[],
  map: (row: From, entry: Entry<From>) => To,
  key: { column: keyof From & string; of: (row: To) => string },
  problems: Problems,
): To[] {
  const lines = new Map<string, number>()
  return entries.map((entry) => {
    const row = map(entry.row, entry)
    const earlier = lines.get(key.of(row))
    if (earlier === undefined) lines.set(key.of(row), entry.line)
    else problems.cell(entry, key.column, `makes the same key as line ${earlier}: ${key.of(row)}`)
    return row
  })
}
