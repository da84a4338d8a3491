import fc from "fast-check"
import { expect, test } from "vitest"
import {
  bases,
  claimHref,
  keptOf,
  listHref,
  matches,
  moments,
  outcomes,
  readClaimParams,
} from "./claim-params"

const params = fc.record({
  asOf: fc.constantFrom(...moments),
  outcome: fc.option(fc.constantFrom(...outcomes)),
  basis: fc.option(fc.constantFrom(...bases)),
  open: fc.option(fc.constantFrom("kaz-fifth-visit", "diversification")),
})

test("an address gives back the filters it was made of", () => {
  fc.assert(
    fc.property(params, (made) => {
      const { searchParams } = new URL(listHref("/claims", made), "http://here")
      expect(readClaimParams(Object.fromEntries(searchParams))).toEqual(made)
    }),
  )
})

test("what nobody knows is no filter", () => {
  expect(readClaimParams({ outcome: "maybe", basis: ["", "x"], asOf: "tomorrow" })).toEqual({
    asOf: "SAID",
    outcome: null,
    basis: null,
    open: null,
  })
})

test("a link stays in the reader's release and language", () => {
  const kept = keptOf({ release: "2026.11.23", lang: "ru", outcome: "HOLDS" })
  expect(claimHref("diversification", "TODAY", kept)).toBe(
    "/claims/diversification?asOf=TODAY&release=2026.11.23&lang=ru",
  )
})

test("a claim is found by its verdict as a whole, or by that of one basis", () => {
  const claim = {
    said: "DEPENDS_ON_WHOSE_FIGURES",
    today: "HOLDS",
    verdicts: [
      { moment: "SAID", basis: "QUOTED", outcome: "HOLDS" },
      { moment: "SAID", basis: "RECONCILED", outcome: "DOES_NOT_HOLD" },
    ],
  } as const
  const asked = (search: Record<string, string>) => matches(claim, readClaimParams(search))
  expect(asked({})).toBe(true)
  expect(asked({ outcome: "HOLDS" })).toBe(false)
  expect(asked({ outcome: "HOLDS", asOf: "TODAY" })).toBe(true)
  expect(asked({ outcome: "HOLDS", basis: "QUOTED" })).toBe(true)
  expect(asked({ outcome: "HOLDS", basis: "RECONCILED" })).toBe(false)
  expect(asked({ basis: "VISITS" })).toBe(false)
})
