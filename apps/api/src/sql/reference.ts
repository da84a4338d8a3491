import { Prisma } from "@khorgos/prisma"
import { db } from "../db.ts"
import { codedError } from "../errors.ts"
import { besides, type Dimension } from "./aggregate.ts"
import { ident, tableOf } from "./table.ts"

/** The group that others are divided by: the code that it has in one dimension. */
export interface Reference<Name extends string> {
  dimension: Name
  code: string
}

/** Dimensions whose codes are keys of rows that may not be there: the model, its key and what it is called. */
export type Keyed<Name extends string> = Readonly<
  Partial<Record<Name, readonly [model: Prisma.ModelName, key: string, what: string]>>
>

function refuse(message: string, code: "BAD_USER_INPUT" | "UNKNOWN_CODE" = "BAD_USER_INPUT") {
  return codedError(code, message, { argument: "ratioTo" })
}

async function requireRow(
  [model, key, what]: readonly [Prisma.ModelName, string, string],
  code: string,
) {
  const rows = await db.$queryRaw<object[]>`
    SELECT 1 FROM ${tableOf(model)} WHERE ${ident(key)} = ${code}`
  if (rows.length === 0) throw refuse(`"${code.slice(0, 40)}" names no ${what}.`, "UNKNOWN_CODE")
}

/** The one dimension of `by` and the code that `ratioTo` names. */
export async function readReference<Name extends string>(
  ratioTo: object | null | undefined,
  by: readonly Name[],
  keyed: Keyed<Name>,
): Promise<Reference<Name> | null> {
  if (!ratioTo) return null
  const named = Object.entries(ratioTo).filter(([, code]) => code != null)
  const [[name, code] = ["", ""]] = named
  if (named.length !== 1) throw refuse("ratioTo names one dimension.")
  const dimension = by.find((candidate) => candidate === name)
  if (!dimension) throw refuse(`ratioTo names ${name}, by which nothing is grouped.`)
  const key = keyed[dimension]
  if (key) await requireRow(key, String(code))
  return { dimension, code: String(code) }
}

/** A value divided by that of the group of reference, whose other keys are the same. */
export function ratioSql<Name extends string>(
  value: Prisma.Sql,
  by: readonly Name[],
  dimensions: Readonly<Record<Name, Dimension>>,
  reference: Reference<Name> | null | undefined,
): Prisma.Sql {
  if (!reference) return Prisma.sql`NULL::numeric`
  const { column } = dimensions[reference.dimension]
  const others = besides(
    by.map((name) => dimensions[name]),
    column,
  )
  return Prisma.sql`round(${value} / nullif(max(${value}) FILTER (WHERE ${ident(column)}::text = ${reference.code}::text)
    OVER (${others}), 0), 4)`
}
