import fc from "fast-check"
import { expect, test } from "vitest"
import { flows, mirrorHref, readMirrorParams, swapped } from "./mirror-params"

const params = fc.record({
  of: fc.stringMatching(/^[A-Z0-9]{2,4}$/),
  with: fc.stringMatching(/^[A-Z0-9]{2,4}$/),
  flow: fc.constantFrom(...flows),
  from: fc.integer({ min: 2000, max: 2012 }),
  to: fc.integer({ min: 2012, max: 2025 }),
})

test("an address says exactly what it was made from, and the other side's other side is this one", () => {
  fc.assert(
    fc.property(params, (wanted) => {
      const { searchParams } = new URL(mirrorHref(wanted), "http://dashboard")
      expect(readMirrorParams(Object.fromEntries(searchParams), 2025)).toEqual(wanted)
      expect(swapped(swapped(wanted))).toEqual(wanted)
    }),
  )
})

test("an address without words is the widest gap there is, and keeps a frozen release", () => {
  expect(readMirrorParams({}, 2025)).toMatchObject({ of: "CHN", with: "KGZ", flow: "exports" })
  expect(mirrorHref({ of: "CHN", with: "KGZ" }, { release: "2026.11.23" })).toBe(
    "/trade/mirror?of=CHN&with=KGZ&flow=exports&release=2026.11.23",
  )
})
