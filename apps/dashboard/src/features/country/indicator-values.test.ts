import fc from "fast-check"
import { expect, test } from "vitest"
import { pointsOf } from "./indicator-values"

test("a year without a value is a gap, not a zero", () => {
  const values = [
    { year: 2003, value: "3" },
    { year: 2000, value: "0" },
    { year: 2001, value: "1" },
  ]
  expect(pointsOf("people", values)).toEqual([
    { x: 2000, y: 0 },
    { x: 2001, y: 1 },
    { x: 2002, y: null },
    { x: 2003, y: 3 },
  ])
  expect(pointsOf("people", [])).toEqual([])
})

test("every value is a point, and years follow one another", () => {
  const values = fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 1960, max: 2030 }), value: fc.integer().map(String) }),
    { selector: ({ year }) => year },
  )
  fc.assert(
    fc.property(values, (rows) => {
      const points = pointsOf("people", rows)
      expect(points.filter((point) => point.y !== null)).toHaveLength(rows.length)
      points.forEach((point, index) => {
        expect(point.x).toBe((points[0]?.x ?? 0) + index)
      })
    }),
  )
})
