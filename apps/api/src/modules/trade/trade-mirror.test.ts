import { Prisma } from "@khorgos/prisma"
import fc from "fast-check"
import { expect, test } from "vitest"
import { refusal, signIn } from "../../../test/api.ts"
import { type Asked, mirror, mirrorIn, mirrorQuery, type Value } from "../../../test/mirror.ts"
import { billions, compare } from "../../../test/trade.ts"
import { db, recordSql } from "../../db.ts"

test("China's exports to Kyrgyzstan in 2023: three figures, their gap, and the one preferred", async () => {
  const { exports } = await mirrorIn(2023, { of: "CHN", with: "KGZ" })
  expect(exports).toMatchObject({
    reporter: { valueUsd: "19720000000", sources: [{ key: "GACC_PRESS" }], rule: "ONLY_FIGURE" },
    partner: { valueUsd: "5353257336", sources: [{ key: "KGZ_NSC" }] },
    reconciled: { valueUsd: "7851093978", sources: [{ key: "BACI" }] },
    gapIs: "IMPORTER_MINUS_EXPORTER",
    gapUsd: "-14366742664",
    gapPercent: -72.8537,
    compared: 1,
    preferred: {
      basis: "RECONCILED",
      figure: { valueUsd: "7851093978" },
      rule: "COMPLETE_THEN_RECONCILED_THEN_IMPORTER",
      reason: "The reconciled figure is complete; among those as complete it comes first.",
    },
  })
  expect(exports?.notes).toEqual(["reporter: rounded press figure; turnover 19.8bn minus 0.08bn"])
})

test("of what the EU reports as sold to Kyrgyzstan in 2023, Kyrgyzstan declares a third", async () => {
  const { exports } = await mirrorIn(2023, { of: "EUU", with: "KGZ" })
  expect([billions(exports?.reporter), billions(exports?.partner)]).toEqual([3, 1])
  expect(exports?.gapPercent).toBeCloseTo(100 * (965 / 2957 - 1), 0)
  expect(exports?.preferred).toMatchObject({
    basis: "IMPORTER",
    reason:
      "What the importing side declares is complete; missing: the reconciled figure; among those as complete it comes first.",
  })
})

test("the turnover of China with the five in 2023 is compared over what both sides report", async () => {
  const { turnover } = await mirrorIn(2023, { of: "CHN", with: "CA5" })
  expect(turnover?.reporter).toMatchObject({ reported: 10, complete: true })
  expect(turnover?.partner).toMatchObject({ reported: 6, expected: 10 })
  expect(turnover).toMatchObject({ compared: 6, expected: 10, gapIs: "PARTNER_MINUS_REPORTER" })
  expect(turnover?.notCompared).toEqual(
    ["TJK", "TKM"]
      .flatMap((iso3) => [{ exporterIso3: "CHN", importerIso3: iso3 }])
      .concat(["TJK", "TKM"].map((iso3) => ({ exporterIso3: iso3, importerIso3: "CHN" }))),
  )
  expect(turnover?.comparedPartnerUsd).toBe(turnover?.partner?.valueUsd)
  expect(Number(turnover?.comparedReporterUsd)).toBeLessThan(Number(turnover?.reporter?.valueUsd))
})

test("the rule takes what is complete, and never what is damaged", async () => {
  const of2024 = await mirrorIn(2024, { of: "CA5", with: "CHN" })
  expect(of2024.turnover?.preferred).toMatchObject({ basis: "PARTNER", figure: { complete: true } })
  expect(billions(of2024.turnover?.preferred?.figure)).toBe(94.8)
  expect(of2024.turnover?.gapUsd).toBeNull()
  const of2010 = await mirrorIn(2010, { of: "CA5", with: "RUS" })
  expect(of2010.turnover?.reconciled).toMatchObject({ reported: 10, complete: false })
  expect(of2010.turnover?.preferred?.basis).not.toBe("RECONCILED")
  expect(of2010.turnover?.preferred?.reason).toContain("damaged in its source")
  expect(of2010.turnover?.notes).toContain("reconciled: damaged in its source, too low")
})

const parties = [
  "KAZ",
  "KGZ",
  "TJK",
  "TKM",
  "UZB",
  "CHN",
  "RUS",
  "TUR",
  "DEU",
  "EUU",
  "CA5",
  "GCC",
  "EU27",
  "WLD",
]
const members: Record<string, string[]> = { CA5: parties.slice(0, 5), EU27: ["DEU"] }
const apart = fc
  .record({ of: fc.constantFrom(...parties), with: fc.constantFrom(...parties) })
  .filter((asked) => {
    const [of, other] = [asked.of, asked.with].map((code) => members[code] ?? [code])
    return !of?.some((code) => other?.includes(code))
  })
const examples: [{ of: string; with: string }][] = [
  [{ of: "CA5", with: "CHN" }],
  [{ of: "RUS", with: "CA5" }],
]

const negated = (text: string | null | undefined) =>
  text == null ? null : new Prisma.Decimal(text).negated().toFixed()
const swapped = (value: Value | null) =>
  value && {
    ...value,
    reporter: value.partner,
    partner: value.reporter,
    comparedReporterUsd: value.comparedPartnerUsd,
    comparedPartnerUsd: value.comparedReporterUsd,
    notes: [],
  }

test("seen from the other side, directions tell the same and the turnover's gap changes its sign", async () => {
  await fc.assert(
    fc.asyncProperty(apart, async (asked) => {
      const here = await mirror(asked)
      const there = await mirror({ of: asked.with, with: asked.of })
      expect(there.map(({ year }) => year)).toEqual(here.map(({ year }) => year))
      for (const [index, point] of here.entries()) {
        const other = there[index]
        const bare = (value: Value | null | undefined) => value && { ...value, notes: [] }
        expect(bare(other?.exports)).toEqual(swapped(point.imports))
        expect(bare(other?.imports)).toEqual(swapped(point.exports))
        expect(other?.turnover?.gapUsd ?? null).toBe(negated(point.turnover?.gapUsd))
        expect(other?.turnover?.preferred?.figure.valueUsd).toBe(
          point.turnover?.preferred?.figure.valueUsd,
        )
      }
    }),
    { numRuns: 25, examples },
  )
})

test("what is preferred is complete where anything is, then reconciled, then the importer's", async () => {
  await fc.assert(
    fc.asyncProperty(apart, async (asked) => {
      for (const { exports } of await mirror(asked)) {
        if (!exports) continue
        const { reconciled, partner, reporter, preferred } = exports
        const all = [reconciled, partner, reporter].filter((figure) => figure !== null)
        const sound = all.filter(({ damaged }) => !damaged)
        const best = sound.toSorted(
          (one, other) =>
            Number(other.complete) - Number(one.complete) ||
            Number(one.partialYear) - Number(other.partialYear) ||
            other.reported - one.reported,
        )[0]
        expect(preferred?.figure).toEqual(best)
        if (best?.reported !== best?.expected)
          expect(preferred?.reason).toContain(`${best?.reported} of ${best?.expected}`)
      }
    }),
    { numRuns: 15, examples: [...examples, [{ of: "KAZ", with: "RUS" }]] },
  )
})

test("each side's figure is that of the series on its basis", async () => {
  await fc.assert(
    fc.asyncProperty(apart, async (asked) => {
      const points = await mirror(asked)
      for (const [basis, side] of [
        ["REPORTER", "reporter"],
        ["PARTNER", "partner"],
        ["RECONCILED", "reconciled"],
      ] as const) {
        const { series } = await compare({ of: asked.of, with: [asked.with], basis })
        const known = points.flatMap((point) => {
          const amounts = (["exports", "imports", "turnover"] as const).map(
            (measure) => point[measure]?.[side]?.valueUsd ?? null,
          )
          return amounts.some((amount) => amount !== null) ? [[point.year, ...amounts]] : []
        })
        expect(known).toEqual(
          series[0]?.points.map(({ year, exports, imports, turnover }) => [
            year,
            ...[exports, imports, turnover].map((figure) => figure?.valueUsd ?? null),
          ]),
        )
      }
    }),
    { numRuns: 20, examples },
  )
})

interface Truth {
  year: number
  gap: Prisma.Decimal
  exported: Prisma.Decimal
  compared: number
}

test("a gap is what SQL finds over the directions that both sides declare", async () => {
  await fc.assert(
    fc.asyncProperty(apart, async (asked) => {
      const truth = await db.$queryRaw<Truth[]>`
        WITH party AS (SELECT group_code AS code, country_iso3 AS iso3 FROM group_member
                       UNION SELECT iso3, iso3 FROM country)
        SELECT sent.year, sum(got.value_usd - sent.value_usd) AS gap,
               sum(sent.value_usd) AS exported, count(*)::int AS compared
        FROM trade_flow sent
        JOIN trade_flow got ON (got.reporter_iso3, got.partner_iso3, got.year, got.flow, got.basis)
          = (sent.partner_iso3, sent.reporter_iso3, sent.year, 'import', 'declared')
        WHERE sent.flow = 'export' AND sent.basis = 'declared'
          AND NOT (sent.partial_year OR sent.damaged OR got.partial_year OR got.damaged)
          AND sent.reporter_iso3 IN (SELECT iso3 FROM party WHERE code = ${asked.of})
          AND sent.partner_iso3 IN (SELECT iso3 FROM party WHERE code = ${asked.with})
        GROUP BY sent.year ORDER BY sent.year`
      const points = await mirror(asked)
      const found = points.flatMap(({ year, exports }) =>
        exports?.gapUsd ? [{ year, ...exports }] : [],
      )
      expect(found.map((row) => [row.year, row.gapUsd, row.compared])).toEqual(
        truth.map((row) => [row.year, row.gap.toFixed(), row.compared]),
      )
      for (const [index, { gapPercent }] of found.entries()) {
        const { gap, exported } = truth[index] ?? { gap: null, exported: null }
        expect(gapPercent).toBeCloseTo((100 * Number(gap)) / Number(exported), 3)
      }
      for (const row of points.flatMap(({ exports }) => exports ?? []))
        expect(row.compared + row.notCompared.length).toBe(row.expected)
    }),
    { numRuns: 25, examples },
  )
})

test("one year sends as many statements as all, and an earlier release as many as now", async () => {
  await signIn("viewer")
  const count = (asked: Asked, directive = "") =>
    recordSql(() => mirror(asked, directive)).then((statements) => statements.length)
  const all = await count({ of: "CA5", with: "RUS" })
  expect(all).toBeLessThanOrEqual(10)
  expect(await count({ of: "CA5", with: "RUS", from: 2020, to: 2020 })).toBe(all)
  expect(await count({ of: "CA5", with: "RUS" }, '@release(version: "2026.11.23")')).toBe(all)
})

test.each([
  ["itself", { of: "KAZ", with: "KAZ" }, "BAD_USER_INPUT"],
  ["a group that it belongs to", { of: "KAZ", with: "CA5" }, "BAD_USER_INPUT"],
  ["a code that names nothing", { of: "KAZ", with: "XXX" }, "UNKNOWN_CODE"],
  ["years the wrong way round", { of: "KAZ", with: "CHN", from: 2020, to: 2019 }, "BAD_USER_INPUT"],
])("refused: %s", async (_what, asked, code) => {
  expect(await refusal(mirrorQuery(), asked)).toMatchObject({ code })
})

test("where two sources speak for one cell, the rule takes one and shows the other", async () => {
  const before = await mirrorIn(2023, { of: "CHN", with: "KGZ" })
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT begin_release()`
    await tx.$executeRaw`INSERT INTO source (key, kind, title, basis, retrieved_on)
      VALUES ('AA_PRESS', 'document', 'A newspaper', 'declared', '2026-11-24'),
             ('ZZ_TABLE', 'dataset', 'A customs table', 'declared', '2026-11-24')`
    await tx.$executeRaw`INSERT INTO trade_flow
      (reporter_iso3, partner_iso3, year, flow, source_key, value_usd, basis, partial_year, damaged)
      VALUES ('CHN', 'KGZ', 2023, 'export', 'AA_PRESS', 1, 'declared', false, false),
             ('CHN', 'KGZ', 2023, 'export', 'ZZ_TABLE', 19700000000, 'declared', false, false),
             ('CHN', 'KGZ', 2023, 'import', 'ZZ_TABLE', 2, 'declared', true, false)`
    await tx.$queryRaw`SELECT publish_release('2026-11-24', 'edit', NULL, 'A test.', '{}', NULL)`
  })
  const now = await mirrorIn(2023, { of: "CHN", with: "KGZ" })
  expect(now.exports?.reporter).toMatchObject({
    valueUsd: "19700000000",
    rule: "SOUND_THEN_DATASET_THEN_LATEST",
    sources: [{ key: "ZZ_TABLE" }],
    reported: 1,
    complete: true,
  })
  const others = now.exports?.reporter?.alternatives.map((one) => [one.valueUsd, one.source.key])
  expect(others).toEqual([
    ["19720000000", "GACC_PRESS"],
    ["1", "AA_PRESS"],
  ])
  expect(now.exports?.gapUsd).toBe("-14346742664")
  const [imported, earlier] = [now.imports?.reporter, before.imports?.reporter]
  expect(imported).toMatchObject({ valueUsd: earlier?.valueUsd, complete: true })
  expect(imported?.alternatives).toEqual([{ valueUsd: "2", source: { key: "ZZ_TABLE" } }])
  expect(
    await mirrorIn(2023, { of: "CHN", with: "KGZ" }, '@release(version: "2026.11.23")'),
  ).toEqual(before)
})
