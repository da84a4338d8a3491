import { type GraphQLObjectType, getNamedType, isInputObjectType, isObjectType } from "graphql"
import { expect, test } from "vitest"
import { db, recordSql } from "../src/db.ts"
import { schema } from "../src/schema.ts"
import { read, signIn } from "./api.ts"
import { lists, tableOf } from "./lists.ts"

// Everything that came from outside says where from, and how far it was checked.

interface Column {
  table: string
  column: string
  nullable: boolean
}
const columns = await db.$queryRaw<Column[]>`
  SELECT table_name AS "table", column_name AS "column",
         is_nullable = 'YES' AND data_type <> 'ARRAY' AS nullable
  FROM information_schema.columns WHERE table_schema = 'public'`
const has = (table: string, column: string) =>
  columns.some((row) => row.table === table && row.column === column)

/** Types over a table whose rows change with a release. */
const dataTypes = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && has(tableOf(type), "since_release"),
)
const typeOf = (type: GraphQLObjectType, field: string) => String(type.getFields()[field]?.type)

/** Types whose rows name no source: the field by which the rows that do are reached, or why there is none. */
const withoutSource: Record<string, { by: string } | { because: string }> = {
  CountryGroup: { because: "The project's own list." },
  EventSeries: { by: "events" },
  Indicator: { by: "values" },
  Leader: { by: "terms" },
  Organisation: { by: "memberships" },
  Product: { by: "flows" },
  ProductClassification: { because: "Names and meaning in the project's own words." },
  Source: { because: "It is one." },
  Topic: { by: "statements" },
  Trip: { by: "visits" },
}

function reached(type: GraphQLObjectType, field: string): GraphQLObjectType {
  const found = getNamedType(type.getFields()[field]?.type)
  if (!isObjectType(found)) throw new Error(`${type.name} has no rows by ${field}.`)
  return found.name.endsWith("Connection") ? reached(found, "nodes") : found
}

test("every row leads to its source, with its licence and the day it was retrieved", () => {
  expect(dataTypes.length).toBeGreaterThan(20)
  const source = schema.getType("Source") as GraphQLObjectType
  expect(Object.keys(source.getFields())).toEqual(
    expect.arrayContaining(["title", "url", "licence", "retrievedOn"]),
  )
  const bare = dataTypes.filter((type) => !has(tableOf(type), "source_key"))
  expect(bare.map(({ name }) => name).sort()).toEqual(Object.keys(withoutSource))
  for (const type of dataTypes) {
    const way = withoutSource[type.name]
    if (way && "because" in way) continue
    const told = way ? reached(type, way.by) : type
    expect([type.name, typeOf(told, "source")]).toEqual([type.name, "Source!"])
  }
  expect(typeOf(schema.getType("TradeFigure") as GraphQLObjectType, "sources")).toBe("[Source!]!")
})

test("every row says how far it was checked, where that was recorded, and since which release it stands", () => {
  for (const type of dataTypes) {
    const checked = has(tableOf(type), "verification") ? "VerificationStatus!" : "undefined"
    expect([type.name, typeOf(type, "verification")]).toEqual([type.name, checked])
    expect([type.name, typeOf(type, "sinceRelease")]).toEqual([type.name, "Int!"])
  }
})

test("codes of countries that a row has are at hand without a join", () => {
  const camel = (column: string) =>
    column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  for (const type of dataTypes)
    for (const { column, nullable } of columns.filter(({ table }) => table === tableOf(type))) {
      if (!/(^|_)iso3$|_group_code$/.test(column)) continue
      const scalar = typeOf(type, camel(column))
      expect([type.name, column, scalar.endsWith("!")]).toEqual([type.name, column, !nullable])
      expect(scalar).toMatch(/iso3$/.test(column) ? /CountryCode/ : /^String/)
    }
})

test("every list of rows can be asked for what changed", () => {
  const deaf = lists.filter(({ node, where }) => {
    const filter = getNamedType(where?.getFields().sinceRelease?.type)
    return dataTypes.includes(node) && where && !isInputObjectType(filter)
  })
  expect(deaf.map(({ name }) => name)).toEqual([])
})

const changed = (directive = "") => `query ($since: Int!) ${directive} {
  visits(first: 1000, where: { sinceRelease: { gt: $since } }) { totalCount nodes { hostIso3 sinceRelease } }
  countries(where: { sinceRelease: { gt: $since } }) { totalCount } }`
interface Changed {
  visits: { totalCount: number; nodes: { hostIso3: string; sinceRelease: number }[] }
  countries: { totalCount: number }
}

test("what a release changed is found, and was not in the one before", async () => {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT begin_release()`
    await tx.visit.updateMany({ where: { hostIso3: "FRA" }, data: { summary: "Edited." } })
    await tx.$queryRaw`SELECT publish_release('2026-11-24', 'edit', NULL, 'A test.', '{}', NULL)`
  })
  const { visits, countries } = await read<Changed>(changed(), { since: 1 })
  expect(visits.totalCount).toBe(await db.visit.count({ where: { hostIso3: "FRA" } }))
  expect(
    new Set(visits.nodes.map(({ hostIso3, sinceRelease }) => `${hostIso3} ${sinceRelease}`)),
  ).toEqual(new Set(["FRA 2"]))
  expect(countries.totalCount).toBe(0)
  const then = await read<Changed>(changed('@release(version: "2026.11.23")'), { since: 1 })
  expect(then.visits.totalCount).toBe(0)
})

test("codes and releases cost no join", async () => {
  await signIn("viewer")
  const sql = async (fields: string) => {
    const statements = await recordSql(() =>
      read(`{ tradeFlows(first: 50) { nodes { ${fields} } } }`),
    )
    return statements.filter((statement) => statement.includes('"country"')).length
  }
  expect(await sql("reporterIso3 partnerIso3 sourceKey sinceRelease")).toBe(0)
  expect(await sql("reporter { iso3 }")).toBe(1)
})
