import { Prisma } from "@khorgos/prisma"
import type { Column } from "@khorgos/prisma/tables"
import { bound, boundList, type Conditions, entriesOf, isConditions, misfit } from "./value.ts"

interface Compared {
  left: Prisma.Sql
  column: Column
  /** Whether upper and lower case are the same. */
  folded: boolean
  /** Whether the condition stands below a `not`. */
  reversed: boolean
}

const order = { lt: ["<", ">="], lte: ["<=", ">"], gt: [">", "<="], gte: [">=", "<"] } as const
const pattern = { contains: ["%", "%"], startsWith: ["", "%"], endsWith: ["%", ""] } as const

const isOrder = (name: string): name is keyof typeof order => name in order
const isPattern = (name: string): name is keyof typeof pattern => name in pattern

function isNull({ left, column }: Compared, reversed: boolean): Prisma.Sql {
  if (!column.nullable) throw misfit()
  return reversed ? Prisma.sql`${left} IS NOT NULL` : Prisma.sql`${left} IS NULL`
}

function equals(compared: Compared, value: unknown, reversed: boolean): Prisma.Sql {
  const { left, column, folded } = compared
  if (value === null) return isNull(compared, reversed)
  const operator = folded ? (reversed ? "NOT ILIKE" : "ILIKE") : reversed ? "<>" : "="
  return Prisma.sql`${left} ${Prisma.raw(operator)} ${bound(value, column)}`
}

function among(compared: Compared, values: unknown, reversed: boolean): Prisma.Sql {
  const { left, column, folded } = compared
  if (values === null) return isNull(compared, reversed)
  const list = boundList(values, column)
  const operator = Prisma.raw(reversed ? "<> ALL" : "= ANY")
  return folded
    ? Prisma.sql`lower(${left}) ${operator} (SELECT lower(folded) FROM unnest(${list}) AS folded)`
    : Prisma.sql`${left} ${operator} (${list})`
}

function ordered(compared: Compared, name: keyof typeof order, value: unknown): Prisma.Sql {
  const { left, column, folded, reversed } = compared
  const operator = Prisma.raw(order[name][reversed ? 1 : 0])
  const right = bound(value, column)
  return folded
    ? Prisma.sql`lower(${left}) ${operator} lower(${right})`
    : Prisma.sql`${left} ${operator} ${right}`
}

/** The lists leave % and _ in a text their meaning in LIKE, and so does this. */
function like(compared: Compared, name: keyof typeof pattern, value: unknown): Prisma.Sql {
  const { left, column, folded, reversed } = compared
  const [before, after] = pattern[name]
  const operator = Prisma.raw(`${reversed ? "NOT " : ""}${folded ? "ILIKE" : "LIKE"}`)
  return Prisma.sql`${left} ${operator} (${before}::text || ${bound(value, column)} || ${after}::text)`
}

function operation(compared: Compared, name: string, value: unknown): Prisma.Sql[] {
  if (name === "equals") return [equals(compared, value, compared.reversed)]
  if (name === "in") return [among(compared, value, compared.reversed)]
  if (name === "notIn") return [among(compared, value, !compared.reversed)]
  if (isOrder(name)) return [ordered(compared, name, value)]
  if (isPattern(name)) return [like(compared, name, value)]
  if (name !== "not") throw misfit()
  // Below another `not`, Prisma turns a set of conditions round again, but never a single value.
  return isConditions(value)
    ? operations({ ...compared, reversed: !compared.reversed }, value)
    : [equals(compared, value, true)]
}

function operations(compared: Compared, conditions: Conditions): Prisma.Sql[] {
  return entriesOf(conditions).flatMap(([name, value]) => operation(compared, name, value))
}

/** Conditions on a column with one value. */
export function scalarSql(left: Prisma.Sql, column: Column, conditions: unknown): Prisma.Sql[] {
  const plain = { left, column, folded: false, reversed: false }
  if (!isConditions(conditions)) return [equals(plain, conditions, false)]
  const { mode, ...rest } = conditions
  if (mode === null) throw misfit()
  return operations({ ...plain, folded: mode === "insensitive" }, rest)
}

/** Conditions on a column with a list of values: one of them at a time, as Prisma has it. */
export function listSql(left: Prisma.Sql, column: Column, conditions: unknown): Prisma.Sql[] {
  if (!isConditions(conditions)) throw misfit()
  const [first, ...others] = entriesOf(conditions)
  if (!first || others.length > 0) throw misfit()
  const [name, value] = first
  switch (name) {
    case "equals":
      return [Prisma.sql`${left} = ${boundList(value, column)}`]
    case "has":
      return [Prisma.sql`${left} @> ${boundList([value], column)}`]
    case "hasEvery":
      return [Prisma.sql`${left} @> ${boundList(value, column)}`]
    case "hasSome":
      return [Prisma.sql`${left} && ${boundList(value, column)}`]
    case "isEmpty":
      return [Prisma.sql`cardinality(${left}) ${Prisma.raw(value ? "=" : "<>")} 0`]
    default:
      throw misfit()
  }
}
