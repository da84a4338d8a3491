import { Prisma } from "@khorgos/prisma"
import { getDatamodel } from "@khorgos/prisma/pothos-types"
import type { GraphQLObjectType } from "graphql"
import { columnSql, ident, joined, tableData } from "../../sql/table.ts"

/** A column of an export. */
export interface Column {
  name: string
  description: string
  sql: Prisma.Sql
  /** The table that it is taken from beside the rows' own; null for one of theirs. */
  join: Prisma.Sql | null
}

/** What the rows' table is called in SQL. */
export const rowAlias = "t"

/** The column that every table of the data has, and no other. */
export const sinceRelease = "sinceRelease"

const { models } = getDatamodel().datamodel
type Model = NonNullable<(typeof models)[string]>
type ModelField = Model["fields"][number]

/** What of a related row makes a row readable by itself. */
const readable = ["name", "title", "unit", "level", "url", "licence", "retrievedOn"]

export function modelOf(name: string): Model {
  const model = models[name]
  if (!model) throw new Error(`There is no model ${name}.`)
  return model
}

/** The fields that a row is known by, of which its cursor is made, too. */
export function keyOf(name: string): readonly string[] {
  const { primaryKey, fields } = modelOf(name)
  return primaryKey?.fields ?? fields.filter(({ isId }) => isId).map((field) => field.name)
}

function relationOf(model: string, field: string) {
  const relation = tableData(model).relations.find((candidate) => candidate.field === field)
  if (!relation) throw new Error(`${model}.${field} is no relation.`)
  return relation
}

function ownSql(model: string, { name, kind }: ModelField, alias: string): Prisma.Sql {
  const column = tableData(model).columns.find(({ field }) => field === name)
  if (!column) throw new Error(`${model}.${name} is no column.`)
  const sql = columnSql(alias, column.column)
  // As GraphQL spells it, so that a value of the file can be asked for.
  return kind === "enum" ? Prisma.sql`upper(${sql}::text)` : sql
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const underscored = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
export const sentences = (...parts: (string | null | undefined)[]) =>
  parts.filter(Boolean).join(" ")

/** hostName, sourceTitle …: what makes a related row readable. `on` says which row of `alias` belongs to a row. */
export function readableColumns(
  name: string,
  description: string | null | undefined,
  target: string,
  on: (alias: string) => Prisma.Sql,
): Column[] {
  const alias = `${underscored(name)}_of`
  const join = Prisma.sql`LEFT JOIN ${ident(tableData(target).name)} AS ${ident(alias)} ON ${on(alias)}`
  return modelOf(target)
    .fields.filter((field) => readable.includes(field.name) && field.kind !== "object")
    .map((field) => ({
      name: name + capitalised(field.name),
      description: sentences(description, field.documentation),
      sql: ownSql(target, field, alias),
      join,
    }))
}

function relatedColumns(type: GraphQLObjectType, { name, type: target }: ModelField): Column[] {
  const relation = relationOf(type.name, name)
  const { description } = type.getFields()[name] ?? {}
  return readableColumns(name, description, target, (alias) => joined(relation, rowAlias, alias))
}

/** The keys of many related rows, where the two tables meet in one that holds nothing else. */
function listColumn(type: GraphQLObjectType, field: ModelField): Column | null {
  const meeting = modelOf(field.type)
  const other = meeting.fields.find(({ kind, type: to }) => kind === "object" && to !== type.name)
  const key = meeting.fields.find(({ name }) => name === other?.relationFromFields?.[0])
  const kept = meeting.fields.filter(({ kind, name }) => kind !== "object" && name !== sinceRelease)
  if (!key || kept.some(({ name }) => !meeting.primaryKey?.fields.includes(name))) return null
  const table = ident(tableData(field.type).name)
  const value = ownSql(field.type, key, "place")
  const belongs = joined(relationOf(type.name, field.name), rowAlias, "place")
  return {
    name: field.name,
    description: sentences(type.getFields()[field.name]?.description, key.documentation),
    sql: Prisma.sql`ARRAY(SELECT ${value} FROM ${table} AS place WHERE ${belongs} ORDER BY 1)`,
    join: null,
  }
}

/** What stands in SQL before the columns' tables can be named. */
export function joinsOf(columns: readonly Column[]): Prisma.Sql {
  const joins = new Set(columns.flatMap(({ join }) => join ?? []))
  return Prisma.join([Prisma.empty, ...joins], " ")
}

export const selected = (columns: readonly Column[]) => Prisma.join(columns.map(({ sql }) => sql))

/** The columns of a type's rows: what GraphQL shows, the codes and keys it filters by, and names beside these. */
export function columnsOf(type: GraphQLObjectType): Column[] {
  const shown = type.getFields()
  const { fields } = modelOf(type.name)
  const relations = fields.filter(({ name, kind }) => kind === "object" && name in shown)
  const ones = relations.filter(({ isList }) => !isList)
  const own = fields.flatMap((field): Column[] => {
    const { name, kind, documentation } = field
    const keyOf = ones.filter(({ relationFromFields }) => relationFromFields?.includes(name))
    if (kind === "object" || !(name in shown || keyOf.length > 0)) return []
    const description = shown[name]?.description ?? documentation ?? ""
    return [
      { name, description, sql: ownSql(type.name, field, rowAlias), join: null },
      ...keyOf
        .filter(({ relationFromFields }) => relationFromFields?.at(-1) === name)
        .flatMap((relation) => relatedColumns(type, relation)),
    ]
  })
  return [
    ...own,
    ...relations.filter(({ isList }) => isList).flatMap((field) => listColumn(type, field) ?? []),
  ]
}
