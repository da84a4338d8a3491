import { afterAll, beforeAll, expect, test } from "vitest"
import { DataCopy } from "../test/data-folder.ts"
import {
  copyTestDatabase,
  createTestDatabase,
  fingerprint,
  query,
  type TestDatabase,
} from "../test/database.ts"
import { seed } from "./seed.ts"

const silent = () => {}
const lines: string[] = []
const data = new DataCopy()
let template: TestDatabase
const copies: TestDatabase[] = []

async function seeded(): Promise<string> {
  const copy = await copyTestDatabase("seed", template)
  copies.push(copy)
  return copy.url
}

beforeAll(async () => {
  template = await createTestDatabase("seed_template")
  await seed(template.url, (line) => lines.push(line))
})

afterAll(async () => {
  data.remove()
  for (const { drop } of [...copies, template]) await drop()
})

test("every row of the files is loaded", async () => {
  const fileOf: Record<string, string> = {
    claim: "claims.csv",
    group_member: "groups.csv",
    indicator_value: "indicators.csv",
    investment: "investment.csv",
    membership: "memberships.csv",
    product_flow: "trade_products.csv",
    product_headline: "product_headlines.csv",
    statement: "statements.csv",
    term: "leaders.csv",
    trade_flow: "trade_annual.csv",
    trade_headline: "trade_headlines.csv",
    visit: "leader_visits.csv",
    visit_coverage: "coverage.csv",
  }
  data.restore()
  for (const [table, file] of Object.entries(fileOf)) {
    const [row] = await query(template.url, `SELECT count(*)::int AS count FROM ${table}`)
    const ofOurOwn = table === "group_member" ? data.read("derived_groups.csv").length - 1 : 0
    expect([table, row?.count]).toEqual([table, data.read(file).length - 1 + ofOurOwn])
  }
  const [countries] = await query(template.url, "SELECT count(*)::int AS count FROM country")
  expect(countries).toEqual({ count: 250 + 3 })
})

test("the report has a line per table, right-aligned, and a sum", () => {
  expect(lines).toContain("trade flows                23,794 rows  (23,794 new)")
  expect(lines).toContain("visit coverage                  6 rows  (6 new)")
  expect(lines.at(-1)).toBe("The data are at release 2026.11.23.")
})

test("a second run returns at once and changes nothing", async () => {
  const before = await fingerprint(template.url)
  const result = await seed(template.url, silent)
  expect(result).toEqual({ changed: false, release: "2026.11.23", counts: [] })
  expect(await fingerprint(template.url)).toEqual(before)
})

test("comparing all rows again finds them the same and makes no release", async () => {
  const url = await seeded()
  const before = await fingerprint(url)
  const result = await seed(url, silent, { force: true })
  expect(result.changed).toBe(false)
  for (const { rows, same, added, changed, removed } of result.counts)
    expect({ same, added, changed, removed }).toEqual({
      same: rows,
      added: 0,
      changed: 0,
      removed: 0,
    })
  expect(await fingerprint(url)).toEqual(before)
})

test("two seeds at once load the data once", async () => {
  const { url, drop } = await createTestDatabase("seed_twice")
  const results = await Promise.all([seed(url, silent), seed(url, silent)])
  expect(results.map(({ changed }) => changed).sort()).toEqual([false, true])
  expect(await fingerprint(url)).toMatchObject({
    visit: (await fingerprint(template.url)).visit,
  })
  await drop()
})

test("a changed value changes its row and makes a release, and so does going back", async () => {
  const url = await seeded()
  data.restore()
  data.setCell("leader_visits.csv", 2, "summary", "Changed.")
  const { release, counts } = await seed(url, silent, { folder: data.folder })
  expect(release).toBe("2026.11.23.1")
  expect(counts.filter(({ added, changed, removed }) => added + changed + removed > 0)).toEqual([
    { table: "visit", rows: 423, added: 0, changed: 1, removed: 0, same: 422 },
  ])
  const [row] = await query(
    url,
    "SELECT row_counts->'visit' AS visits FROM release WHERE version = $1",
    [release],
  )
  expect(row).toEqual({ visits: 423 })
  expect(await seed(url, silent)).toMatchObject({ changed: true, release: "2026.11.23.2" })
  expect(await seed(url, silent)).toMatchObject({ changed: false, release: "2026.11.23.2" })
})

test("rows that leave the files leave the database", async () => {
  const url = await seeded()
  data.restore()
  const [row] = data.read("leader_visits.csv").slice(-1)
  data.deleteLine("leader_visits.csv", data.read("leader_visits.csv").length)
  const { counts } = await seed(url, silent, { folder: data.folder })
  expect(counts.find(({ table }) => table === "visit")).toMatchObject({ rows: 422, removed: 1 })
  expect(counts.find(({ table }) => table === "trip")).toMatchObject({ rows: 315, removed: 1 })
  expect(await query(url, "SELECT FROM trip WHERE slug = $1", [row?.[0]?.toLowerCase()])).toEqual(
    [],
  )
})

test("Xi Jinping's hosts up to 6 July 2024", async () => {
  const rows = await query(
    template.url,
    `SELECT host_iso3 AS host, count(DISTINCT trip_slug)::int AS visits FROM visit
     WHERE leader_slug = 'xi-jinping' AND type <> 'stopover' AND start_date <= '2024-07-06'
     GROUP BY host_iso3 ORDER BY visits DESC, host LIMIT 5`,
  )
  expect(rows.map(({ host, visits }) => `${host} ${visits}`)).toEqual([
    "RUS 9",
    "KAZ 5",
    "USA 5",
    "FRA 4",
    "ZAF 4",
  ])
})

test("65 events are made from visits", async () => {
  const rows = await query(
    template.url,
    "SELECT name, series_slug, city FROM event WHERE origin = 'visits'",
  )
  expect(rows).toHaveLength(65)
  expect(rows).toContainEqual({
    name: "G20 Summit 2013",
    series_slug: "g20",
    city: "Saint Petersburg",
  })
})

test("values keep every digit of the files", async () => {
  const rows = await query(
    template.url,
    `SELECT trim_scale(value)::text AS value FROM indicator_value
     WHERE country_iso3 = 'EUU' OR value BETWEEN -0.0014 AND -0.0013`,
  )
  expect(rows).toContainEqual({ value: "-0.00138763976492839" })
  const [row] = await query(
    template.url,
    "SELECT value_usd::text, share_percent::text FROM trade_headline WHERE slug = 'chn-ca5-2023-turnover'",
  )
  expect(row).toEqual({ value_usd: "89400000000.00", share_percent: null })
  expect(
    await query(
      template.url,
      "SELECT slug, value_usd, share_percent FROM trade_headline WHERE measure = 'share_of_ca5'",
    ),
  ).toEqual([{ slug: "chn-kaz-2024-share-of-ca5", value_usd: null, share_percent: "46.000" }])
})
