import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { figure, series } from "./samples"
import { aheadSince, lastCrossing } from "./trade-crossing"

const china = series("CHN", { 2008: figure(3), 2009: figure(2), 2010: figure(5), 2011: figure(6) })
const russia = series("RUS", { 2008: figure(2), 2009: figure(4), 2010: figure(4), 2011: figure(5) })

describe("the lead", () => {
  it("starts with the unbroken run at the end, not with an earlier one", () => {
    expect(aheadSince(china, russia)).toBe(2010)
    expect(aheadSince(russia, china)).toBeNull()
  })
  it("counts level as not ahead, and only years that both have", () => {
    const level = series("A", { 2010: figure(1), 2011: figure(2), 2012: figure(9) })
    const other = series("B", { 2010: figure(1), 2011: figure(1) })
    expect(aheadSince(level, other)).toBe(2011)
    expect(aheadSince(level, series("C", {}))).toBeNull()
  })
})

describe("the crossing", () => {
  it("is where the drawn lines meet, whichever is named first", () => {
    const crossing = lastCrossing(russia, china)
    expect(crossing?.upper.code).toBe("CHN")
    expect(crossing?.year).toBe(2010)
    // Two behind in 2009, one ahead in 2010: two thirds of the way.
    expect(crossing?.x).toBeCloseTo(2009 + 2 / 3)
  })
  it("is none when one led always, when they end level, and across a gap", () => {
    const low = series("LOW", { 2010: figure(1), 2011: figure(1) })
    const high = series("HIGH", { 2010: figure(2), 2011: figure(2) })
    expect(lastCrossing(low, high)).toBeNull()
    expect(lastCrossing(low, low)).toBeNull()
    const gap = series("GAP", { 2010: figure(0.5), 2013: figure(9) })
    const flat = series("FLAT", { 2010: figure(1), 2013: figure(1) })
    expect(lastCrossing(gap, flat)).toBeNull()
  })
})

const amounts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 24 })

test("after its year the one ahead stays ahead, and the place lies in the year before", () => {
  fc.assert(
    fc.property(amounts, amounts, (first, second) => {
      const made = (code: string, values: number[]) =>
        series(code, Object.fromEntries(values.map((value, i) => [2000 + i, figure(value)])))
      const found = lastCrossing(made("A", first), made("B", second))
      if (!found) return
      expect(found.x).toBeGreaterThanOrEqual(found.year - 1)
      expect(found.x).toBeLessThanOrEqual(found.year)
      expect(aheadSince(found.upper, found.lower)).toBe(found.year)
    }),
  )
})
