import { expect, test } from "vitest"
import { matches } from "./partner-filter"

test.each([
  ["TUR", "Türkiye", "turk", true],
  ["CIV", "Côte d’Ivoire", "COTE", true],
  ["KAZ", "Казахстан", "казах", true],
  ["CHN", "中国", "中", true],
  ["CHN", "China", "chn", true],
  ["CHN", "China", "hn", false],
  ["CHN", "China", "", true],
  ["CHN", "China", "russia", false],
])("%s, %s is found by %o: %o", (value, label, typed, found) => {
  expect(matches({ value, label }, typed)).toBe(found)
})
