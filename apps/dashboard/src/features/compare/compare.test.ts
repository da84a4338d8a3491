import fc from "fast-check"
import { expect, test } from "vitest"
import { linesOf, standing } from "./compare-lines"
import { compareQuery, readCompareParams } from "./compare-params"
import { runningTotals } from "./running-totals"

test("the address says what is compared, in either spelling", () => {
  const commas = readCompareParams({ countries: "KAZ,UZB,KAZ", indicator: "SP.POP.TOTL" })
  const boxes = readCompareParams({ countries: ["KAZ", "UZB"], indicator: "SP.POP.TOTL" })
  expect(commas).toEqual(boxes)
  expect(compareQuery(commas)).toEqual({
    countries: "KAZ,UZB",
    indicator: "SP.POP.TOTL",
    partner: "CHN",
  })
  expect(readCompareParams({ countries: "A,B,C,D,E,F" }).countries).toHaveLength(5)
  expect(readCompareParams({}).countries).toEqual([])
})

const two = [
  { iso3: "KAZ", name: "Kazakhstan" },
  { iso3: "UZB", name: "Uzbekistan" },
]

test("one line a country, gaps kept, parts dashed", () => {
  const lines = linesOf(two, [
    { iso3: "UZB", year: 2020, value: 3 },
    { iso3: "UZB", year: 2022, value: 5, partly: "part" },
  ])
  expect(lines).toEqual([
    {
      id: "UZB",
      label: "Uzbekistan",
      colour: "uzb",
      points: [
        { x: 2020, y: 3 },
        { x: 2021, y: null },
        { x: 2022, y: 5, dashed: true, note: "part" },
      ],
    },
  ])
})

test("they are ranked in the latest year that most of them have", () => {
  const lines = linesOf(two, [
    { iso3: "KAZ", year: 2022, value: 4 },
    { iso3: "UZB", year: 2022, value: 5 },
    { iso3: "KAZ", year: 2023, value: 9 },
  ])
  expect(standing(lines)).toMatchObject({ year: 2022, ranked: [{ id: "UZB" }, { id: "KAZ" }] })
  expect(standing([])).toBeNull()
})

test("no amount is lost and none is invented", () => {
  const amount = fc.record({
    iso3: fc.constantFrom("KAZ", "UZB"),
    year: fc.integer({ min: 2000, max: 2024 }),
    value: fc.integer(),
  })
  const amounts = fc.uniqueArray(amount, { selector: ({ iso3, year }) => `${iso3}${year}` })
  fc.assert(
    fc.property(amounts, (rows) => {
      const drawn = linesOf(two, rows).flatMap(({ id, points }) =>
        points.flatMap(({ x, y }) => (y === null ? [] : [{ iso3: id, year: x, value: y }])),
      )
      const key = (row: { iso3: string; year: number }) => `${row.iso3}${row.year}`
      const sorted = (all: readonly { iso3: string; year: number; value: number }[]) =>
        [...all].sort((a, b) => key(a).localeCompare(key(b)))
      expect(sorted(drawn)).toEqual(sorted(rows))
    }),
  )
})

test("visits add up, and a year without any adds nothing", () => {
  const counts = [
    { iso3: "KAZ", year: 2020, value: 2 },
    { iso3: "KAZ", year: 2022, value: 1 },
  ]
  const rows = runningTotals(["KAZ", "UZB"], counts, 2022)
  expect(rows.map(({ iso3, year, count, total }) => [iso3, year, count, total])).toEqual([
    ["KAZ", 2020, 2, 2],
    ["KAZ", 2021, 0, 2],
    ["KAZ", 2022, 1, 3],
    ["UZB", 2020, 0, 0],
    ["UZB", 2021, 0, 0],
    ["UZB", 2022, 0, 0],
  ])
  expect(runningTotals(["KAZ"], [], 2022)).toEqual([])
})
