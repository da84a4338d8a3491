import { Prisma } from "@khorgos/prisma"
import { codedError } from "../errors.ts"
import { ident } from "./table.ts"

/** What rows are grouped by: the column of the result, and what it holds for a row. */
export interface Dimension {
  column: string
  value: Prisma.Sql
}

/** The dimensions asked for, in the order asked. */
export function dimensionsOf<Name extends string>(
  dimensions: Record<Name, Dimension>,
  by: readonly Name[],
): Dimension[] {
  if (new Set(by).size < by.length)
    throw codedError("BAD_USER_INPUT", "A dimension stands twice in by.", { argument: "by" })
  return by.map((name) => dimensions[name])
}

/** A list of expressions after a keyword or a comma; nothing when it is empty. */
export function listed(before: string, expressions: readonly Prisma.Sql[], after = ""): Prisma.Sql {
  return expressions.length > 0 ? Prisma.join([...expressions], ", ", before, after) : Prisma.empty
}

export const keyColumns = (dimensions: readonly Dimension[]) =>
  dimensions.map(({ column }) => ident(column))
export const keyValues = (dimensions: readonly Dimension[]) =>
  dimensions.map(({ column, value }) => Prisma.sql`${value} AS ${ident(column)}`)

/** A window over the groups that differ from a group in the dimension `column` only. */
export function besides(dimensions: readonly Dimension[], column: string): Prisma.Sql {
  return listed(
    "PARTITION BY ",
    keyColumns(dimensions.filter((dimension) => dimension.column !== column)),
  )
}

export interface AggregateOrder {
  column: string
  direction: "asc" | "desc"
}

/** The order asked for, then by every key, so that pages never overlap. Groups without the value come last. */
export function aggregateOrder(
  dimensions: readonly Dimension[],
  order: readonly AggregateOrder[],
): Prisma.Sql {
  const asked = order.map(
    ({ column, direction }) =>
      Prisma.sql`${ident(column)} ${Prisma.raw(direction === "asc" ? "ASC" : "DESC")} NULLS LAST`,
  )
  const keys = keyColumns(dimensions).map((key) => Prisma.sql`${key} NULLS LAST`)
  return listed("ORDER BY ", [...asked, ...keys])
}

/**
 * Reads the caller's entries of orderBy: each names one field, a measure or a dimension that `by` has too.
 * `columns` says which column each field is.
 */
export function readOrder(
  orderBy: readonly object[] | null | undefined,
  columns: Readonly<Record<string, string>>,
  keys: ReadonlySet<string>,
  dimensions: readonly Dimension[],
): AggregateOrder[] {
  return (orderBy ?? []).map((entry) => {
    const fields = Object.entries(entry).filter(([, direction]) => direction != null)
    const [name = "", direction] = fields[0] ?? []
    const column = columns[name]
    if (fields.length !== 1 || !column)
      throw codedError("BAD_USER_INPUT", "Each entry of orderBy names one field.", {
        argument: "orderBy",
      })
    if (keys.has(column) && !dimensions.some((dimension) => dimension.column === column))
      throw codedError("BAD_USER_INPUT", `orderBy names ${name}, by which nothing is grouped.`, {
        argument: "orderBy",
      })
    return { column, direction: direction === "desc" ? "desc" : "asc" }
  })
}
