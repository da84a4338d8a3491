import { expect, test } from "vitest"
import { read, refusal } from "../../../test/api.ts"
import { readRows } from "../../../test/export.ts"
import { db } from "../../db.ts"

interface Group {
  leaderCountry: { iso3: string } | null
  year: number | null
  visits: number
  ratio: number | null
}
const query = `query ($where: VisitFilter, $by: [VisitDimension!]!, $ratioTo: VisitReference, $orderBy: [VisitGroupOrderBy!]) {
  visitAggregate(where: $where, by: $by, ratioTo: $ratioTo, orderBy: $orderBy, first: 1000) {
    nodes { leaderCountry { iso3 } year visits ratio } } }`

async function groups(asked: object): Promise<Group[]> {
  const { visitAggregate } = await read<{ visitAggregate: { nodes: Group[] } }>(query, { ...asked })
  return visitAggregate.nodes
}

const toTheFive = {
  hostIso3: { in: ["KAZ", "KGZ", "TJK", "TKM", "UZB"] },
  leader: { countryIso3: { in: ["CHN", "RUS", "TUR"] } },
}
const byYear = {
  where: toTheFive,
  by: ["LEADER_COUNTRY", "YEAR"],
  ratioTo: { leaderCountry: "RUS" },
}

test("visits are divided by those of the group named, year by year", async () => {
  const truth = await db.$queryRaw<{ key: string; ratio: number }[]>`
    WITH counted AS (
      SELECT l.country_iso3 AS country, date_part('year', v.start_date)::int AS year,
             count(DISTINCT v.trip_slug || v.host_iso3)::int AS visits
      FROM visit v JOIN leader l ON l.slug = v.leader_slug
      WHERE v.type <> 'stopover' AND v.host_iso3 IN ('KAZ', 'KGZ', 'TJK', 'TKM', 'UZB')
        AND l.country_iso3 IN ('CHN', 'RUS', 'TUR') GROUP BY 1, 2)
    SELECT a.country || a.year AS key, round(a.visits::numeric / b.visits, 4)::float8 AS ratio
    FROM counted a JOIN counted b ON b.country = 'RUS' AND b.year = a.year`
  const nodes = await groups(byYear)
  const found = nodes.flatMap(({ leaderCountry, year, ratio }) =>
    ratio === null ? [] : [[`${leaderCountry?.iso3}${year}`, ratio] as const],
  )
  expect(found.length).toBeGreaterThan(20)
  expect(found.length).toBeLessThan(nodes.length)
  expect(new Map(found)).toEqual(new Map(truth.map(({ key, ratio }) => [key, ratio])))
})

test("groups are ordered by the ratio, and an export has it", async () => {
  const orderBy = [{ ratio: "DESC" }, { year: "ASC" }, { leaderCountry: "ASC" }]
  const nodes = await groups({ ...byYear, orderBy })
  const ratios = nodes.map(({ ratio }) => ratio ?? -1)
  expect(ratios).toEqual(ratios.toSorted((a, b) => b - a))
  const rows = await readRows<{ ratio: number | null }>("visitAggregate", { ...byYear, orderBy })
  expect(rows.map(({ ratio }) => ratio)).toEqual(nodes.map(({ ratio }) => ratio))
})

test("without a group to divide by there is no ratio", async () => {
  const nodes = await groups({ by: ["YEAR"] })
  expect(new Set(nodes.map(({ ratio }) => ratio))).toEqual(new Set([null]))
})

test.each([
  ["what is not grouped by", { by: ["YEAR"], ratioTo: { host: "KAZ" } }, "BAD_USER_INPUT"],
  ["two groups", { by: ["YEAR", "HOST"], ratioTo: { host: "KAZ", year: 2020 } }, "BAD_USER_INPUT"],
  ["nothing", { by: ["YEAR"], ratioTo: {} }, "BAD_USER_INPUT"],
  ["an unknown host", { by: ["HOST"], ratioTo: { host: "XXX" } }, "UNKNOWN_CODE"],
  ["an unknown leader", { by: ["LEADER"], ratioTo: { leader: "nobody" } }, "UNKNOWN_CODE"],
  ["a country as a group", { by: ["GROUP"], ratioTo: { group: "KAZ" } }, "UNKNOWN_CODE"],
  ["an unknown series", { by: ["EVENT_SERIES"], ratioTo: { eventSeries: "none" } }, "UNKNOWN_CODE"],
])("refused: a ratio to %s", async (_what, asked, code) => {
  expect(await refusal(query, asked)).toMatchObject({ code })
})
