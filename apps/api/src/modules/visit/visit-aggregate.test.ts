import fc from "fast-check"
import { expect, test } from "vitest"
import { read, refusal, signIn } from "../../../test/api.ts"
import { db, recordSql } from "../../db.ts"

interface Group {
  leader: { slug: string } | null
  leaderCountry: { iso3: string } | null
  host: { iso3: string } | null
  group: { code: string } | null
  eventSeries: { slug: string } | null
  year: number | null
  type: string | null
  visits: number
  stops: number
  trips: number
  days: number
  firstDay: string | null
  lastDay: string | null
  share: number | null
  change: number | null
  growth: number | null
}
interface Page {
  totalCount: number
  nodes: Group[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}
interface Asked {
  where?: object
  by: string[]
  stopovers?: boolean
  orderBy?: object[]
  first?: number
  after?: string
  last?: number
}

const query = (directive = "") => `query ($where: VisitFilter, $by: [VisitDimension!]!,
  $stopovers: Boolean! = false, $orderBy: [VisitGroupOrderBy!], $first: Int, $after: String, $last: Int) ${directive} {
  visitAggregate(where: $where, by: $by, includeStopovers: $stopovers, orderBy: $orderBy,
                 first: $first, after: $after, last: $last) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { leader { slug } leaderCountry { iso3 } host { iso3 } group { code } eventSeries { slug }
            year type visits stops trips days firstDay lastDay share change growth }
  }
}`

async function aggregate(asked: Asked, directive?: string): Promise<Page> {
  const variables = { first: asked.last ? undefined : 1000, ...asked }
  const data = await read<{ visitAggregate: Page }>(query(directive), variables)
  return data.visitAggregate
}

const xi = { leaderSlug: { equals: "xi-jinping" } }
const until = { lte: "2024-07-05" }

test("Xi Jinping's visits by host are those of the ranking", async () => {
  const { nodes, totalCount } = await aggregate({
    where: { ...xi, startDate: until },
    by: ["HOST"],
  })
  const { hostRanking } = await read<{
    hostRanking: { entries: { visits: number; host: { iso3: string } }[] }
  }>(
    `{ hostRanking(leader: "xi-jinping", until: "2024-07-05") { entries { visits host { iso3 } } } }`,
  )
  const ranked = new Map(hostRanking.entries.map(({ host, visits }) => [host.iso3, visits]))
  expect(ranked.get("RUS")).toBe(9)
  expect(new Map(nodes.map(({ host, visits }) => [host?.iso3, visits]))).toEqual(ranked)
  expect(totalCount).toBe(ranked.size)
  expect(nodes.map(({ visits }) => visits)).toEqual(hostRanking.entries.map(({ visits }) => visits))
  expect(nodes.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(100, 2)
})

test("the total is one row, also where there is no visit", async () => {
  const [truth] = await db.$queryRaw<object[]>`
    SELECT count(DISTINCT trip_slug || host_iso3)::int AS visits, count(*)::int AS stops,
           count(DISTINCT trip_slug)::int AS trips, sum(end_date - start_date + 1)::int AS days,
           min(start_date)::text AS "firstDay", max(end_date)::text AS "lastDay"
    FROM visit WHERE type <> 'stopover'`
  const all = await aggregate({ by: [] })
  expect(all).toMatchObject({ totalCount: 1, nodes: [{ ...truth, share: 100, change: null }] })
  const none = await aggregate({ where: { startDate: { lt: "1900-01-01" } }, by: [] })
  expect(none.nodes).toMatchObject([{ visits: 0, days: 0, firstDay: null, share: null }])
  expect(
    (await aggregate({ where: { startDate: { lt: "1900-01-01" } }, by: ["HOST"] })).nodes,
  ).toEqual([])
  const [stops] = (await aggregate({ by: [], stopovers: true })).nodes
  expect(stops?.stops).toBe(await db.visit.count())
})

test("visits by leader's country, year and event series are those of SQL by hand", async () => {
  const truth = await db.$queryRaw<{ visits: number; stops: number }[]>`
    SELECT l.country_iso3 AS country, date_part('year', v.start_date)::int AS year, e.series_slug AS series,
           count(DISTINCT v.trip_slug || v.host_iso3)::int AS visits, count(DISTINCT v.slug)::int AS stops
    FROM visit v JOIN leader l ON l.slug = v.leader_slug
    LEFT JOIN visit_event ve ON ve.visit_slug = v.slug LEFT JOIN event e ON e.slug = ve.event_slug
    WHERE v.type <> 'stopover' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
  const { nodes, totalCount } = await aggregate({
    by: ["LEADER_COUNTRY", "YEAR", "EVENT_SERIES"],
    orderBy: [{ leaderCountry: "ASC" }, { year: "ASC" }, { eventSeries: "ASC" }],
  })
  expect(totalCount).toBe(truth.length)
  expect(
    nodes.map(({ leaderCountry, year, eventSeries, visits, stops }) => ({
      country: leaderCountry?.iso3,
      year,
      series: eventSeries?.slug ?? null,
      visits,
      stops,
    })),
  ).toEqual(truth)
})

test("a visit counts in each group of its host", async () => {
  const truth = await db.$queryRaw<{ code: string; visits: number }[]>`
    SELECT code, (SELECT count(DISTINCT trip_slug || host_iso3)::int FROM visit WHERE type <> 'stopover'
      AND host_iso3 IN (SELECT country_iso3 FROM group_member WHERE group_code = code)) AS visits
    FROM country_group`
  const { nodes } = await aggregate({ by: ["GROUP"] })
  const found = nodes.flatMap(({ group, visits }) => (group ? [{ code: group.code, visits }] : []))
  const sorted = (list: typeof found) => list.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  expect(sorted(found)).toEqual(sorted(truth.filter(({ visits }) => visits > 0)))
})

const dimensions = ["LEADER", "LEADER_COUNTRY", "HOST", "GROUP", "YEAR", "TYPE", "EVENT_SERIES"]
const overlapping = ["GROUP", "EVENT_SERIES"]
const keyOf = (group: Group) =>
  JSON.stringify([
    group.leader?.slug,
    group.leaderCountry?.iso3,
    group.host?.iso3,
    group.group?.code,
    group.eventSeries?.slug,
    group.type,
  ])

test("of any dimensions: the groups differ, their stops make up the whole, their change is from the year before", async () => {
  const whole = (await aggregate({ by: [] })).nodes[0]?.stops ?? 0
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(dimensions), async (by) => {
      const { nodes, totalCount } = await aggregate({ by })
      expect(new Set(nodes.map((group) => `${group.year} ${keyOf(group)}`)).size).toBe(nodes.length)
      const sum = nodes.reduce((total, { stops }) => total + stops, 0)
      if (totalCount > nodes.length) return
      if (by.some((name) => overlapping.includes(name))) expect(sum).toBeGreaterThanOrEqual(whole)
      else expect(sum).toBe(whole)
      const visits = new Map(nodes.map((group) => [`${group.year} ${keyOf(group)}`, group.visits]))
      for (const group of nodes) {
        const before = group.year && visits.get(`${group.year - 1} ${keyOf(group)}`)
        expect(group.change).toBe(before ? group.visits - before : null)
        if (before) expect(group.growth).toBeCloseTo((100 * (group.visits - before)) / before, 3)
      }
    }),
    { numRuns: 20, examples: [[dimensions], [["YEAR"]], [["HOST", "YEAR"]]] },
  )
})

test("the share is that of the year where there are years and more", async () => {
  const { nodes } = await aggregate({ where: xi, by: ["HOST", "YEAR"] })
  const years = Map.groupBy(nodes, ({ year }) => year)
  expect(years.size).toBeGreaterThan(5)
  for (const groups of years.values())
    expect(groups.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(100, 2)
  const only = (await aggregate({ where: xi, by: ["YEAR"] })).nodes
  expect(only.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(100, 2)
})

test("pages follow each other in any order, from either end", async () => {
  for (const field of ["visits", "change", "firstDay", "host"])
    for (const direction of ["ASC", "DESC"]) {
      const asked = { by: ["HOST", "YEAR"], orderBy: [{ [field]: direction }] }
      const all = await aggregate(asked)
      const paged: Group[] = []
      for (let after: string | undefined; ; ) {
        const page = await aggregate({ ...asked, first: 70, ...(after ? { after } : {}) })
        paged.push(...page.nodes)
        if (!page.pageInfo.hasNextPage) break
        after = page.pageInfo.endCursor
      }
      expect(paged).toEqual(all.nodes)
      expect((await aggregate({ ...asked, last: 3 })).nodes).toEqual(all.nodes.slice(-3))
    }
})

test.each([
  ["a dimension twice", { by: ["HOST", "HOST"] }, "BAD_USER_INPUT"],
  [
    "an order by what is not grouped by",
    { by: ["HOST"], orderBy: [{ year: "ASC" }] },
    "BAD_USER_INPUT",
  ],
  [
    "an order by two fields at once",
    { by: [], orderBy: [{ days: "ASC", trips: "ASC" }] },
    "BAD_USER_INPUT",
  ],
  ["an unknown host", { by: [], where: { hostIso3: { equals: "XXX" } } }, "UNKNOWN_CODE"],
  ["a page too large", { by: [], first: 1001 }, "PAGE_TOO_LARGE"],
  ["a cursor of another kind", { by: [], after: "x" }, "BAD_USER_INPUT"],
  ["null where nothing is null", { by: [], where: { slug: { equals: null } } }, "BAD_USER_INPUT"],
])("refused: %s", async (_what, asked, code) => {
  expect(await refusal(query(), asked)).toMatchObject({ code })
})

test("the coverage is that of the visits counted", async () => {
  const coverage = async (iso3: string) => {
    const { visitAggregate } = await read<{ visitAggregate: { coverage: { leaders: string }[] } }>(
      `{ visitAggregate(by: [], where: { leader: { countryIso3: { equals: "${iso3}" } } }) {
           rule coverage { leaders source { title } } } }`,
    )
    return new Set(visitAggregate.coverage.map(({ leaders }) => leaders))
  }
  const truth = await db.$queryRaw<{ leaders: string }[]>`
    SELECT DISTINCT leaders FROM visit_coverage WHERE 'CHN' = ANY (leader_iso3)`
  expect(await coverage("CHN")).toEqual(new Set(truth.map(({ leaders }) => leaders)))
  expect(await coverage("RUS")).toContain("Vladimir Putin")
})

test("a page sends as many statements for two groups as for all", async () => {
  const nodes = `{ visits leader { name country { name } } host { name groups { code } } leaderCountry { name }
    group { name } eventSeries { name organisation { name } } }`
  const long = `query ($first: Int) {
    visitAggregate(by: [LEADER, LEADER_COUNTRY, HOST, GROUP, EVENT_SERIES], first: $first,
                   orderBy: [{ group: ASC }, { eventSeries: ASC }]) { totalCount nodes ${nodes} } }`
  await signIn("viewer")
  const count = async (first: number) => (await recordSql(() => read(long, { first }))).length
  const [few, many] = [await count(2), await count(500)]
  // The session, its account and the release, the groups with their number, and one for each of the five keys.
  expect([few, many]).toEqual([10, 10])
})

test("an earlier release is counted as it was", async () => {
  const asked = { by: ["TYPE"], where: xi }
  const before = await aggregate(asked)
  const { release } = await read<{ release: { version: string } }>("{ release { version } }")
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT begin_release()`
    await tx.visit.updateMany({ where: { leaderSlug: "xi-jinping" }, data: { type: "working" } })
    await tx.$queryRaw`SELECT publish_release('2026-11-24', 'edit', NULL, 'A test.', '{}', NULL)`
  })
  expect((await aggregate(asked)).nodes).toMatchObject([{ type: "WORKING" }])
  expect(await aggregate(asked, `@release(version: "${release.version}")`)).toEqual(before)
})
