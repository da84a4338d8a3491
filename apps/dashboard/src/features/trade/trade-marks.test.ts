import fc from "fast-check"
import { expect, test } from "vitest"
import { placeOfDay, visitMarks } from "./trade-marks"

const visit = (startDate: string, countryIso3: string) => ({
  slug: `${countryIso3}-${startDate}`.toLowerCase(),
  startDate,
  countryIso3,
  label: startDate,
})

test("the middle of a year stands at the year, where its total stands", () => {
  expect(placeOfDay("2024-07-02")).toBeCloseTo(2024, 1)
  expect(placeOfDay("2024-01-01")).toBeCloseTo(2023.5, 2)
  expect(placeOfDay("2024-12-31")).toBeCloseTo(2024.5, 2)
})

test("a day lies within half a year of its year, later days further right", () => {
  const day = fc.date({
    min: new Date("1995-01-01"),
    max: new Date("2030-12-31"),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [first, second] = [a, b].map((date) => date.toISOString().slice(0, 10)) as [
        string,
        string,
      ]
      expect(Math.abs(placeOfDay(first) - Number(first.slice(0, 4)))).toBeLessThanOrEqual(0.5)
      if (first < second) expect(placeOfDay(first)).toBeLessThan(placeOfDay(second))
    }),
  )
})

test("a visit goes on the line of its country, within the years drawn, and leads to its page", () => {
  const lines = [
    { id: "CHN", countries: ["CHN"] },
    { id: "EAEU", countries: ["RUS", "ARM"] },
  ]
  const visits = [
    visit("2026-08-30", "CHN"),
    visit("2023-05-18", "CHN"),
    visit("2022-01-02", "RUS"),
    visit("2022-03-04", "FRA"),
  ]
  const marks = visitMarks(visits, lines, [2022, 2023])
  expect(marks.map(({ seriesId, href }) => [seriesId, href])).toEqual([
    ["EAEU", "/visits/rus-2022-01-02"],
    ["CHN", "/visits/chn-2023-05-18"],
  ])
  // Of the first year nothing stands left of its point, or the axis would begin before the data.
  expect(marks[0]?.x).toBe(2022)
})
