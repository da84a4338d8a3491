import { expect, test } from "vitest"
import { read, refusal } from "../../../test/api.ts"
import {
  type Asked,
  billions,
  type Comparison,
  compare,
  pointIn,
  pointOf,
  tradeQuery,
} from "../../../test/trade.ts"

const five: Asked = { of: "CA5", with: ["CHN", "RUS"], basis: "RECONCILED" }

test.each([
  [2005, 4.9, 11.5, 10, 10],
  [2009, 13.9, 16.7, 10, 10],
  [2010, 20.8, 13.7, 10, 10],
  [2011, 25.9, 24.8, 7, 7],
  [2013, 35.9, 24.6, 7, 7],
  [2015, 27.7, 21.3, 10, 10],
  [2017, 26.6, 25.5, 10, 10],
  [2019, 37.4, 30.1, 10, 10],
  [2021, 38.8, 36.9, 10, 10],
  [2022, 53.4, 39.9, 10, 8],
  [2023, 70.2, 38.4, 10, 6],
])("reconciled turnover of the five in %i: China %d bn, Russia %d bn", async (...row) => {
  const [year, china, russia, chinaReported, russiaReported] = row
  const comparison = await compare(five)
  const chinas = pointOf(comparison, "CHN", year)?.turnover
  const russias = pointOf(comparison, "RUS", year)?.turnover
  expect([billions(chinas), billions(russias)]).toEqual([china, russia])
  expect(chinas).toMatchObject({ reported: chinaReported, expected: 10 })
  expect(russias).toMatchObject({ reported: russiaReported, expected: 10 })
  expect(russias?.missing).toHaveLength(10 - russiaReported)
})

test("a total over an incomplete set says so and gives no share", async () => {
  const comparison = await compare({ ...five, from: 2023, to: 2023 })
  const russia = pointOf(comparison, "RUS", 2023)
  expect(russia?.turnover).toMatchObject({ complete: false })
  expect(russia?.turnover?.missing).toEqual(
    expect.arrayContaining([
      { exporterIso3: "TJK", importerIso3: "RUS" },
      { exporterIso3: "RUS", importerIso3: "TJK" },
      { exporterIso3: "TKM", importerIso3: "RUS" },
      { exporterIso3: "RUS", importerIso3: "TKM" },
    ]),
  )
  expect(russia?.shareOfPartners).toBeNull()
  expect(pointOf(comparison, "CHN", 2023)).toMatchObject({ shareOfPartners: null })
})

test("years damaged in the source are not complete", async () => {
  const comparison = await compare({ ...five, from: 2010, to: 2010 })
  expect(pointOf(comparison, "RUS", 2010)?.turnover).toMatchObject({ complete: false, missing: [] })
  expect(pointOf(comparison, "CHN", 2010)?.turnover).toMatchObject({ complete: true })
})

test("Kazakhstan's trade with China in 2023 as each of the two declares it", async () => {
  const kazakh = await pointIn({ of: "KAZ", with: "CHN", basis: "REPORTER" }, 2023)
  const chinese = await pointIn({ of: "KAZ", with: "CHN", basis: "PARTNER" }, 2023)
  expect([kazakh.exports?.valueUsd, kazakh.imports?.valueUsd]).toEqual([
    "14666158300",
    "15389231312",
  ])
  expect(kazakh.exports?.sources.map(({ key }) => key)).toEqual(["KAZ_BNS"])
  expect([chinese.exports?.valueUsd, chinese.imports?.valueUsd]).toEqual([
    "16300000000",
    "24700000000",
  ])
  expect(chinese.exports?.sources.map(({ key }) => key)).toEqual(["GACC_PRESS"])
})

test("China's exports to Kyrgyzstan in 2023 are three different figures", async () => {
  const asked = { of: "CHN", with: "KGZ" } as const
  const chinese = await pointIn({ ...asked, basis: "REPORTER" }, 2023)
  const reconciled = await pointIn({ ...asked, basis: "RECONCILED" }, 2023)
  const kyrgyz = await pointIn({ ...asked, basis: "PARTNER" }, 2023)
  const all = [chinese, reconciled, kyrgyz]
  expect(all.map(({ exports }) => billions(exports))).toEqual([19.7, 7.9, 5.4])
  expect(all.map(({ exports }) => exports?.sources.map(({ key }) => key))).toEqual([
    ["GACC_PRESS"],
    ["BACI"],
    ["KGZ_NSC"],
  ])
  expect(all.map(({ exports }) => exports?.valueUsd)).toEqual([
    "19720000000",
    "7851093978",
    "5353257336",
  ])
})

test("headlines are quoted, never averaged", async () => {
  const of2023 = await pointIn({ of: "CA5", with: "CHN", basis: "HEADLINE" }, 2023)
  expect(billions(of2023.turnover)).toBe(89.4)
  expect([billions(of2023.exports), billions(of2023.imports)]).toEqual([28, 61.4])
  expect(of2023.turnover?.sources).toMatchObject([{ kind: "DOCUMENT" }])
})

test("a headline series keeps to the side that was quoted for most years", async () => {
  for (const [of, partner] of [
    ["CA5", "CHN"],
    ["CHN", "CA5"],
  ] as const) {
    const comparison = await compare({
      of,
      with: [partner],
      basis: "HEADLINE",
      from: 2022,
      to: 2025,
    })
    const turnovers = comparison.series[0]?.points.map(({ turnover }) => turnover)
    expect(turnovers?.map(billions)).toEqual([70.2, 89.4, 94.8, 106.3])
    expect(turnovers?.[2]?.alsoQuoted.toSorted()).toEqual(["66200000000", "94700000000"])
  }
})

test("partners that share members are named and get no share", async () => {
  const overlapping = await compare({ of: "KAZ", with: ["EUU", "DEU", "CHN"], basis: "RECONCILED" })
  expect(overlapping.overlapping).toEqual(["EUU", "DEU"])
  const world = await compare({ of: "KAZ", with: ["WLD", "CHN"], basis: "REPORTER" })
  expect(world.overlapping).toEqual(["WLD", "CHN"])
  const points = [...overlapping.series, ...world.series].flatMap((entry) => entry.points)
  expect(points.length).toBeGreaterThan(0)
  expect(points.filter(({ shareOfPartners }) => shareOfPartners !== null)).toEqual([])
})

test.each([
  ["its own partner", { of: "KAZ", with: ["CHN", "KAZ"] }, "BAD_USER_INPUT"],
  ["no partner", { of: "KAZ", with: [] }, "BAD_USER_INPUT"],
  ["a partner twice", { of: "KAZ", with: ["CHN", "CHN"] }, "BAD_USER_INPUT"],
  ["years the wrong way round", { ...five, from: 2020, to: 2019 }, "BAD_USER_INPUT"],
  ["an unknown partner", { of: "KAZ", with: ["XXX"] }, "UNKNOWN_CODE"],
  ["an unknown group", { of: "CA6", with: ["CHN"] }, "UNKNOWN_CODE"],
])("refused: %s", async (_what, asked, code) => {
  expect(await refusal(tradeQuery(), { basis: "REPORTER", ...asked })).toMatchObject({ code })
})

test("a ratio is of two partners asked for, for the years that have both", async () => {
  const ratio = (of: string, to: string) =>
    tradeQuery(
      `ratio(of: "${of}", to: "${to}") { year ratio complete numerator { valueUsd } denominator { valueUsd } }`,
    )
  interface Ratio {
    year: number
    ratio: string
    complete: boolean
    numerator: { valueUsd: string }
    denominator: { valueUsd: string }
  }
  const { tradeSeries } = await read<{ tradeSeries: Comparison & { ratio: Ratio[] } }>(
    ratio("CHN", "RUS"),
    { ...five },
  )
  const byYear = new Map(tradeSeries.ratio.map((point) => [point.year, point]))
  expect(byYear.get(2023)).toMatchObject({ ratio: "1.8286", complete: false })
  expect(byYear.get(2021)).toMatchObject({ complete: true })
  for (const { ratio: value, numerator, denominator } of byYear.values())
    expect(Number(value)).toBeCloseTo(Number(numerator.valueUsd) / Number(denominator.valueUsd), 3)
  expect(await refusal(ratio("CHN", "TUR"), { ...five })).toMatchObject({ code: "BAD_USER_INPUT" })
})
