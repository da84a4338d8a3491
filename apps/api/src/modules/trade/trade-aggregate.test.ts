import { expect, test } from "vitest"
import { read, refusal, signIn } from "../../../test/api.ts"
import { compare, pointOf } from "../../../test/trade.ts"
import { type Asked, aggregate, tradeAggregateQuery } from "../../../test/trade-aggregate.ts"
import { db, recordSql } from "../../db.ts"

const five = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
const withChina = {
  basis: { equals: "RECONCILED" },
  OR: [
    { reporterIso3: { in: five }, partnerIso3: { equals: "CHN" } },
    { reporterIso3: { equals: "CHN" }, partnerIso3: { in: five } },
  ],
}

test("reconciled turnover by year is that of the trade series", async () => {
  const { nodes } = await aggregate({ where: withChina, by: ["YEAR"], orderBy: [{ year: "ASC" }] })
  const comparison = await compare({ of: "CA5", with: ["CHN"], basis: "RECONCILED" })
  const last = nodes.at(-1)
  expect([last?.year, last?.sumUsd, last?.rows]).toEqual([2023, "70232618627", 10])
  expect(nodes.length).toBe(24)
  for (const { year, sumUsd, rows, sources, partialYears, damaged } of nodes) {
    const turnover = pointOf(comparison, "CHN", year ?? 0)?.turnover
    expect({ sumUsd, rows, sources }).toEqual({
      sumUsd: turnover?.valueUsd,
      rows: turnover?.reported,
      sources: turnover?.sources.map(({ key }) => ({ key })),
    })
    if (partialYears + damaged > 0) expect(turnover?.complete).toBe(false)
  }
})

test("growth is drawn from whole and sound years only", async () => {
  const { nodes } = await aggregate({ where: withChina, by: ["YEAR"], orderBy: [{ year: "ASC" }] })
  const of = (year: number) => nodes.find((group) => group.year === year)
  expect(of(2014)?.partialYears).toBeGreaterThan(0)
  expect([of(2000)?.growth, of(2014)?.growth, of(2015)?.growth]).toEqual([null, null, null])
  const [before, after] = [Number(of(2022)?.sumUsd), Number(of(2023)?.sumUsd)]
  expect(of(2023)?.growth).toBeCloseTo((100 * (after - before)) / before, 3)
})

test("trade with one partner is divided by trade with another", async () => {
  const where = {
    sourceKey: { equals: "BACI" },
    reporterIso3: { in: five },
    partnerIso3: { in: ["CHN", "RUS", "TUR"] },
  }
  const { nodes } = await aggregate({
    where,
    by: ["REPORTER", "PARTNER", "YEAR"],
    ratioTo: { partner: "RUS" },
  })
  const truth = await db.$queryRaw<{ key: string; ratio: string }[]>`
    SELECT a.reporter_iso3 || a.partner_iso3 || a.year AS key,
           round(a.value_usd / b.value_usd, 4)::float8::text AS ratio
    FROM trade_flow a JOIN trade_flow b USING (reporter_iso3, year, flow, source_key)
    WHERE a.source_key = 'BACI' AND b.partner_iso3 = 'RUS' AND b.value_usd > 0
      AND a.reporter_iso3 IN ('KAZ', 'KGZ', 'TJK', 'TKM', 'UZB') AND a.partner_iso3 IN ('CHN', 'RUS', 'TUR')`
  const found = nodes.flatMap(({ reporter, partner, year, ratio }) =>
    ratio === null
      ? []
      : [{ key: `${reporter?.iso3}${partner?.iso3}${year}`, ratio: String(Number(ratio)) }],
  )
  const sorted = (list: typeof found) => list.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  expect(sorted(found)).toEqual(sorted(truth))
  expect(truth.length).toBeGreaterThan(80)
})

test("shares are of the year's figures, and only where these add up", async () => {
  const where = { sourceKey: { equals: "KGZ_NSC" }, year: { gte: 2020 } }
  const mixed = await aggregate({ where, by: ["PARTNER", "YEAR"] })
  expect(mixed.nodes.filter(({ share }) => share !== null)).toEqual([])
  const apart = { ...where, NOT: { partnerIso3: { in: ["EUU", "WLD"] } } }
  const { nodes } = await aggregate({ where: apart, by: ["PARTNER", "YEAR"] })
  const years = Map.groupBy(nodes, ({ year }) => year)
  expect(years.size).toBe(4)
  for (const groups of years.values())
    expect(groups.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(100, 1)
})

test.each<[string, Asked, string]>([
  [
    "a ratio to what is not grouped by",
    { by: ["YEAR"], ratioTo: { partner: "RUS" } },
    "BAD_USER_INPUT",
  ],
  [
    "a ratio to two groups",
    { by: ["YEAR", "PARTNER"], ratioTo: { partner: "RUS", year: 2020 } },
    "BAD_USER_INPUT",
  ],
  ["a ratio to nothing", { by: ["YEAR"], ratioTo: {} }, "BAD_USER_INPUT"],
  [
    "a ratio to an unknown country",
    { by: ["PARTNER"], ratioTo: { partner: "XXX" } },
    "UNKNOWN_CODE",
  ],
  [
    "a ratio to a country as a group",
    { by: ["PARTNER_GROUP"], ratioTo: { partnerGroup: "KAZ" } },
    "UNKNOWN_CODE",
  ],
  [
    "a ratio to an unknown source",
    { by: ["SOURCE"], ratioTo: { source: "NOBODY" } },
    "UNKNOWN_CODE",
  ],
  ["an unknown partner", { by: [], where: { partnerIso3: { equals: "XXX" } } }, "UNKNOWN_CODE"],
  ["a year that no column holds", { by: [], where: { year: { equals: 99999 } } }, "BAD_USER_INPUT"],
])("refused: %s", async (_what, asked, code) => {
  expect(await refusal(tradeAggregateQuery(), { ...asked })).toMatchObject({ code })
})

test("a page sends as many statements for two groups as for all", async () => {
  const nodes = `{ sumUsd reporter { name source { title } } partner { name } reporterGroup { name }
    partnerGroup { name } source { title } sources { key } }`
  const long = `query ($first: Int) {
    tradeAggregate(where: { reporterIso3: { in: ["KAZ", "KGZ", "UZB"] }, partnerIso3: { in: ["KAZ", "RUS"] } }, first: $first,
      by: [REPORTER, PARTNER, REPORTER_GROUP, PARTNER_GROUP, SOURCE]) { totalCount nodes ${nodes} } }`
  await signIn("viewer")
  const count = async (first: number) => (await recordSql(() => read(long, { first }))).length
  // The session, its account and the release before and after, the groups with their number, and one for each of the six keys.
  expect([await count(2), await count(500)]).toEqual([11, 11])
})
