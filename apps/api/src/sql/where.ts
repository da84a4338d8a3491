import { Prisma } from "@khorgos/prisma"
import type { Relation, Table } from "@khorgos/prisma/tables"
import { listSql, scalarSql } from "./scalar.ts"
import { columnSql, ident, inner, joined, tableData } from "./table.ts"
import { type Conditions, entriesOf, isConditions, misfit } from "./value.ts"

export { orderSql } from "./order.ts"
export { columnsOf, ident, tableOf } from "./table.ts"

const always = Prisma.sql`TRUE`
const never = Prisma.sql`FALSE`
const not = (condition: Prisma.Sql) => Prisma.sql`(NOT ${condition})`
const and = (conditions: Prisma.Sql[]) => Prisma.sql`(${Prisma.join(conditions, " AND ")})`
const or = (conditions: Prisma.Sql[]) => Prisma.sql`(${Prisma.join(conditions, " OR ")})`

/** A row's conditions, and where it stands. `root` tells the conditions of a table from those inside AND, OR or NOT. */
interface Place {
  table: Table
  alias: string
  root: boolean
}

/** Conditions without content are left out, as Prisma does; only an OR of nothing at the root holds of no row. */
function logical(name: "AND" | "OR" | "NOT", value: unknown, place: Place): Prisma.Sql | null {
  if (value === null) throw misfit()
  const parts = (Array.isArray(value) ? value : [value]).flatMap((part: unknown) => {
    if (!isConditions(part)) throw misfit()
    return conditionsSql(part, { ...place, root: false }) ?? []
  })
  if (parts.length === 0) return name === "OR" && place.root ? never : null
  return name === "OR" ? or(parts) : and(name === "NOT" ? parts.map(not) : parts)
}

/** The conditions on rows of another table. */
function nested(relation: Relation, value: unknown, alias: string): Prisma.Sql {
  if (!isConditions(value)) throw misfit()
  const table = tableData(relation.model)
  return conditionsSql(value, { table, alias, root: true }) ?? always
}

function exists(relation: Relation, alias: string, condition: (other: string) => Prisma.Sql) {
  const other = inner(alias)
  return Prisma.sql`EXISTS (SELECT FROM ${ident(tableData(relation.model).name)} AS ${ident(other)} WHERE ${joined(relation, alias, other)} AND ${condition(other)})`
}

function manySql(relation: Relation, value: unknown, alias: string): Prisma.Sql | null {
  if (!isConditions(value)) throw misfit()
  const parts = entriesOf(value).map(([name, conditions]) => {
    const condition = (other: string) => nested(relation, conditions, other)
    if (name === "some") return exists(relation, alias, condition)
    if (name === "none") return not(exists(relation, alias, condition))
    if (name === "every") return not(exists(relation, alias, (other) => not(condition(other))))
    throw misfit()
  })
  return parts.length > 0 ? and(parts) : null
}

/** Whether the related row satisfies `condition`, which stays unknown where a null makes it so, as in a join. */
function related(
  relation: Relation,
  alias: string,
  condition: (other: string, found: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  const other = inner(alias)
  const [, key = ""] = relation.on[0] ?? []
  const found = Prisma.sql`${columnSql(other, key)} IS NOT NULL`
  return Prisma.sql`(SELECT ${condition(other, found)} FROM (SELECT) AS one LEFT JOIN ${ident(tableData(relation.model).name)} AS ${ident(other)} ON ${joined(relation, alias, other)})`
}

function missing(relation: Relation, alias: string): Prisma.Sql {
  if (!relation.nullable) throw misfit()
  return or(relation.on.map(([own]) => Prisma.sql`${columnSql(alias, own)} IS NULL`))
}

function oneSql(relation: Relation, value: unknown, alias: string): Prisma.Sql | null {
  const is = (conditions: unknown) =>
    conditions === null
      ? missing(relation, alias)
      : related(relation, alias, (other, found) =>
          and([nested(relation, conditions, other), found]),
        )
  const isNot = (conditions: unknown) =>
    conditions === null
      ? not(missing(relation, alias))
      : related(relation, alias, (other, found) =>
          or([not(nested(relation, conditions, other)), not(found)]),
        )
  if (!isConditions(value)) return is(value)
  const entries = entriesOf(value)
  if (entries.length === 0) return null
  if (!entries.some(([name]) => name === "is" || name === "isNot")) return is(value)
  return and(
    entries.map(([name, conditions]) => {
      if (name === "is") return is(conditions)
      if (name === "isNot") return isNot(conditions)
      throw misfit()
    }),
  )
}

function fieldSql(name: string, value: unknown, place: Place): Prisma.Sql | null {
  const { table, alias } = place
  if (name === "AND" || name === "OR" || name === "NOT") return logical(name, value, place)
  const relation = table.relations.find(({ field }) => field === name)
  if (relation)
    return relation.list ? manySql(relation, value, alias) : oneSql(relation, value, alias)
  const column = table.columns.find(({ field }) => field === name)
  if (!column) throw misfit()
  const left = columnSql(alias, column.column)
  const parts = column.list ? listSql(left, column, value) : scalarSql(left, column, value)
  return parts.length > 0 ? and(parts) : null
}

/** Null where the conditions have no content. */
function conditionsSql(where: Conditions, place: Place): Prisma.Sql | null {
  const parts = entriesOf(where).flatMap(([name, value]) => fieldSql(name, value, place) ?? [])
  return parts.length > 0 ? and(parts) : null
}

/**
 * The condition that Prisma makes of `where`, for SQL in which the model's table is called `alias`. Values are
 * bound, names are the schema's.
 */
export function whereSql(
  model: Prisma.ModelName,
  where: object | null | undefined,
  alias: string,
): Prisma.Sql {
  const place = { table: tableData(model), alias, root: true }
  return conditionsSql({ ...where }, place) ?? always
}
