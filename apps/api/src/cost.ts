import type { FieldComplexityFunction } from "@pothos/plugin-complexity"
import { getNamedType, getNullableType, isLeafType, isListType } from "graphql"
import type { Context } from "./context.ts"

/** Rows of a page whose size is not said. */
export const usualPage = 20
/** Rows of a page at most. */
export const largestPage = 1000
/** The highest cost that a query may have. */
export const largestCost = 50_000

/**
 * Cost of a list without paging: the rows that it may have for each row above it. Somewhat more than the
 * data have; a test compares the two.
 */
export function rows(atMost: number) {
  return { field: atMost, multiplier: atMost }
}

/** Rows that a list without paging is taken to have until its field says better. */
const undeclared = rows(100)

/**
 * Cost of a field that declares none. It counts rows: a value costs nothing, a row 1, a list its rows and what
 * each of them asks for. A page counts as full, for nobody knows before it is read.
 */
export const usualCost: FieldComplexityFunction<Context, Record<string, unknown>> = (
  args,
  _context,
  field,
) => {
  if (isLeafType(getNamedType(field.type)) || field.name === "pageInfo") return 0
  const names = field.args.map(({ name }) => name)
  if (names.includes("first")) return { field: 1, multiplier: pageSize(args) }
  if (names.includes("ids")) return rows(Array.isArray(args.ids) ? args.ids.length : 1)
  const list = isListType(getNullableType(field.type))
  // The page that holds them is multiplied already.
  if (list && (field.name === "nodes" || field.name === "edges"))
    return { field: field.name === "nodes" ? 1 : 0, multiplier: 1 }
  return list ? undeclared : { field: 1, multiplier: 1 }
}

function pageSize({ first, last }: Record<string, unknown>): number {
  const size = first ?? last ?? usualPage
  return typeof size === "number" ? Math.max(size, 1) : usualPage
}

/** Rows of a table that one point stands for where they are only counted and summed. */
const scannedPerPoint = 10

interface PageArgs {
  first?: number | null
  last?: number | null
}

interface AggregateArgs extends PageArgs {
  by: readonly string[]
}

/** Cost of groups made of a whole table, twice as much for the last of them, which are counted first. */
export function scanCost(tableRows: number) {
  return (args: PageArgs) => {
    const counted = args.last == null ? 1 : 2
    return { field: 1 + (tableRows / scannedPerPoint) * counted, multiplier: pageSize({ ...args }) }
  }
}

/**
 * Cost of an aggregate, which reads its whole table however few groups it gives: twice as much for each dimension of
 * `overlapping`, where a row counts in several groups, and for the last groups, which are counted first.
 */
export function aggregateCost(tableRows: number, overlapping: readonly string[]) {
  return (args: AggregateArgs) => {
    const joined = args.by.filter((dimension) => overlapping.includes(dimension)).length
    return scanCost(tableRows * 2 ** joined)(args)
  }
}
