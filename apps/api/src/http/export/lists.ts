import { Prisma } from "@khorgos/prisma"
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql"
import { countriesOnly } from "../../modules/country/country.ts"
import { schema } from "../../schema.ts"
import { orderSql } from "../../sql/order.ts"
import { columnSql, ident, tableData } from "../../sql/table.ts"
import { whereSql } from "../../sql/where.ts"
import { type Column, columnsOf, modelOf, rowAlias, sinceRelease } from "./columns.ts"

/** What can be exported under a name: the columns and the SQL of its rows. */
export interface Exportable {
  name: string
  description: string
  /** The arguments of the query of this name, but for paging. */
  args: readonly GraphQLArgument[]
  /** What an export of these arguments is made of. */
  plan(args: Readonly<Record<string, unknown>>): Plan
}

export interface Plan {
  columns: readonly Column[]
  /** The rows, in their order, with these columns. */
  rows(columns: readonly Column[]): Prisma.Sql
  /** What stands after SELECT, without an order, to count the rows. */
  body: Prisma.Sql
  /** Key of a source and number of rows taken from it; null where rows name no source. */
  sources: Prisma.Sql | null
}

const paging = ["first", "last", "after", "before"]
const understood = ["where", "orderBy", ...paging]

/** Lists that hold fewer rows than their table. */
const narrowings: Record<string, (where: object | null) => object> = { countries: countriesOnly }

/** Data change with a release; accounts and the like do not, and are nobody's to export. */
const isData = (type: string) =>
  type === "Release" || tableData(type).columns.some(({ field }) => field === sinceRelease)

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

/** Rows without an order asked for come by their key, which needs no sorting. */
function keyOrder(type: string): object[] {
  const { primaryKey, fields } = modelOf(type)
  const keys = primaryKey?.fields ?? fields.filter(({ isId }) => isId).map(({ name }) => name)
  return keys.map((name) => ({ [name]: "asc" }))
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
  return (args: Readonly<Record<string, unknown>>): Plan => {
    const { where, orderBy } = args
    const condition = whereSql(type, narrow(isObject(where) ? where : null), rowAlias)
    const asked = Array.isArray(orderBy) ? orderBy.filter(isObject) : []
    const order = orderSql(type, [...asked, ...keyOrder(type)], rowAlias)
    const body = Prisma.sql`${from} WHERE ${condition}`
    return {
      columns,
      body,
      sources: sourcesSql(type, body),
      rows: (chosen) => {
        const joins = [...new Set(chosen.flatMap(({ join }) => join ?? []))]
        return Prisma.sql`SELECT ${Prisma.join(chosen.map(({ sql }) => sql))} ${from} ${Prisma.join([Prisma.empty, ...joins], " ")} WHERE ${condition} ORDER BY ${order}`
      },
    }
  }
}

/** The type of a list's rows: a connection's nodes, or the elements of a plain list. */
function rowType(field: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const named = getNamedType(field.type)
  if (!isObjectType(named)) return null
  const plain = isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
  if (plain) return named
  const nodes = getNamedType(named.getFields().nodes?.type)
  return named.name.endsWith("Connection") && isObjectType(nodes) ? nodes : null
}

function listOf(field: GraphQLField<unknown, unknown>): Exportable | null {
  const type = rowType(field)
  const model = Object.values(Prisma.ModelName).find((name) => name === type?.name)
  if (!type || !model || !isData(model)) return null
  if (field.args.some(({ name }) => !understood.includes(name))) return null
  return {
    name: field.name,
    description: field.description ?? "",
    args: field.args.filter(({ name }) => !paging.includes(name)),
    plan: planOf(field.name, model, columnsOf(type)),
  }
}

const fields = Object.values(schema.getQueryType()?.getFields() ?? {})

/** Everything that can be exported, by name: every list of data that the schema has. */
export const exportables: ReadonlyMap<string, Exportable> = new Map(
  fields.flatMap((field) => {
    const list = listOf(field)
    return list ? [[list.name, list] as const] : []
  }),
)
