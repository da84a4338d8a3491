import { Prisma } from "@khorgos/prisma"
import type { Column } from "@khorgos/prisma/tables"
import { codedError } from "../errors.ts"
import { ident } from "./table.ts"

export type Conditions = Record<string, unknown>

/** What the lists answer where Prisma refuses a condition. */
export function misfit() {
  return codedError("BAD_USER_INPUT", "An argument does not fit: null compares with nothing here.")
}

/** Whether a value is a set of conditions, not a day or a number. */
export function isConditions(value: unknown): value is Conditions {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !Prisma.Decimal.isDecimal(value)
  )
}

/** The conditions that are set: what is undefined was left out. */
export function entriesOf(conditions: Conditions): [string, unknown][] {
  return Object.entries(conditions).filter(([, value]) => value !== undefined)
}

/** A value as PostgreSQL reads it from text: bound so, it means the same through every driver. */
function textOf(value: unknown, { type }: Column): string {
  if (value === null || value === undefined) throw misfit()
  if (value instanceof Date)
    return type === "date" ? value.toISOString().slice(0, 10) : value.toISOString()
  return Prisma.Decimal.isDecimal(value) ? value.toFixed() : String(value)
}

export function bound(value: unknown, column: Column): Prisma.Sql {
  return Prisma.sql`CAST(${textOf(value, column)}::text AS ${ident(column.type)})`
}

export function boundList(values: unknown, column: Column): Prisma.Sql {
  if (!Array.isArray(values)) throw misfit()
  const texts = values.map((value: unknown) => textOf(value, column))
  return Prisma.sql`CAST(${texts}::text[] AS ${ident(column.type)}[])`
}
