import { Prisma, type TradeFlow } from "@khorgos/prisma"
import fc from "fast-check"
import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { aggregate, type Group } from "../../../test/trade-aggregate.ts"
import { db } from "../../db.ts"

// Figures that speak of the same goods are never added up.

test.each<[string, object, string[], string[]]>([
  [
    "declared and reconciled",
    { partnerIso3: { equals: "CHN" }, year: { equals: 2023 } },
    ["PARTNER"],
    ["SEVERAL_BASES", "SEVERAL_SOURCES"],
  ],
  [
    "a world beside its countries",
    { sourceKey: { equals: "KGZ_NSC" } },
    ["REPORTER", "YEAR"],
    ["AGGREGATE_PARTNER"],
  ],
  [
    "the EU beside a member",
    { sourceKey: { equals: "KAZ_BNS" }, partnerIso3: { in: ["EUU", "DEU"] } },
    ["YEAR"],
    ["AGGREGATE_PARTNER"],
  ],
  [
    "exports of one that are imports of another",
    {
      basis: { equals: "DECLARED" },
      reporterIso3: { in: ["KAZ", "UZB"] },
      partnerIso3: { in: ["KAZ", "UZB"] },
      year: { equals: 2020 },
    },
    ["YEAR"],
    ["BOTH_SIDES"],
  ],
  [
    "the EU's exports beside imports from a member",
    {
      OR: [
        { reporterIso3: { equals: "EUU" } },
        { sourceKey: { equals: "KAZ_BNS" }, partnerIso3: { equals: "DEU" } },
      ],
    },
    ["YEAR"],
    ["BOTH_SIDES"],
  ],
])("%s are not added up", async (_what, where, by, reasons) => {
  const { nodes } = await aggregate({ where, by })
  const refused = nodes.filter(({ notAdded }) => notAdded.length > 0)
  expect(refused.length).toBeGreaterThan(0)
  for (const group of refused) {
    expect(group).toMatchObject({ sumUsd: null, averageUsd: null, growth: null, share: null })
    expect(group.notAdded).toEqual(reasons)
    expect(Number(group.maxUsd)).toBeGreaterThanOrEqual(Number(group.minUsd))
  }
})

test("two sources for one cell are not added up", async () => {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT begin_release()`
    const flow = await tx.tradeFlow.findFirstOrThrow({ where: { sourceKey: "GACC_PRESS" } })
    const { sinceRelease: _, ...row } = flow
    await tx.tradeFlow.create({ data: { ...row, sourceKey: "GACC_TABLE" } })
    await tx.$queryRaw`SELECT publish_release('2026-11-24', 'edit', NULL, 'A test.', '{}', NULL)`
  })
  const where = { reporterIso3: { equals: "CHN" }, basis: { equals: "DECLARED" } }
  const [doubled, single] = (await aggregate({ where, by: ["YEAR"], orderBy: [{ year: "ASC" }] }))
    .nodes
  expect(doubled).toMatchObject({
    year: 2023,
    rows: 11,
    sumUsd: null,
    notAdded: ["SEVERAL_SOURCES"],
  })
  expect(single).toMatchObject({ year: 2024, rows: 10, notAdded: [], growth: null })
  const apart = (await aggregate({ where, by: ["YEAR", "SOURCE"] })).nodes
  expect(apart.map(({ notAdded }) => notAdded)).toEqual([[], [], []])
  const { releases } = await read<{ releases: { nodes: { version: string }[] } }>(
    "{ releases(first: 2) { nodes { version } } }",
  )
  const earlier = `@release(version: "${releases.nodes[1]?.version}")`
  const then = (await aggregate({ where, by: ["YEAR"], orderBy: [{ year: "ASC" }] }, earlier)).nodes
  expect(then[0]).toMatchObject({ rows: 10, notAdded: [], sumUsd: expect.any(String) })
})

const dimensions = {
  REPORTER: (row: Placed) => row.reporterIso3,
  REPORTER_GROUP: (row: Placed) => row.reporterGroup,
  PARTNER: (row: Placed) => row.partnerIso3,
  PARTNER_GROUP: (row: Placed) => row.partnerGroup,
  YEAR: (row: Placed) => row.year,
  FLOW: (row: Placed) => row.flow.toUpperCase(),
  BASIS: (row: Placed) => row.basis.toUpperCase(),
  SOURCE: (row: Placed) => row.sourceKey,
}
type Name = keyof typeof dimensions
const names = Object.keys(dimensions) as Name[]
type Placed = TradeFlow & { reporterGroup: string | null; partnerGroup: string | null }

/** The reasons not to add rows up, by comparing each with each. */
function overlapsOf(rows: readonly TradeFlow[], members: readonly string[]): string[] {
  const found = new Set<string>()
  const goods = (row: TradeFlow) =>
    row.flow === "export"
      ? [row.reporterIso3, row.partnerIso3]
      : [row.partnerIso3, row.reporterIso3]
  const holds = (whole: string, part: string) =>
    (whole === "WLD" && part !== "WLD") || (whole === "EUU" && members.includes(part))
  for (const a of rows)
    for (const b of rows) {
      if (a === b) continue
      const same = a.reporterIso3 === b.reporterIso3 && a.flow === b.flow
      if (a.basis !== b.basis) found.add("SEVERAL_BASES")
      if (a.year === b.year && goods(a).join() === goods(b).join())
        found.add(same ? "SEVERAL_SOURCES" : "BOTH_SIDES")
      if (holds(a.reporterIso3, b.reporterIso3)) found.add("AGGREGATE_REPORTER")
      if (holds(a.partnerIso3, b.partnerIso3)) found.add("AGGREGATE_PARTNER")
      if (a.reporterIso3 === "EUU" && members.includes(b.partnerIso3)) found.add("BOTH_SIDES")
      if (a.partnerIso3 === "EUU" && members.includes(b.reporterIso3)) found.add("BOTH_SIDES")
    }
  return [...found].sort()
}

async function groupByHand(where: Prisma.TradeFlowWhereInput, by: Name[]) {
  const places = await db.groupMember.findMany()
  const groupsOf = (iso3: string) => {
    const own = places.filter((place) => place.countryIso3 === iso3)
    return own.length > 0 ? own.map((place) => place.groupCode) : [null]
  }
  const members = places.flatMap((place) => (place.groupCode === "EU27" ? [place.countryIso3] : []))
  const placed = (await db.tradeFlow.findMany({ where })).flatMap((row): Placed[] =>
    (by.includes("REPORTER_GROUP") ? groupsOf(row.reporterIso3) : [null]).flatMap((reporterGroup) =>
      (by.includes("PARTNER_GROUP") ? groupsOf(row.partnerIso3) : [null]).map((partnerGroup) => ({
        ...row,
        reporterGroup,
        partnerGroup,
      })),
    ),
  )
  const grouped = Map.groupBy(placed, (row) =>
    JSON.stringify(by.map((name) => dimensions[name](row))),
  )
  return new Map(
    Array.from(grouped, ([key, rows]) => {
      const notAdded = overlapsOf(rows, members)
      const values = rows.map(({ valueUsd }) => valueUsd)
      const sum = values.reduce((total, value) => total.plus(value), new Prisma.Decimal(0))
      return [
        key,
        {
          rows: rows.length,
          sumUsd: notAdded.length > 0 ? null : sum.toFixed(),
          minUsd: Prisma.Decimal.min(...values).toFixed(),
          maxUsd: Prisma.Decimal.max(...values).toFixed(),
          sources: [...new Set(rows.map(({ sourceKey }) => sourceKey))].sort(),
          partialYears: rows.filter(({ partialYear }) => partialYear).length,
          damaged: rows.filter(({ damaged }) => damaged).length,
          notAdded,
        },
      ] as const
    }),
  )
}

const shown: Record<Name, (group: Group) => unknown> = {
  REPORTER: ({ reporter }) => reporter?.iso3,
  REPORTER_GROUP: ({ reporterGroup }) => reporterGroup?.code ?? null,
  PARTNER: ({ partner }) => partner?.iso3,
  PARTNER_GROUP: ({ partnerGroup }) => partnerGroup?.code ?? null,
  YEAR: ({ year }) => year,
  FLOW: ({ flow }) => flow,
  BASIS: ({ basis }) => basis,
  SOURCE: ({ source }) => source?.key,
}

test("of any figures by any dimensions: groups, sums and reasons are those found by hand", async () => {
  const parties = fc.subarray(["KAZ", "KGZ", "UZB", "CHN", "RUS", "EUU", "DEU", "WLD"], {
    minLength: 2,
  })
  const asked = fc.record({
    parties,
    from: fc.integer({ min: 2005, max: 2022 }),
    by: fc.shuffledSubarray(names),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ parties, from, by }) => {
      const where = {
        reporterIso3: { in: parties },
        partnerIso3: { in: parties },
        year: { gte: from, lte: from + 1 },
      }
      const truth = await groupByHand(where, by)
      const { nodes, totalCount } = await aggregate({ where, by })
      if (by.length > 0) expect(totalCount).toBe(truth.size)
      for (const group of nodes) {
        const key = JSON.stringify(by.map((name) => shown[name](group)))
        if (group.rows === 0) expect([by, truth.size]).toEqual([[], 0])
        else
          expect({
            ...group,
            sources: group.sources.map(({ key }) => key),
            notAdded: group.notAdded.toSorted(),
          }).toMatchObject(truth.get(key) ?? { unknown: key })
      }
    }),
    { numRuns: 50, examples: [[{ parties: ["KAZ", "KGZ", "UZB", "CHN"], from: 2022, by: [] }]] },
  )
})
