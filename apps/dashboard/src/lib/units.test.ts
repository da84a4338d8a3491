import { expect, test } from "vitest"
import { amountOf, formatOf } from "./units"

test.each([
  ["people", "quantity"],
  ["current US dollars per person", "usd"],
  ["percent of GDP", "percent"],
  ["tonnes", "quantity"],
])("%s are written as %s", (unit, wanted) => {
  expect(formatOf(unit)).toBe(wanted)
})

test("a percentage of the data is a share of one", () => {
  expect(amountOf("percent a year", "4.5")).toBeCloseTo(0.045)
  expect(amountOf("people", "4.5")).toBe(4.5)
})
