import { describe, expect, it } from "vitest"
import { figure, from, lacking, series } from "./samples"
import { sourceBreaks } from "./trade-breaks"
import { figureAt, gapOf, latestCommonYear, sourcesOf } from "./trade-series"

const china = series("CHN", { 2008: figure(3), 2009: figure(2), 2010: figure(5), 2011: figure(6) })
const russia = series("RUS", { 2008: figure(2), 2009: figure(4), 2010: figure(4), 2011: figure(5) })

describe("sourceBreaks", () => {
  it("stands between the last year of one source and the first of the next", () => {
    const changes = series("CHN", {
      2013: figure(1, from("OEC_SITC2")),
      2014: figure(1, from("OEC_SITC2")),
      2015: figure(1),
    })
    expect(sourceBreaks([changes])).toEqual([{ x: 2014.5, label: "OEC | BACI" }])
  })
  it("is none while some line goes on with the same source, and none for one source", () => {
    const goesOn = series("CHN", { 2014: figure(1), 2015: figure(1) })
    const changes = series("RUS", { 2014: figure(1, from("OEC_SITC2")), 2015: figure(1) })
    expect(sourceBreaks([goesOn, changes])).toEqual([])
    expect(sourceBreaks([goesOn])).toEqual([])
    expect(sourceBreaks([])).toEqual([])
  })
})

describe("single figures", () => {
  it("say why they are not whole", () => {
    expect(gapOf(figure(1))).toBeNull()
    expect(gapOf(figure(1, lacking))).toEqual({ kind: "directions", reported: 6, expected: 10 })
    expect(gapOf(figure(1, { complete: false, partialYear: true }))).toEqual({ kind: "part" })
    expect(gapOf(figure(1, { complete: false, damaged: true }))).toEqual({ kind: "damaged" })
  })
  it("have a latest year that all series know", () => {
    const short = series("TUR", { 2009: figure(1), 2010: figure(1), 2011: null })
    expect(latestCommonYear([china, russia, short])).toBe(2010)
    expect(latestCommonYear([china, series("X", {})])).toBeNull()
    expect(latestCommonYear([])).toBeNull()
    expect(figureAt(short, 2011)).toBeNull()
  })
  it("name each source once", () => {
    const two = series("CHN", {
      2010: figure(1, from("a")),
      2011: figure(1, from("a")),
      2012: figure(1),
    })
    const keys = sourcesOf([two, two]).map((source) => source.key)
    expect(keys).toEqual(["a", "BACI_V202501"])
  })
})
