import { Prisma } from "@khorgos/prisma"
import type { GraphQLField } from "graphql"
import { countriesOnly } from "../../modules/country/country.ts"
import { orderSql } from "../../sql/order.ts"
import { columnSql, ident, tableData } from "../../sql/table.ts"
import { whereSql } from "../../sql/where.ts"
import {
  type Column,
  columnsOf,
  joinsOf,
  keyOf,
  rowAlias,
  selected,
  sinceRelease,
} from "./columns.ts"
import {
  type Arguments,
  argumentsBesidePaging,
  type Exportable,
  isObject,
  objectsOf,
  type Plan,
  rowType,
} from "./exportable.ts"

const understood = ["where", "orderBy"]

/** Lists that hold fewer rows than their table. */
const narrowings: Record<string, (where: object | null) => object> = { countries: countriesOnly }

/** Data change with a release; accounts and the like do not, and are nobody's to export. */
const isData = (type: string) =>
  type === "Release" || tableData(type).columns.some(({ field }) => field === sinceRelease)

/** Rows without an order asked for come by their key, which needs no sorting. */
function keyOrder(type: string): object[] {
  return keyOf(type).map((name) => ({ [name]: "asc" }))
}

/** How many rows come from which source; null where rows name none. */
function sourcesSql(type: string, body: Prisma.Sql): Prisma.Sql | null {
  const relation = tableData(type).relations.find(({ field, list }) => field === "source" && !list)
  const [key] = relation?.on[0] ?? []
  return key
    ? Prisma.sql`SELECT ${columnSql(rowAlias, key)} AS key, count(*) AS rows ${body} GROUP BY 1`
    : null
}

function planOf(list: string, type: Prisma.ModelName, columns: readonly Column[]) {
  const from = Prisma.sql`FROM ${ident(tableData(type).name)} AS ${ident(rowAlias)}`
  const narrow = narrowings[list] ?? ((where: object | null) => where ?? {})
  return (args: Arguments): Plan => {
    const { where, orderBy } = args
    const condition = whereSql(type, narrow(isObject(where) ? where : null), rowAlias)
    const order = orderSql(type, [...objectsOf(orderBy), ...keyOrder(type)], rowAlias)
    const body = Prisma.sql`${from} WHERE ${condition}`
    return {
      columns,
      body,
      sources: sourcesSql(type, body),
      rows: (chosen) =>
        Prisma.sql`SELECT ${selected(chosen)} ${from} ${joinsOf(chosen)} WHERE ${condition} ORDER BY ${order}`,
    }
  }
}

/** The export of a list of data; null for every other query. */
export function listExport(field: GraphQLField<unknown, unknown>): Exportable | null {
  const type = rowType(field)
  const model = Object.values(Prisma.ModelName).find((name) => name === type?.name)
  if (!type || !model || !isData(model)) return null
  const args = argumentsBesidePaging(field)
  if (args.some(({ name }) => !understood.includes(name))) return null
  return {
    name: field.name,
    description: field.description ?? "",
    args,
    plan: planOf(field.name, model, columnsOf(type)),
  }
}
