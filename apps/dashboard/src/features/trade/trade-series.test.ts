import { describe, expect, it } from "vitest"
import type { TradeFigure, TradeSeriesData } from "./trade-fragment"
import {
  aheadSince,
  figureAt,
  gapNote,
  latestCommonYear,
  sourceBreaks,
  sourcesOf,
  toLineSeries,
} from "./trade-series"

function figure(billions: number, changes: Partial<TradeFigure> = {}): TradeFigure {
  return {
    valueUsd: String(billions * 1e9),
    complete: true,
    reported: 10,
    expected: 10,
    partialYear: false,
    damaged: false,
    missing: [],
    notes: [],
    alsoQuoted: [],
    sources: [{ key: "BACI_V202501", title: "BACI", url: null }],
    ...changes,
  }
}

const from = (key: string): Partial<TradeFigure> => ({
  sources: [{ key, title: key, url: `https://${key}.example` }],
})

function line(code: string, turnover: Record<number, TradeFigure | null>): TradeSeriesData {
  return {
    code,
    partner: { name: code },
    points: Object.entries(turnover).map(([year, value]) => ({
      year: Number(year),
      shareOfPartners: null,
      shareOfWorld: null,
      exports: null,
      imports: null,
      turnover: value,
      balance: null,
    })),
  }
}

const china = line("CHN", { 2008: figure(3), 2009: figure(2), 2010: figure(5), 2011: figure(6) })
const russia = line("RUS", { 2008: figure(2), 2009: figure(4), 2010: figure(4), 2011: figure(5) })

describe("aheadSince", () => {
  it("is the start of the unbroken run at the end, not of an earlier lead", () => {
    expect(aheadSince(china, russia, "turnover")).toBe(2010)
  })
  it("is null for the one that is behind in the end", () => {
    expect(aheadSince(russia, china, "turnover")).toBeNull()
  })
  it("counts level as not ahead, and only years that both have", () => {
    const level = line("A", { 2010: figure(1), 2011: figure(2), 2012: figure(9) })
    const other = line("B", { 2010: figure(1), 2011: figure(1) })
    expect(aheadSince(level, other, "turnover")).toBe(2011)
    expect(aheadSince(level, line("C", {}), "turnover")).toBeNull()
    expect(aheadSince(level, other, "exports")).toBeNull()
  })
})

describe("sourceBreaks", () => {
  it("stands between the last year of one source and the first of the next", () => {
    const series = line("CHN", {
      2013: figure(1, from("OEC_SITC2")),
      2014: figure(1, from("OEC_SITC2")),
      2015: figure(1),
    })
    expect(sourceBreaks([series], "turnover")).toEqual([{ x: 2014.5, label: "OEC | BACI" }])
  })
  it("is none while some line goes on with the same source, and none for one source", () => {
    const goesOn = line("CHN", { 2014: figure(1), 2015: figure(1) })
    const changes = line("RUS", { 2014: figure(1, from("OEC_SITC2")), 2015: figure(1) })
    expect(sourceBreaks([goesOn, changes], "turnover")).toEqual([])
    expect(sourceBreaks([goesOn], "turnover")).toEqual([])
    expect(sourceBreaks([], "turnover")).toEqual([])
  })
})

describe("toLineSeries", () => {
  it("keeps years without a figure as gaps between the first and the last", () => {
    const series = line("CHN", { 2009: null, 2010: figure(1), 2013: figure(2), 2014: null })
    const [drawn] = toLineSeries([series], "turnover", "RECONCILED")
    expect(drawn?.points.map(({ x, y }) => [x, y])).toEqual([
      [2010, 1e9],
      [2011, null],
      [2012, null],
      [2013, 2e9],
    ])
    expect(drawn?.points.map((point) => point.dashed)).toEqual([false, false, false, false])
  })
  it("has no points where there are no figures", () => {
    expect(toLineSeries([line("CHN", {})], "turnover", "PARTNER")[0]?.points).toEqual([])
    expect(toLineSeries([china], "balance", "PARTNER")[0]?.points).toEqual([])
  })
  it("dashes what lacks parts, with the reason, and every headline", () => {
    const series = line("RUS", {
      2022: figure(3),
      2023: figure(2, { complete: false, reported: 6 }),
    })
    const [drawn] = toLineSeries([series], "turnover", "RECONCILED")
    expect(drawn?.points).toEqual([
      { x: 2022, y: 3e9, dashed: false },
      { x: 2023, y: 2e9, dashed: true, note: "6 of 10 directions reported" },
    ])
    const [quoted] = toLineSeries([series], "turnover", "HEADLINE")
    expect(quoted?.points.every((point) => point.dashed)).toBe(true)
  })
})

describe("single figures", () => {
  it("says why a figure is not whole", () => {
    expect(gapNote(figure(1))).toBeUndefined()
    expect(gapNote(figure(1, { complete: false, partialYear: true }))).toBe("part of the year only")
    expect(gapNote(figure(1, { complete: false, damaged: true }))).toMatch(/damaged/)
  })
  it("finds the latest year that all series have", () => {
    const short = line("TUR", { 2009: figure(1), 2010: figure(1), 2011: null })
    expect(latestCommonYear([china, russia, short], "turnover")).toBe(2010)
    expect(latestCommonYear([china, line("X", {})], "turnover")).toBeNull()
    expect(latestCommonYear([], "turnover")).toBeNull()
    expect(figureAt(short, "turnover", 2011)).toBeNull()
  })
  it("names each source once", () => {
    const series = line("CHN", {
      2010: figure(1, from("a")),
      2011: figure(1, from("a")),
      2012: figure(1),
    })
    expect(sourcesOf([series, series], "turnover")).toEqual([
      { name: "a", href: "https://a.example" },
      { name: "BACI" },
    ])
  })
})
