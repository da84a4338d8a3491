import fc from "fast-check"
import { expect, test } from "vitest"
import { yearBefore, yearColumns } from "./year-counts"

const group = (year: number, iso3: string, visits: number) => ({
  year,
  leaderCountry: { iso3 },
  visits,
})

test("years without a visit stand, others are added up, this year is unfinished", () => {
  const groups = [
    group(2024, "CHN", 1),
    group(2024, "JPN", 2),
    group(2024, "KOR", 3),
    group(2026, "RUS", 4),
  ]
  expect(yearColumns(groups, ["CHN", "RUS"], 2024, 2026)).toEqual([
    { year: 2024, values: [1, 0, 5] },
    { year: 2025, values: [0, 0, 0] },
    { year: 2026, values: [0, 4, 0], unfinished: true },
  ])
})

test("no visit of the years shown is lost", () => {
  const groups = fc.array(
    fc.record({
      year: fc.integer({ min: 2020, max: 2023 }),
      leaderCountry: fc.option(fc.record({ iso3: fc.constantFrom("CHN", "RUS", "JPN") })),
      visits: fc.nat(9),
    }),
  )
  fc.assert(
    fc.property(groups, (all) => {
      const shown = yearColumns(all, ["CHN", "RUS"], 2020, 2023).flatMap(({ values }) => values)
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
      expect(sum(shown)).toBe(sum(all.map(({ visits }) => visits)))
    }),
  )
})

test("a year before", () => {
  expect(yearBefore("2026-11-23")).toBe("2025-11-23")
  expect(yearBefore("2024-02-29")).toBe("2023-02-28")
})
