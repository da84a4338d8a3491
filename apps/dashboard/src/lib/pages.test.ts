import fc from "fast-check"
import { expect, test } from "vitest"
import { one, pageOf, pageSize, readPage } from "./pages"

test.each([
  [undefined, 1],
  ["3", 3],
  ["-1", 1],
  ["2.5", 1],
  ["x", 1],
  [["4", "5"], 4],
])("%o asks for page %d", (value, wanted) => {
  expect(readPage(value)).toBe(wanted)
})

test("one value of several is the first, of none the empty one", () => {
  expect(one(["a", "b"])).toBe("a")
  expect(one(undefined)).toBe("")
})

test("the pages hold every row once, in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), (count) => {
      const rows = Array.from({ length: count }, (_, index) => index)
      const { pages } = pageOf(rows, 1)
      const all = Array.from({ length: pages }, (_, index) => pageOf(rows, index + 1).rows)
      expect(all.flat()).toEqual(rows)
      expect(pageOf(rows, pages + 5).page).toBe(pages)
      for (const part of all) expect(part.length).toBeLessThanOrEqual(pageSize)
    }),
  )
})
