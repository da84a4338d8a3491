import { Prisma } from "@khorgos/prisma"
import type { Table } from "@khorgos/prisma/tables"
import { columnSql, ident, inner, joined, tableData } from "./table.ts"
import { type Conditions, entriesOf, isConditions, misfit } from "./value.ts"

function direction(value: unknown): Prisma.Sql {
  if (value === "asc") return Prisma.sql`ASC`
  if (value === "desc") return Prisma.sql`DESC`
  throw misfit()
}

function nullsOf(value: unknown): Prisma.Sql {
  if (value === undefined) return Prisma.empty
  if (value === "first") return Prisma.sql` NULLS FIRST`
  if (value === "last") return Prisma.sql` NULLS LAST`
  throw misfit()
}

interface Key {
  by: Prisma.Sql
  how: Prisma.Sql
}

function keyOf(order: Conditions, table: Table, alias: string): Key {
  const [first, ...others] = entriesOf(order)
  if (!first || others.length > 0) throw misfit()
  const [name, value] = first
  const column = table.columns.find(({ field }) => field === name)
  if (column) {
    const { sort, nulls } = isConditions(value) ? value : { sort: value, nulls: undefined }
    const how = Prisma.sql`${direction(sort)}${nullsOf(nulls)}`
    return { by: columnSql(alias, column.column), how }
  }
  const relation = table.relations.find(({ field, list }) => field === name && !list)
  if (!relation || !isConditions(value)) throw misfit()
  const other = inner(alias)
  const related = tableData(relation.model)
  const { by, how } = keyOf(value, related, other)
  return {
    by: Prisma.sql`(SELECT ${by} FROM ${ident(related.name)} AS ${ident(other)} WHERE ${joined(relation, alias, other)})`,
    how,
  }
}

/** What stands after ORDER BY for a list's `orderBy`; each entry names one field, as Prisma has it. */
export function orderSql(
  model: Prisma.ModelName,
  orderBy: readonly object[],
  alias: string,
): Prisma.Sql {
  if (orderBy.length === 0) throw new Error("An order names at least one field.")
  const keys = orderBy.map((order) => keyOf({ ...order }, tableData(model), alias))
  return Prisma.join(keys.map(({ by, how }) => Prisma.sql`${by} ${how}`))
}
