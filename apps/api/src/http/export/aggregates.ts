import { Prisma } from "@khorgos/prisma"
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql"
import { tradeReference } from "../../modules/trade/trade-aggregate.ts"
import {
  tradeAggregateSql,
  tradeDimensions,
  tradeMeasures,
} from "../../modules/trade/trade-aggregate-sql.ts"
import { visitReference } from "../../modules/visit/visit-aggregate.ts"
import {
  selectedVisits,
  visitAggregateSql,
  visitDimensions,
  visitMeasures,
} from "../../modules/visit/visit-aggregate-sql.ts"
import { type AggregateOrder, type Dimension, readOrder } from "../../sql/aggregate.ts"
import { columnSql, ident, tableData } from "../../sql/table.ts"
import { whereSql } from "../../sql/where.ts"
import {
  type Column,
  joinsOf,
  modelOf,
  readableColumns,
  rowAlias,
  selected,
  sentences,
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

/** An aggregate as its module makes it. */
interface Aggregate {
  dimensions: Readonly<Record<string, Dimension>>
  /** Columns of the groups beside their keys, by the names they have in the file. */
  measures: Readonly<Record<string, string>>
  /** Digits after the point of the decimals among them. */
  places: Readonly<Record<string, number>>
  groups(args: Arguments, order: readonly AggregateOrder[]): Promise<Prisma.Sql>
  /** Key of a source and number of rows counted that come from it. */
  sources(args: Arguments): Prisma.Sql
}

function named<Name extends string>(dimensions: Record<Name, Dimension>, by: unknown): Name[] {
  const isName = (name: unknown): name is Name => typeof name === "string" && name in dimensions
  return Array.isArray(by) ? by.filter(isName) : []
}

const ratioToOf = ({ ratioTo }: Arguments) => (isObject(ratioTo) ? ratioTo : null)
const whereOf = ({ where }: Arguments) => (isObject(where) ? where : null)

const visitSelection = (args: Arguments) => ({
  where: whereOf(args),
  includeStopovers: args.includeStopovers === true,
})

const aggregates: Readonly<Record<string, Aggregate>> = {
  visitAggregate: {
    dimensions: visitDimensions,
    measures: visitMeasures,
    places: {},
    groups: async (args, order) => {
      const by = named(visitDimensions, args.by)
      const ratioTo = await visitReference(ratioToOf(args), by)
      const selection = visitSelection(args)
      return visitAggregateSql({
        ...selection,
        by,
        ratioTo,
        ...(order.length > 0 ? { order } : {}),
      })
    },
    sources: (args) => Prisma.sql`
      SELECT v.source_key AS key, count(*) AS rows
      FROM (${selectedVisits(visitSelection(args))}) AS s JOIN visit AS v ON v.slug = s.slug GROUP BY 1`,
  },
  tradeAggregate: {
    dimensions: tradeDimensions,
    measures: {
      ...tradeMeasures,
      notAdded: "not_added",
      bases: "bases",
      sources: "source_keys",
    },
    places: { sumUsd: 2, minUsd: 2, maxUsd: 2, averageUsd: 2, ratio: 4 },
    groups: async (args, order) => {
      const by = named(tradeDimensions, args.by)
      const ratioTo = await tradeReference(ratioToOf(args), by)
      const where = whereOf(args)
      return tradeAggregateSql({ where, by, ratioTo, ...(order.length > 0 ? { order } : {}) })
    },
    sources: (args) => Prisma.sql`
      SELECT f.source_key AS key, count(*) AS rows
      FROM trade_flow AS f WHERE ${whereSql("TradeFlow", whereOf(args), "f")} GROUP BY 1`,
  },
}

const camelCase = (text: string) =>
  text.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** As GraphQL spells it: the values of an enum, and of a list of them, in upper case. */
function valueSql(type: GraphQLObjectType, field: string, column: string): Prisma.Sql {
  const sql = columnSql(rowAlias, column)
  const shown = type.getFields()[field]?.type
  if (!isEnumType(getNamedType(shown))) return sql
  const list = isListType(isNonNullType(shown) ? shown.ofType : shown)
  return list ? Prisma.sql`upper(${sql}::text)::text[]` : Prisma.sql`upper(${sql}::text)`
}

/** The key of a group, and what makes it readable where it is the key of a row. */
function keyColumns(type: GraphQLObjectType, field: string, { column }: Dimension): Column[] {
  const { type: shown, description } = type.getFields()[field] ?? {}
  const target = getNamedType(shown)
  const row = isObjectType(target) ? modelOf(target.name) : null
  const key = row?.fields.find(({ isId }) => isId)
  const own = {
    name: camelCase(column),
    description: sentences(description, key?.documentation),
    sql: valueSql(type, field, column),
    join: null,
  }
  const table = isObjectType(target) ? tableData(target.name) : null
  const id = table?.columns.find(({ field: name }) => name === key?.name)
  if (!isObjectType(target) || !id) return [own]
  const on = (alias: string) =>
    Prisma.sql`${columnSql(alias, id.column)} = ${columnSql(rowAlias, column)}`
  return [own, ...readableColumns(field, description, target.name, on)]
}

function measureColumn(type: GraphQLObjectType, name: string, column: string, places?: number) {
  const value = valueSql(type, name, column)
  return {
    name,
    description: type.getFields()[name]?.description ?? "",
    sql:
      places === undefined ? value : Prisma.sql`${value}::${Prisma.raw(`numeric(38, ${places})`)}`,
    join: null,
  }
}

function columnsOf(type: GraphQLObjectType, aggregate: Aggregate, by: readonly string[]): Column[] {
  const measures = Object.entries(aggregate.measures).map(([name, column]) =>
    measureColumn(type, name, column, aggregate.places[name]),
  )
  const keys = named(aggregate.dimensions, by).flatMap((name) => {
    const dimension = aggregate.dimensions[name]
    return dimension ? keyColumns(type, name, dimension) : []
  })
  return [...keys, ...measures]
}

function planOf(type: GraphQLObjectType, aggregate: Aggregate) {
  const { dimensions, measures } = aggregate
  const columns = Object.entries(dimensions).map(([name, { column }]) => [name, column])
  const keys = new Set(Object.values(dimensions).map(({ column }) => column))
  return async (args: Arguments): Promise<Plan> => {
    const by = named(dimensions, args.by)
    const order = readOrder(
      objectsOf(args.orderBy),
      { ...measures, ...Object.fromEntries(columns) },
      keys,
      by.flatMap((name) => dimensions[name] ?? []),
    )
    const groups = await aggregate.groups(args, order)
    const row = ident(rowAlias)
    return {
      columns: columnsOf(type, aggregate, by),
      body: Prisma.sql`FROM (${groups}) AS ${row}`,
      sources: aggregate.sources(args),
      rows: (chosen) =>
        Prisma.sql`SELECT ${selected(chosen)} FROM (SELECT g.*, row_number() OVER () AS place FROM (${groups}) AS g) AS ${row} ${joinsOf(chosen)} ORDER BY ${row}.place`,
    }
  }
}

/** The export of an aggregate; null for every other query. */
export function aggregateExport(field: GraphQLField<unknown, unknown>): Exportable | null {
  const aggregate = aggregates[field.name]
  const type = rowType(field)
  if (!aggregate || !type) return null
  return {
    name: field.name,
    description: field.description ?? "",
    args: argumentsBesidePaging(field),
    plan: planOf(type, aggregate),
  }
}
