import fc from "fast-check"
import { expect, test } from "vitest"
import { firstPartner, type PartnerLine } from "./first-partner"

function line(code: string, values: Record<number, number | string>): PartnerLine {
  return {
    code,
    points: Object.entries(values).map(([year, value]) => ({
      year: Number(year),
      turnover: {
        valueUsd: String(value).replace("*", ""),
        complete: !String(value).includes("*"),
      },
    })),
  }
}

test("the first partner, since when, and who was it before", () => {
  const lines = [
    line("RUS", { 2019: 20, 2020: 19, 2021: 25, 2022: 26, 2023: 25.9 }),
    line("CHN", { 2019: 16, 2020: 18, 2021: 20, 2022: 25.8, 2023: 33.8 }),
    line("TUR", { 2023: 7.8 }),
  ]
  expect(firstPartner(lines)).toEqual({
    year: 2023,
    first: { code: "CHN", usd: "33.8" },
    second: { code: "RUS", usd: "25.9" },
    since: 2023,
    before: { code: "RUS", year: 2022 },
    partners: 3,
  })
})

test("a year in which a rival is reported in part tells nothing", () => {
  const lines = [
    line("RUS", { 2009: 11, 2010: "7*", 2011: 22, 2012: "9*" }),
    line("CHN", { 2009: 9, 2010: 15, 2011: 19, 2012: 21 }),
  ]
  expect(firstPartner(lines)).toMatchObject({ year: 2011, since: 2009, before: null })
})

test("without figures there is no first partner", () => {
  expect(firstPartner([])).toBeNull()
  expect(firstPartner([{ code: "CHN", points: [{ year: 2020, turnover: null }] }])).toBeNull()
})

test("nobody trades more than the first in its year, and it stays the first since", () => {
  const figures = fc.dictionary(
    fc.integer({ min: 2000, max: 2008 }).map(String),
    fc.integer({ min: 1, max: 99 }),
  )
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 5 }), (partners) => {
      const lines = partners.map((values, index) => line(`P${index}`, values))
      const found = firstPartner(lines)
      const of = (year: number) =>
        lines.flatMap(({ points }) => points.filter((point) => point.year === year))
      if (!found) {
        expect(lines.every(({ points }) => points.length === 0)).toBe(true)
        return
      }
      for (const { turnover } of of(found.year))
        expect(Number(turnover?.valueUsd)).toBeLessThanOrEqual(Number(found.first.usd))
      expect(found.partners).toBe(of(found.year).length)
      expect(found.since).toBeLessThanOrEqual(found.year)
      if (found.before) expect(found.before.year).toBeLessThan(found.since)
    }),
  )
})
