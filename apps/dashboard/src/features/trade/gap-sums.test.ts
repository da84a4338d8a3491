import { expect, test } from "vitest"
import { gapSums } from "./gap-sums"

const value = {
  compared: 6,
  expected: 10,
  comparedReporterUsd: "49314749591",
  comparedPartnerUsd: "74800000000",
}

test("where directions are left out of a gap, the sums that it is between are told", () => {
  expect(gapSums(value)).toEqual({ own: "49314749591", theirs: "74800000000" })
})

test("of all directions the totals are the sums, and without any there are none", () => {
  expect(gapSums({ ...value, compared: 10 })).toBeNull()
  const nothing = { comparedReporterUsd: null, comparedPartnerUsd: null }
  expect(gapSums({ ...value, ...nothing, compared: 0 })).toBeNull()
})
