import fc from "fast-check"
import { expect, test } from "vitest"
import { type Amount, moreThan, passes } from "./amounts.ts"
import { fasterThan } from "./growth.ts"
import { isAboutHalf } from "./shares.ts"

function amount(value: number, more: Partial<Amount> = {}): Amount {
  return {
    year: 2023,
    values: [String(value)],
    complete: true,
    partialYear: false,
    damaged: false,
    missing: [],
    sourceKeys: [],
    quotes: [],
    ...more,
  }
}
const lacking = (...codes: string[]): Partial<Amount> => ({
  complete: false,
  missing: codes.map((exporterIso3) => ({ exporterIso3, importerIso3: "CHN" })),
})
const dollars = fc.integer({ min: 1_000_000, max: 200_000_000_000 })

test("just over and just under twice as much are told apart, to the dollar", () => {
  fc.assert(
    fc.property(dollars, (half) => {
      expect(moreThan(amount(2 * half + 1), amount(half), 2)).toBe("yes")
      expect(moreThan(amount(2 * half), amount(half), 2)).toBe("no")
    }),
  )
})

test("a gap in one amount leaves the answer open, the same gap in both gives a likely one", () => {
  const ours = amount(49.3e9, lacking("TJK", "TKM"))
  expect(moreThan(ours, amount(40.2e9, lacking("TJK", "TKM")), 2)).toBe("unlikely")
  expect(moreThan(ours, amount(40.2e9, lacking("TKM", "TJK")))).toBe("likely")
  expect(moreThan(ours, amount(40.2e9), 2)).toBe("unknown")
  expect(moreThan(ours, amount(40.2e9, lacking("KGZ")), 2)).toBe("unknown")
  expect(moreThan(ours, null)).toBe("unknown")
})

test("a damaged amount is too low, so it proves only what a higher one would prove too", () => {
  const damaged = amount(13.7e9, { complete: false, damaged: true })
  expect(moreThan(amount(20.8e9), damaged)).toBe("likely")
  expect(moreThan(damaged, amount(13e9))).toBe("yes")
})

test("totals that were quoted differently are each judged", () => {
  expect(passes(amount(0, { values: ["70200000000", "69800000000"] }), 70e9)).toBe("mixed")
  expect(passes(amount(0, { values: ["70200000000", "70100000000"] }), 70e9)).toBe("yes")
})

test("growth of whole amounts is compared as it is", () => {
  fc.assert(
    fc.property(dollars, dollars, dollars, dollars, (a, b, c, d) => {
      const answer = fasterThan(
        { from: amount(a), to: amount(b) },
        { from: amount(c), to: amount(d) },
      )
      expect(answer).toBe(b / a > d / c ? "yes" : "no")
    }),
  )
})

test("a share of an incomplete whole is a share at most", () => {
  expect(isAboutHalf(41, 89.3, true)).toBe("yes")
  expect(isAboutHalf(40, 89.3, true)).toBe("no")
  expect(isAboutHalf(30, 49.3, false)).toBe("unknown")
  expect(isAboutHalf(26, 49.3, false)).toBe("likely")
  expect(isAboutHalf(20, 49.3, false)).toBe("no")
})
