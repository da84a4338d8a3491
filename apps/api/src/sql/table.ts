import { Prisma } from "@khorgos/prisma"
import { type Column, type Relation, type Table, tables } from "@khorgos/prisma/tables"

/** A name in double quotes. Names come from the schema and from our own code, never from a caller. */
export function ident(name: string): Prisma.Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is no name for SQL.`)
  return Prisma.raw(`"${name}"`)
}

export function tableData(model: string): Table {
  const table = tables[model]
  if (!table) throw new Error(`There is no model ${model}.`)
  return table
}

/** The table of a model, without its schema, so that the search path of an earlier release finds its view. */
export function tableOf(model: Prisma.ModelName): Prisma.Sql {
  return ident(tableData(model).name)
}

/** The columns of a model, in the order of the schema. */
export function columnsOf(model: Prisma.ModelName): readonly Column[] {
  return tableData(model).columns
}

export function columnSql(alias: string, column: string): Prisma.Sql {
  return Prisma.sql`${ident(alias)}.${ident(column)}`
}

/** Whether a row of `other` belongs to a row of `alias`. */
export function joined(relation: Relation, alias: string, other: string): Prisma.Sql {
  return Prisma.join(
    relation.on.map(
      ([own, theirs]) => Prisma.sql`${columnSql(other, theirs)} = ${columnSql(alias, own)}`,
    ),
    " AND ",
  )
}

/** A name for a table inside the expressions of another. */
export function inner(alias: string): string {
  const [, base = alias, depth = "0"] = /^(.*?)(?:_in(\d+))?$/.exec(alias) ?? []
  return `${base}_in${Number(depth) + 1}`
}
