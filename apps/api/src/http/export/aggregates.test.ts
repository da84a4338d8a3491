import { parquetMetadata } from "hyparquet"
import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { ask, parseCsv, readRows } from "../../../test/export.ts"

interface Group {
  visits: number
  trips: number
  share: number | null
  year: number
  type: string
  host: { iso3: string; name: string }
}

test("visits are counted as GraphQL counts them, in its order, with the names of the keys", async () => {
  const where = { leaderSlug: { equals: "xi-jinping" } }
  const { visitAggregate } = await read<{ visitAggregate: { totalCount: number; nodes: Group[] } }>(
    `query ($where: VisitFilter) {
       visitAggregate(first: 500, where: $where, by: [HOST, YEAR, TYPE], orderBy: [{ trips: DESC }, { host: ASC }]) {
         totalCount nodes { visits trips share year type host { iso3 name } } } }`,
    { where },
  )
  const rows = await readRows("visitAggregate", {
    where,
    by: ["HOST", "YEAR", "TYPE"],
    orderBy: [{ trips: "DESC" }, { host: "ASC" }],
    fields: "visits,trips,share,year,type,hostIso3,hostName",
  })
  expect(rows.length).toBeGreaterThan(50)
  expect(rows).toHaveLength(visitAggregate.totalCount)
  expect(rows).toEqual(
    visitAggregate.nodes.map(({ host, ...group }) => ({
      ...group,
      hostIso3: host.iso3,
      hostName: host.name,
    })),
  )
})

test("groups of all dimensions, and the one group of none, have the visits' sources beside them", async () => {
  const by = ["LEADER", "LEADER_COUNTRY", "HOST", "GROUP", "YEAR", "TYPE", "EVENT_SERIES"]
  const full = parseCsv((await ask("visitAggregate.csv", { by })).body)
  expect(full[0]).toMatchObject({
    leaderSlug: expect.any(String),
    leaderName: expect.any(String),
    leaderCountryName: expect.any(String),
    groupCode: expect.any(String),
    eventSeriesName: expect.any(String),
  })
  const [whole, ...others] = await readRows<{ stops: number; visits: number }>("visitAggregate", {
    by: [],
    includeStopovers: true,
  })
  const { visits } = await read<{ visits: { totalCount: number } }>("{ visits { totalCount } }")
  expect([whole?.stops, others]).toEqual([visits.totalCount, []])
  const side = await ask("visitAggregate.sources.json", { by: [], includeStopovers: true })
  const { columns, sources } = side.json<{
    columns: { description: string }[]
    sources: { rows: number }[]
  }>()
  expect(columns.every(({ description }) => description !== "")).toBe(true)
  expect(sources.reduce((sum, { rows }) => sum + rows, 0)).toBe(visits.totalCount)
})

const trade = {
  where: { partnerIso3: { in: ["CHN", "RUS"] }, sourceKey: { in: ["BACI", "GACC_PRESS"] } },
  by: ["REPORTER", "PARTNER", "YEAR", "BASIS"],
}

test("trade is summed as GraphQL sums it, with what keeps figures from being added", async () => {
  const { tradeAggregate } = await read<{ tradeAggregate: { nodes: unknown[] } }>(
    `query ($where: TradeFlowFilter, $by: [TradeDimension!]!) {
       tradeAggregate(first: 1000, where: $where, by: $by, ratioTo: { partner: "RUS" }) {
         nodes { year basis rows sumUsd averageUsd share growth ratio notAdded bases partialYears } } }`,
    trade,
  )
  const fields = "year,basis,rows,sumUsd,averageUsd,share,growth,ratio,notAdded,bases,partialYears"
  const asked = { ...trade, ratioTo: { partner: "RUS" } }
  const rows = await readRows("tradeAggregate", { ...asked, fields })
  expect(rows.length).toBeGreaterThan(50)
  expect(rows).toEqual(tradeAggregate.nodes)
  const [first] = parseCsv((await ask("tradeAggregate.csv", asked)).body)
  expect(first).toMatchObject({
    reporterIso3: expect.stringMatching(/^[A-Z]{3}$/),
    reporterName: expect.any(String),
    sumUsd: expect.stringMatching(/^[\d.]+$/),
    sources: expect.stringMatching(/BACI|GACC_PRESS/),
  })
  const file = await ask("tradeAggregate.parquet", asked)
  const { schema } = parquetMetadata(new Uint8Array(file.rawPayload).buffer)
  expect(schema.find(({ name }) => name === "sumUsd")).toMatchObject({
    converted_type: "DECIMAL",
    scale: 2,
  })
  const side = await ask("tradeAggregate.sources.json", asked)
  expect(side.json().sources.map(({ key }: { key: string }) => key)).toContain("BACI")
  const wrong = await ask("tradeAggregate.csv", { ...trade, ratioTo: { source: "NOPE" } })
  expect([wrong.statusCode, wrong.json().code]).toEqual([400, "BAD_USER_INPUT"])
})

test("an aggregate without by, by the same twice, or ordered by what it is not grouped by, is refused", async () => {
  for (const asked of [
    {},
    { by: ["HOST", "HOST"] },
    { by: ["HOST"], orderBy: [{ year: "ASC" }] },
  ]) {
    const response = await ask("visitAggregate.csv", asked)
    expect([response.statusCode, response.json().code]).toEqual([400, "BAD_USER_INPUT"])
  }
})
