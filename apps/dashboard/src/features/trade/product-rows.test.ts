import fc from "fast-check"
import { expect, test } from "vitest"
import {
  chooseSet,
  chooseYears,
  type ProductSet,
  productHref,
  productSorts,
  readProductParams,
} from "./product-params"
import { changeOf, type ProductLine, productRows } from "./product-rows"

const line = (code: string, year: number, valueUsd: string, partialYear = false): ProductLine => ({
  code,
  year,
  valueUsd,
  partialYear,
  note: null,
  name: code,
  tier: null,
})

const lines = fc.uniqueArray(
  fc
    .record({
      code: fc.constantFrom("01", "27", "84", "85", "87"),
      year: fc.constantFrom(2021, 2023),
      cents: fc.integer({ min: 0, max: 10 ** 12 }),
      partialYear: fc.boolean(),
    })
    .map(({ code, year, cents, partialYear }) =>
      line(code, year, (cents / 100).toFixed(2), partialYear),
    ),
  { selector: ({ code, year }) => `${code} ${year}` },
)

test("every line is one row, sorted, and no change is drawn from a part of a year or from nothing", () => {
  fc.assert(
    fc.property(lines, fc.constantFrom(...productSorts), (all, sort) => {
      const rows = productRows(all, [2021, 2023], sort)
      expect(rows.map(({ code }) => code).toSorted()).toEqual(
        [...new Set(all.map(({ code }) => code))].toSorted(),
      )
      for (const { from, to, changeUsd } of rows) {
        const sound = from && to && !from.partialYear && !to.partialYear
        if (!sound) expect(changeUsd).toBeNull()
        else {
          expect(Number(changeUsd)).toBeCloseTo(Number(to.valueUsd) - Number(from.valueUsd), 1)
        }
      }
      const order = rows.map(({ changeUsd, to }) =>
        sort === "rise" ? Number(changeUsd ?? "-Infinity") : Number(to?.valueUsd ?? -1),
      )
      expect(order).toEqual(order.toSorted((a, b) => (a === b ? 0 : b - a)))
    }),
  )
})

test("a change is exact to the cent, and has no share of nothing", () => {
  const figure = (valueUsd: string) => ({ valueUsd, partialYear: false, note: null })
  expect(changeOf(figure("90071992547409.91"), figure("90071992547410.01")).changeUsd).toBe("0.10")
  expect(changeOf(figure("300"), figure("100.5"))).toMatchObject({ changeUsd: "-199.50" })
  expect(changeOf(figure("0"), figure("5"))).toEqual({ changeUsd: "5", changeShare: null })
})

const set = (changes: Partial<ProductSet>): ProductSet => ({
  list: "HS",
  level: "chapter",
  source: "BACI",
  years: [2020, 2021, 2022],
  partialYears: [],
  products: 97,
  ...changes,
})

test("a set that can show what rose since 2021 is taken first, never a total", () => {
  const parts = set({ list: "CN8-SANCT", partialYears: [2022] })
  const whole = set({ list: "SITC", level: "section", years: [2020, 2021, 2025] })
  const total = set({ list: "CN", level: "total", years: [2021, 2025] })
  const nothingAsked = readProductParams({})
  expect(chooseSet([total, parts, whole], nothingAsked)).toBe(whole)
  expect(chooseSet([total], nothingAsked)).toBeNull()
  expect(chooseSet([parts, whole], readProductParams({ list: "CN8-SANCT" }))).toBe(parts)
  expect(chooseSet([parts, whole], readProductParams({ list: "HS22" }))).toBe(whole)
  expect(chooseYears(whole, nothingAsked)).toEqual([2021, 2025])
  expect(chooseYears(parts, nothingAsked)).toEqual([2020, 2021])
  expect(chooseYears(parts, { from: 2021, to: 2022 })).toEqual([2021, 2022])
  expect(chooseYears(set({ years: [2015] }), nothingAsked)).toEqual([2015, 2015])
})

test("an address says exactly what it was made from", () => {
  const params = fc.record({
    of: fc.stringMatching(/^[A-Z]{3}$/),
    with: fc.stringMatching(/^[A-Z]{3}$/),
    flow: fc.constantFrom("exports" as const, "imports" as const),
    list: fc.constantFrom("HS", "SITC", null),
    level: fc.constantFrom("chapter", null),
    source: fc.constantFrom("BACI", null),
    from: fc.integer({ min: 2000, max: 2012 }),
    to: fc.integer({ min: 2012, max: 2025 }),
    sort: fc.constantFrom(...productSorts),
  })
  const apart = params.filter((wanted) => wanted.of !== wanted.with)
  fc.assert(
    fc.property(apart, (wanted) => {
      const { searchParams } = new URL(productHref(wanted), "http://dashboard")
      expect(readProductParams(Object.fromEntries(searchParams))).toEqual(wanted)
    }),
  )
})
