import type { ApolloServerPlugin } from "@apollo/server"
import { Prisma } from "@khorgos/prisma"
import type { Column } from "@khorgos/prisma/tables"
import { parsePrismaCursor } from "@pothos/plugin-prisma"
import {
  type GraphQLField,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isObjectType,
} from "graphql"
import type { Context } from "../context.ts"
import { db } from "../db.ts"
import { codedError } from "../errors.ts"
import { columnSql, columnsOf, tableOf } from "../sql/table.ts"
import { bound } from "../sql/value.ts"
import { whereSql } from "../sql/where.ts"
import { type Chosen, visitFields } from "./chosen.ts"
import { keyOf } from "./export/columns.ts"

type Field = GraphQLField<unknown, unknown>

/** A row that a page begins or ends beside. */
interface Beside {
  list: string
  argument: "after" | "before"
  model: Prisma.ModelName
  values: readonly (readonly [Column, unknown])[]
  where: object | null
}

const isModel = (name: string): name is Prisma.ModelName => name in Prisma.ModelName

/** The model of a list's rows; undefined for groups, which have none. */
function modelOf({ type }: Field): Prisma.ModelName | undefined {
  const page = getNamedType(type)
  const nodes = isObjectType(page) ? page.getFields().nodes : undefined
  const name = nodes ? getNamedType(nodes.type).name : ""
  return isModel(name) ? name : undefined
}

/** The columns that the cursors of a list are made of: those of its rows' key. */
function columnsOfKey(model: Prisma.ModelName): Column[] {
  return keyOf(model).flatMap((name) => columnsOf(model).find(({ field }) => field === name) ?? [])
}

/** What a cursor says of its row; null where it is none, which the list itself refuses. */
function valuesOf(cursor: string): unknown[] | null {
  try {
    return [parsePrismaCursor(cursor)].flat()
  } catch {
    return null
  }
}

function besides(field: Field, args: Record<string, unknown>): Beside[] {
  const model = modelOf(field)
  if (!model) return []
  const columns = columnsOfKey(model)
  return (["after", "before"] as const).flatMap((argument) => {
    const cursor = args[argument]
    const found = typeof cursor === "string" ? valuesOf(cursor) : null
    if (!found || found.length !== columns.length) return []
    const values = columns.map((column, place) => [column, found[place]] as const)
    const where = typeof args.where === "object" ? args.where : null
    return [{ list: field.name, argument, model, values, where }]
  })
}

async function requireRow({ list, argument, model, values, where }: Beside): Promise<void> {
  const key = values.map(
    ([column, value]) => Prisma.sql`${columnSql("t", column.column)} = ${bound(value, column)}`,
  )
  const rows = await db.$queryRaw<object[]>`
    SELECT 1 FROM ${tableOf(model)} AS t WHERE ${Prisma.join(key, " AND ")} AND ${whereSql(model, where, "t")}`
  if (rows.length === 0)
    throw codedError(
      "UNKNOWN_CODE",
      `${list}: the row of this cursor is not in the list, or no longer. Begin again, or read all pages from one release with @release.`,
      { argument },
      400,
    )
}

function besidesIn(chosen: Chosen, variables: Record<string, unknown>): Beside[] {
  const found: Beside[] = []
  visitFields(chosen, (node, field) => {
    if (field.args.some(({ name }) => name === "after"))
      found.push(...besides(field, getArgumentValues(field, node, variables)))
  })
  return found
}

/** Refuses cursors whose row is not in their list: the page beside it would end, or lack a row, and not say so. */
export const cursorPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return
        const { coerced } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
        )
        if (!coerced) return
        await Promise.all(besidesIn({ schema, document, operation }, coerced).map(requireRow))
      },
    }
  },
}
