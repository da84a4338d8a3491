import fc from "fast-check"
import { expect, test } from "vitest"
import {
  agreement,
  all,
  atLeast,
  divide,
  exactly,
  exceeds,
  not,
  outcomeOf,
  outcomeOver,
  type Range,
  times,
} from "./judgement.ts"

const amount = fc.double({ min: 1, max: 1e12, noNaN: true })
const range = fc
  .tuple(amount, fc.boolean())
  .map(([point, whole]) => (whole ? exactly(point) : atLeast(point)))
const answer = fc.constantFrom(
  ...(["yes", "likely", "mixed", "unknown", "unlikely", "no"] as const),
)

/** A value that a range allows for. */
const within = ({ point, high }: Range, more: number) =>
  Number.isFinite(high) ? point : point + more

test("a ratio just over and just under a threshold turns the answer", () => {
  expect(exceeds(exactly(89.4), times(exactly(44.69), 2), false)).toBe("yes")
  expect(exceeds(exactly(89.4), times(exactly(44.71), 2), false)).toBe("no")
  expect(exceeds(exactly(2), exactly(2), false)).toBe("no")
})

test("what is missing is thought of in the direction that it pulls", () => {
  expect(exceeds(exactly(70.2), times(atLeast(38.4), 2), false)).toBe("no")
  expect(exceeds(exactly(70.2), atLeast(38.4), false)).toBe("likely")
  expect(exceeds(atLeast(72), exactly(70), false)).toBe("yes")
  expect(exceeds(atLeast(49.3), exactly(70), false)).toBe("unknown")
  expect(exceeds(atLeast(49.3), times(atLeast(40.2), 2), true)).toBe("unlikely")
})

test("a certain answer stays true whatever the missing reports add", () => {
  fc.assert(
    fc.property(range, range, fc.boolean(), amount, amount, (one, other, alike, more, most) => {
      const found = exceeds(one, other, alike)
      const truth = within(one, more) > within(other, most)
      if (found === "yes") expect(truth).toBe(true)
      if (found === "no") expect(truth).toBe(false)
    }),
  )
})

test("the ratio of two amounts lies in the range of their ratio", () => {
  fc.assert(
    fc.property(range, range, amount, amount, (above, below, more, most) => {
      const ratio = divide(above, below)
      const truth = within(above, more) / within(below, most)
      expect(truth).toBeGreaterThanOrEqual(ratio.low * (1 - 1e-12))
      expect(truth).toBeLessThanOrEqual(ratio.high * (1 + 1e-12))
    }),
  )
})

test("a claim is as good as its worst part, and no better for one that fails", () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1 }), (answers) => {
      const outcome = outcomeOf(answers)
      if (outcome === "holds") expect(answers.every((each) => each === "yes")).toBe(true)
      if (outcome === "does_not_hold") expect(answers).not.toContain("yes")
      expect(["holds", "consistent"]).not.toContain(outcomeOf([...answers, "no"]))
      expect(outcomeOf(answers)).toBe(outcomeOf(answers.toReversed()))
      expect(answers).toContain(all(answers))
      expect(not(not(all(answers)))).toBe(all(answers))
    }),
  )
})

test("figures that were quoted differently disagree", () => {
  expect(agreement(["yes", "no", "yes"])).toBe("mixed")
  expect(agreement(["yes", "likely"])).toBe("likely")
  expect(agreement(["no", "no"])).toBe("no")
  expect(agreement([])).toBe("unknown")
})

test("bases that cannot tell do not count, unless none can", () => {
  expect(outcomeOver(["holds", "cannot_tell"])).toBe("holds")
  expect(outcomeOver(["holds", "does_not_hold"])).toBe("depends_on_whose_figures")
  expect(outcomeOver(["cannot_tell"])).toBe("cannot_tell")
  expect(outcomeOver([])).toBe("cannot_tell")
})
