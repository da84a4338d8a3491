import fc from "fast-check"
import { expect, test } from "vitest"
import { execute, read } from "../../../test/api.ts"
import { db, recordSql } from "../../db.ts"

interface Coverage {
  reporter: { iso3: string }
  partner: { iso3: string }
  flow: string
  classification: { code: string }
  level: string
  source: { key: string }
  basis: string
  products: number
  years: number[]
  partialYears: number[]
}

const coverageQuery = `query ($where: ProductFlowFilter) {
  productCoverage(where: $where, first: 1000) {
    totalCount
    nodes {
      reporter { iso3 } partner { iso3 } flow classification { code } level source { key } basis
      products years partialYears
    }
  }
}`

async function coverage(where: object) {
  const { productCoverage } = await read<{
    productCoverage: { totalCount: number; nodes: Coverage[] }
  }>(coverageQuery, { where })
  return productCoverage
}

test("it says which lists, levels and years a pair has, and which years are parts", async () => {
  const { nodes } = await coverage({
    reporterIso3: { equals: "EUU" },
    partnerIso3: { equals: "KGZ" },
    flow: { equals: "EXPORT" },
  })
  const of = (list: string, level: string) =>
    nodes.find(({ classification, level: own }) => classification.code === list && own === level)
  expect(of("SITC", "section")).toMatchObject({
    reporter: { iso3: "EUU" },
    basis: "DECLARED",
    products: 6,
    partialYears: [],
  })
  expect(of("SITC", "section")?.years).toEqual(Array.from({ length: 16 }, (_, at) => 2010 + at))
  expect(of("CN8-SANCT", "chapter")).toMatchObject({
    years: [2020, 2021, 2022],
    partialYears: [2022],
  })
})

test("every figure is in one of its rows, and none in two", async () => {
  const { nodes, totalCount } = await coverage({})
  expect(nodes.length).toBe(totalCount)
  const keys = nodes.map(({ reporter, partner, flow, classification, level, source, basis }) =>
    [reporter.iso3, partner.iso3, flow, classification.code, level, source.key, basis].join(),
  )
  expect(new Set(keys).size).toBe(keys.length)
  const lines = await db.productFlow.groupBy({
    by: ["reporterIso3", "partnerIso3", "flow", "classificationCode", "productCode", "sourceKey"],
  })
  expect(nodes.reduce((sum, { products }) => sum + products, 0)).toBe(lines.length)
})

/** The same rows, counted from the figures: their amounts are no part of the summary. */
const counted = (where: object) => coverage({ ...where, valueUsd: { gte: "0" } })

const codes = (field: string, ...from: string[]) =>
  fc.subarray(from, { minLength: 1 }).map((some) => ({ [field]: { in: some } }))
const condition = fc.oneof(
  codes("reporterIso3", "CHN", "EUU", "KAZ", "KGZ"),
  codes("partnerIso3", "KAZ", "KGZ", "RUS", "WLD"),
  codes("classificationCode", "HS", "SITC", "CN8-SANCT"),
  fc.constantFrom("EXPORT", "IMPORT").map((flow) => ({ flow: { equals: flow } })),
  fc.constantFrom("DECLARED", "RECONCILED").map((basis) => ({ basis: { equals: basis } })),
  codes("sourceKey", "EUROSTAT_CN8S", "EUROSTAT_SITC", "KGZ_NSC_GOODS"),
)

test("what is summed up is what the figures say, whatever is asked", async () => {
  const some = fc.array(condition, { maxLength: 3 })
  const conditions = fc.oneof(
    some.map((parts) => ({ AND: parts })),
    some.map((parts) => ({ OR: parts })),
    condition.map((part) => ({ NOT: part })),
  )
  await fc.assert(
    fc.asyncProperty(conditions, async (where) => {
      expect(await coverage(where)).toEqual(await counted(where))
    }),
    { numRuns: 25 },
  )
})

test("what is known of a country is read without its figures", async () => {
  const statements = await recordSql(() => coverage({ reporterIso3: { equals: "EUU" } }))
  expect(statements.some((sql) => sql.includes('"product_coverage"'))).toBe(true)
  expect(statements.filter((sql) => sql.includes('"product_flow"'))).toEqual([])
})

test("the summary follows each release, and an earlier one is still told as it was", async () => {
  const where = { reporterIso3: { equals: "EUU" }, partnerIso3: { equals: "KGZ" } }
  const before = await coverage(where)
  const { release } = await read<{ release: { version: string } }>("{ release { version } }")
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT begin_release()`
    await tx.$executeRaw`DELETE FROM product_flow WHERE reporter_iso3 = 'EUU' AND partner_iso3 = 'KGZ' AND year = 2010`
    await tx.$executeRaw`UPDATE product_flow SET partial_year = true WHERE reporter_iso3 = 'EUU' AND partner_iso3 = 'KGZ' AND year = 2011`
    await tx.$executeRaw`INSERT INTO product_flow (reporter_iso3, partner_iso3, year, flow, classification_code, product_code, source_key, value_usd, basis, partial_year)
      SELECT 'EUU', 'KGZ', 1999, flow, classification_code, product_code, source_key, value_usd, basis, false
      FROM product_flow WHERE reporter_iso3 = 'EUU' AND partner_iso3 = 'KGZ' AND year = 2012`
    const changes = JSON.stringify({ product_flow: { added: 1, changed: 1, removed: 1 } })
    await tx.$queryRaw`SELECT publish_release(current_date, 'load', NULL, 'A test.', ${changes}::jsonb, NULL)`
  })
  const after = await coverage(where)
  expect(after).toEqual(await counted(where))
  const [sections] = after.nodes.filter(({ level }) => level === "section")
  expect(sections?.years[0]).toBe(1999)
  expect(sections?.years).not.toContain(2010)
  expect(sections?.partialYears).toEqual([2011])
  const past = await execute<{ productCoverage: typeof before }>(
    coverageQuery.replace(")", `) @release(version: "${release.version}")`),
    { where },
  )
  expect(past.data?.productCoverage).toEqual(before)
})
