import { expect, test } from "vitest"
import { figureWords } from "./claim-words"

test.each([
  ["USD", "89400000000", "US$\u00a089.4\u00a0bn"],
  ["PERCENT", "47.12", "47.1%"],
  ["PERCENT", "-4.7", "−4.7%"],
  ["RATIO", "2.0318", "2.03 times"],
  ["YEAR", "2010", "2010"],
  ["VISITS", "5", "5"],
  ["VISITS", null, "–"],
])("a figure in %s of %s reads %s", (unit, value, words) => {
  expect(figureWords({ unit, value })).toBe(words)
})

test("a day reads as a day", () => {
  expect(figureWords({ unit: "DAY", value: null, day: "2023-05-18" })).toBe("18 May 2023")
})
