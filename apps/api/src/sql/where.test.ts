import { Prisma } from "@khorgos/prisma"
import { tables } from "@khorgos/prisma/tables"
import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { closeDb, db } from "../db.ts"
import { columnsOf, orderSql, tableOf, whereSql } from "./where.ts"

afterAll(closeDb)

type Where = Record<string, unknown>
type Counted = "Visit" | "TradeFlow" | "Event" | "Statement" | "Country" | "Product"

const counts: Record<Counted, (where: Where) => Promise<number>> = {
  Visit: (where) => db.visit.count({ where }),
  TradeFlow: (where) => db.tradeFlow.count({ where }),
  Event: (where) => db.event.count({ where }),
  Statement: (where) => db.statement.count({ where }),
  Country: (where) => db.country.count({ where }),
  Product: (where) => db.product.count({ where }),
}

async function countBySql(model: Counted, where: Where): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${tableOf(model)} AS t WHERE ${whereSql(model, where, "t")}`
  return row?.count ?? -1
}

const code = (error: unknown) =>
  error instanceof Prisma.PrismaClientValidationError ? "BAD_USER_INPUT" : String(error)

/** What Prisma counts, or that it refuses the conditions. */
const byPrisma = (model: Counted, where: Where) => counts[model](where).catch(code)
const bySql = (model: Counted, where: Where) =>
  countBySql(model, where).catch((error) => error.extensions?.code ?? String(error))

const subset = <T>(values: readonly T[]) => fc.subarray([...values])
const optional = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(fields, { requiredKeys: [] })

interface Kind<T> {
  value: fc.Arbitrary<T>
  nullable?: boolean
}

/** Conditions on a column that has an order. */
function ordered<T>({ value, nullable = false }: Kind<T>) {
  const known = nullable ? fc.option(value, { freq: 6 }) : value
  const plain = {
    equals: known,
    in: fc.array(value, { maxLength: 3 }),
    notIn: fc.array(value, { maxLength: 3 }),
    lt: value,
    lte: value,
    gt: value,
    gte: value,
  }
  const inside = fc.oneof(
    known,
    optional(plain),
    optional({ ...plain, not: optional({ ...plain, not: known }) }),
  )
  return fc.oneof(known, optional({ ...plain, not: inside }))
}

function text(values: readonly string[], nullable = false) {
  const value = fc.constantFrom(...values)
  const part = fc.oneof(
    value.map((word) => word.slice(0, 3).toUpperCase()),
    fc.constantFrom("%", "_", "", "a_", "%a", "i"),
  )
  const some = { ...(nullable ? { equals: fc.option(value) } : { equals: value }) }
  const patterns = { contains: part, startsWith: part, endsWith: part }
  const plain = { ...some, ...patterns, in: subset(values), notIn: subset(values), lt: value }
  return fc.oneof(
    ordered({ value, nullable }),
    optional({
      ...plain,
      not: fc.oneof(value, optional(plain)),
      mode: fc.constantFrom("insensitive", "default"),
    }),
  )
}

/** An enum, or another type whose values have no order for Prisma. */
function unordered<T>(values: readonly T[], nullable = false) {
  const value = fc.constantFrom(...values)
  const known = nullable ? fc.option(value) : value
  const plain = { equals: known, in: subset(values), notIn: subset(values) }
  return fc.oneof(known, optional({ ...plain, not: fc.oneof(known, optional(plain)) }))
}

const flag = fc
  .boolean()
  .chain((value) => fc.constantFrom({ equals: value }, { not: value }, value))
const many = (inside: fc.Arbitrary<unknown>) =>
  optional({ some: inside, none: inside, every: inside })
const one = (inside: fc.Arbitrary<unknown>, nullable: boolean) =>
  fc.oneof(
    { weight: 4, arbitrary: inside },
    optional({ is: inside, isNot: inside }),
    ...(nullable ? [fc.constantFrom(null, { is: null }, { isNot: null })] : []),
  )

/** Conditions on two fields of a row at most, alone or in a small tree of AND, OR and NOT. */
function row(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Where> {
  const entries = Object.entries(fields)
  const leaf = fc
    .subarray(entries, { maxLength: Math.min(2, entries.length) })
    .chain((chosen) => fc.record<Where>(Object.fromEntries(chosen)))
  const few = fc.array(leaf, { maxLength: 2 })
  const branch = optional({ AND: few, OR: few, NOT: fc.oneof(leaf, few) })
  const deeper = fc.array(fc.oneof(leaf, branch), { maxLength: 2 })
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 2, arbitrary: branch.map((conditions) => ({ ...conditions })) },
    {
      weight: 1,
      arbitrary: optional({ OR: deeper, NOT: deeper }).map((conditions) => ({ ...conditions })),
    },
  )
}

const iso3 = ["KAZ", "KGZ", "TJK", "UZB", "CHN", "RUS", "FRA", "EUU"]
const day = fc
  .date({ min: new Date("2012-01-01"), max: new Date("2026-01-01"), noInvalidDate: true })
  .map((date) => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`))
const days = ordered({ value: day })
const verification = unordered(["stored", "recalled"])

const organisation = row({
  code: text(["SCO", "CICA", "EAEU"]),
  acronym: text(["SCO", "CSTO"], true),
})
const series = row({
  slug: text(["sco", "cica", "g20"]),
  organisationCode: text(["SCO", "CICA", "EAEU"], true),
  organisation: one(organisation, true),
})
const country = row({
  iso3: text(iso3),
  capital: text(["Astana", "Paris", "Moscow"], true),
  landlocked: fc.oneof(flag, fc.constant(null)),
  areaKm2: ordered({ value: fc.constantFrom("0", "2724902.00", 9596961), nullable: true }),
  kind: unordered(["country", "union", "world"]),
  borders: fc.oneof(
    fc.record({ has: fc.constantFrom(...iso3) }),
    fc.record({ hasSome: subset(iso3) }),
    fc.record({ hasEvery: fc.subarray(["KAZ", "RUS"]) }),
    fc.record({ isEmpty: fc.boolean() }),
  ),
})
const event = row({
  slug: text(["sco-summit-2014", "cica-summit-2019"]),
  city: text(["Astana", "Dushanbe", "Samarkand"], true),
  hostIso3: text(iso3, true),
  startDate: days,
  origin: unordered(["file", "visits"]),
  series: one(series, true),
  host: one(country, true),
  participants: many(row({ countryIso3: text(iso3), country })),
})
const term = row({
  office: text(["President"]),
  startDate: days,
  endDate: ordered({ value: day, nullable: true }),
  country,
})
const leader = row({
  slug: text(["xi-jinping", "vladimir-putin"]),
  countryIso3: text(iso3),
  terms: many(term),
})
const visit = row({
  hostIso3: text(iso3),
  startDate: days,
  type: unordered(["state", "official", "working", "summit", "stopover"]),
  bilateral: flag,
  verification,
  leader: one(leader, false),
  events: many(row({ eventSlug: text(["sco-summit-2014"]), event })),
})
const flow = row({
  reporterIso3: text(iso3),
  partnerIso3: text(iso3),
  year: ordered({ value: fc.integer({ min: 1999, max: 2025 }) }),
  flow: unordered(["export", "import"]),
  basis: unordered(["declared", "reconciled"]),
  sourceKey: text(["BACI", "KAZ_BNS", "OEC_SITC"]),
  valueUsd: ordered({
    value: fc.constantFrom("0", "14666158300", new Prisma.Decimal("1000000.5"), 12.25),
  }),
  partialYear: flag,
  damaged: flag,
  note: text(["Partial"], true),
  partner: one(country, false),
})
const statement = row({
  title: text(["Joint statement", "Astana declaration"]),
  date: days,
  verification,
  parties: many(row({ countryIso3: text(iso3), country })),
  topics: many(row({ topicSlug: text(["trade", "transport"]) })),
})
const product = row({
  name: text(["Machinery"], true),
  highPriorityTier: unordered(["1", "2"], true),
  flows: many(row({ year: ordered({ value: fc.integer({ min: 2018, max: 2024 }) }) })),
})

test.each<[Counted, fc.Arbitrary<Where>]>([
  ["Visit", visit],
  ["TradeFlow", flow],
  ["Event", event],
  ["Statement", statement],
  ["Country", country],
  ["Product", product],
])("the SQL of any conditions on %s finds what Prisma finds", async (model, where) => {
  await fc.assert(
    fc.asyncProperty(where, async (conditions) => {
      expect(await bySql(model, conditions)).toEqual(await byPrisma(model, conditions))
    }),
    { numRuns: 60 },
  )
})

test.each<Where>([
  { series: { isNot: { name: { contains: "o" } } } },
  { NOT: { series: { is: { organisationCode: "SCO" } } } },
  { NOT: { series: { slug: "sco" } } },
  { NOT: { series: { isNot: {} } } },
  { OR: [{ series: {} }] },
  { OR: [{ OR: [] }, { city: "Astana" }] },
  { AND: [{ OR: [] }] },
  { city: { not: { not: "Astana" } } },
  { city: { not: { not: { lt: "D", gt: "B" } } } },
  { city: { not: { lt: "A", gt: "M" } } },
  { city: { not: { in: ["ASTANA"] }, mode: "insensitive" } },
  { city: { notIn: [] } },
  { participants: { every: { country: { capital: "Astana" } } } },
  { NOT: { participants: { every: { countryIso3: "KAZ" }, none: {} } } },
])("%j finds what Prisma finds", async (where) => {
  expect(await bySql("Event", where)).toEqual(await byPrisma("Event", where))
})

test("what Prisma refuses is refused, and nothing of it reaches the SQL", async () => {
  const refused = [
    { slug: null },
    { year: 2020 },
    { "slug) OR (1=1": "x" },
    { startDate: { "=": day } },
    { type: { in: null } },
    { leader: null },
    { events: { some: null } },
    { slug: { not: { equals: "x", mode: "insensitive" } } },
  ]
  for (const where of refused) {
    expect([where, await byPrisma("Visit", where)]).toEqual([where, "BAD_USER_INPUT"])
    expect([where, await bySql("Visit", where)]).toEqual([where, "BAD_USER_INPUT"])
  }
  const text = "'); DROP TABLE visit; --"
  const { sql, values } = whereSql("Visit", { slug: text, cities: { has: text } }, "t")
  expect(sql).not.toContain("DROP")
  expect(values).toEqual([text, [text]])
})

test("every table has the columns and types that the SQL counts on", async () => {
  for (const model of Object.values(Prisma.ModelName)) {
    const columns = await db.$queryRaw<{ column: string; type: string; list: boolean }[]>`
      SELECT a.attname AS column, coalesce(e.typname, t.typname)::text AS type, e.oid IS NOT NULL AS list
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_type e ON e.typarray = t.oid
      WHERE a.attrelid = ${`"${tables[model]?.name}"`}::regclass AND a.attnum > 0 AND NOT a.attisdropped`
    const known = columnsOf(model).map(({ column, type, list }) => ({ column, type, list }))
    const byName = (a: { column: string }, b: { column: string }) => (a.column < b.column ? -1 : 1)
    expect(known.toSorted(byName)).toEqual(columns.toSorted(byName))
    const joins = (tables[model]?.relations ?? []).flatMap(({ on }) => on)
    for (const [own] of joins) expect(known.map(({ column }) => column)).toContain(own)
  }
})

test.each([
  [[{ startDate: "desc" }]],
  [[{ city: "asc" }]],
  [[{ city: "desc" }]],
  [[{ hostIso3: { sort: "desc", nulls: "last" } }, { name: "asc" }]],
  [[{ series: { name: "desc" } }]],
  [[{ series: { organisation: { name: "asc" } } }]],
] as const)("the order %j is that of Prisma", async (asked) => {
  const orderBy = [...asked, { slug: "asc" as const }]
  const rows = await db.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM ${tableOf("Event")} AS t ORDER BY ${orderSql("Event", orderBy, "t")}`
  expect(rows).toEqual(await db.event.findMany({ select: { slug: true }, orderBy }))
  expect(() => orderSql("Event", [{ "slug; --": "asc" }], "t")).toThrow()
  expect(() => orderSql("Event", [{ slug: "asc; --" }], "t")).toThrow()
})
