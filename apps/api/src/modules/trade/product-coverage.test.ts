import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { db } from "../../db.ts"

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
