import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { figure, lacking, series } from "./samples"
import type { NamedSeries } from "./trade-fragment"
import {
  amountLines,
  goodBase,
  indexLines,
  latestTelling,
  ratioLine,
  shareLines,
  toLineSeries,
  undefinedYears,
  valueAt,
  worldLines,
} from "./trade-lines"

const noWords = () => "lacks parts"

describe("as a chart takes them", () => {
  it("years without a figure between the first and the last are gaps", () => {
    const gappy = series("CHN", { 2009: null, 2010: figure(1), 2013: figure(2), 2014: null })
    const [drawn] = toLineSeries(amountLines([gappy]), false, noWords)
    expect(drawn?.points.map(({ x, y }) => [x, y])).toEqual([
      [2010, 1e9],
      [2011, null],
      [2012, null],
      [2013, 2e9],
    ])
    expect(drawn?.points.some((point) => point.dashed)).toBe(false)
  })
  it("no points where there are no figures", () => {
    expect(toLineSeries(amountLines([series("X", {})]), true, noWords)[0]?.points).toEqual([])
  })
  it("what lacks parts is dashed with the reason, and every headline is", () => {
    const lines = amountLines([series("RUS", { 2022: figure(3), 2023: figure(2, lacking) })])
    expect(toLineSeries(lines, false, noWords)[0]?.points).toEqual([
      { x: 2022, y: 3e9, dashed: false },
      { x: 2023, y: 2e9, dashed: true, note: "lacks parts" },
    ])
    expect(toLineSeries(lines, true, noWords)[0]?.points.every((point) => point.dashed)).toBe(true)
  })
})

describe("shares", () => {
  it("of turnover are the API's, and a gap where it gives none", () => {
    const points = series("CHN", { 2020: figure(3), 2021: figure(4, lacking) }).points
    const china: NamedSeries = {
      code: "CHN",
      name: "China",
      points: points.map((point) => ({
        ...point,
        shareOfPartners: point.year === 2020 ? 60 : null,
      })),
    }
    const lines = shareLines([china], "turnover", [])
    expect(lines[0]?.values.map(({ value, exact }) => [value, exact])).toEqual([
      [0.6, "60"],
      [null, null],
    ])
    expect(undefinedYears(lines)).toEqual([2021])
  })
  it("of exports want every partner's figure complete, and no overlap", () => {
    const china = series("CHN", { 2020: figure(3), 2021: figure(3), 2022: figure(3) })
    const russia = series("RUS", { 2020: figure(1), 2021: figure(1, lacking) })
    const [line] = shareLines([china, russia], "exports", [])
    expect(line?.values.map(({ value }) => value)).toEqual([0.75, null, null])
    expect(shareLines([china, russia], "exports", ["CHN"])[0]?.values[0]?.value).toBeNull()
  })
  it("of the world are the API's", () => {
    const [line] = worldLines([series("CHN", { 2020: figure(3) })])
    expect(line?.values[0]?.value).toBeNull()
  })
})

const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 })

test("shares of exports add up to one whole", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const partners = values.map((value, i) => series(`P${i}`, { 2020: figure(value) }))
      const shares = shareLines(partners, "exports", []).map((line) => line.values[0]?.value ?? 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    }),
  )
})

test("an index is 100 in its year, and keeps the proportions of the amounts", () => {
  fc.assert(
    fc.property(amounts, fc.nat(5), (values, at) => {
      const base = 2000 + (at % values.length)
      const years = Object.fromEntries(values.map((value, i) => [2000 + i, figure(value)]))
      const [line] = indexLines([series("A", years)], base)
      expect(line && valueAt(line, base)?.value).toBeCloseTo(100)
      const first = Number(line?.values[0]?.value)
      for (const { year, value } of line?.values ?? [])
        expect(Number(value) / first).toBeCloseTo((values[year - 2000] ?? 0) / (values[0] ?? 1))
    }),
  )
})

test("an index has no start in a year without a whole figure", () => {
  const china = series("CHN", { 2010: figure(1, lacking), 2011: figure(2) })
  expect(indexLines([china], 2010)[0]?.values.map(({ value }) => value)).toEqual([null, null])
  expect(indexLines([china], 2009)[0]?.values[0]?.value).toBeNull()
  expect(indexLines([china], 2011)[0]?.values[0]).toMatchObject({
    value: 50,
    whole: false,
  })
})

test("a ratio is what the API divides, open where a side is", () => {
  const [china, russia] = [series("CHN", {}), series("RUS", {})]
  const line = ratioLine(china, russia, [
    {
      year: 2023,
      ratio: "1.8300",
      complete: false,
      numerator: figure(70),
      denominator: figure(38, lacking),
    },
  ])
  expect(line.values[0]).toMatchObject({ value: 1.83, exact: "1.8300", whole: false })
  expect(line.values[0]?.gap).toEqual({ kind: "directions", reported: 6, expected: 10 })
  expect(latestTelling([line])).toBe(2023)
})

test("a good base is the year nearest to 2010 in which most partners are whole", () => {
  const china = series("CHN", {
    2008: figure(1),
    2009: figure(1),
    2010: figure(1, lacking),
    2012: figure(1),
  })
  const russia = series("RUS", { 2008: figure(1), 2010: figure(1), 2012: figure(0) })
  expect(goodBase([china, russia])).toBe(2008)
  expect(goodBase([china])).toBe(2009)
  expect(goodBase([])).toBe(2010)
})

test("the year told of is the latest that more than half of the lines have", () => {
  const [long, short] = [
    series("A", { 2014: figure(1), 2023: figure(1) }),
    series("B", { 2014: figure(1) }),
  ]
  const told = (...all: NamedSeries[]) => latestTelling(amountLines(all))
  expect(told(long, short)).toBe(2014)
  expect(told(long, long, short)).toBe(2023)
  expect(told(series("C", {}))).toBeNull()
})
