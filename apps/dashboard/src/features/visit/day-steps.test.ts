import fc from "fast-check"
import { expect, test } from "vitest"
import { addUnits, stepDay, toDay, toNumber, yearMarks } from "./day-steps"

const span = { first: "2013-03-22", last: "2026-11-23" }
const days = fc.integer({ min: toNumber(span.first), max: toNumber(span.last) }).map(toDay)

test.each([
  ["ArrowLeft", false, "2024-07-06", "2024-07-05"],
  ["ArrowUp", false, "2024-02-28", "2024-02-29"],
  ["PageUp", false, "2024-01-31", "2024-02-29"],
  ["PageDown", false, "2024-03-31", "2024-02-29"],
  ["PageDown", true, "2024-02-29", "2023-02-28"],
  ["Home", false, "2024-07-06", "2013-03-22"],
  ["End", false, "2024-07-06", "2026-11-23"],
  ["PageUp", true, "2026-07-06", "2026-11-23"],
  ["x", false, "2024-07-06", undefined],
])("%s, with Shift %s, leads from %s to %s", (key, shift, day, wanted) => {
  expect(stepDay(key, shift, day, span)).toBe(wanted)
})

test("a step stays in the span and goes the way it says", () => {
  fc.assert(
    fc.property(
      days,
      fc.constantFrom("day" as const, "month" as const, "year" as const),
      fc.integer({ min: 1, max: 30 }),
      (day, unit, count) => {
        const later = addUnits(day, count, unit, span)
        const earlier = addUnits(day, -count, unit, span)
        expect(later >= day && later <= span.last).toBe(true)
        expect(earlier <= day && earlier >= span.first).toBe(true)
      },
    ),
  )
})

test("day after day reaches every day", () => {
  fc.assert(
    fc.property(days, (day) => {
      if (day === span.last) return
      expect(addUnits(addUnits(day, 1, "day", span), -1, "day", span)).toBe(day)
    }),
  )
})

test("the marks are years in order, the last year among them, no more than asked for", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 20 }), (first, most) => {
      const marks = yearMarks({ first, last: span.last }, most)
      expect(marks.length).toBeLessThanOrEqual(most)
      for (const { at } of marks) expect(at >= 0 && at <= 1).toBe(true)
      expect(marks.map(({ year }) => year)).toEqual(marks.map(({ year }) => year).toSorted())
      if (first < "2026-01-01") expect(marks.at(-1)?.year).toBe(2026)
    }),
  )
})
