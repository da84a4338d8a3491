import fc from "fast-check"
import { expect, test } from "vitest"
import { flows, mirrorHref, readMirrorParams, swapped } from "./mirror-params"

const code = fc.stringMatching(/^[A-Z0-9]{2,4}$/)
const record = fc.record({
  of: code,
  with: code,
  flow: fc.constantFrom(...flows),
  from: fc.integer({ min: 2000, max: 2012 }),
  to: fc.integer({ min: 2012, max: 2025 }),
})
const params = record.filter((wanted) => wanted.of !== wanted.with)

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

test.each([
  [{ of: "KAZ", with: "KAZ" }, "KAZ", "KGZ"],
  [{ of: "KGZ", with: "KGZ" }, "KGZ", "CHN"],
  [{ of: "KGZ" }, "KGZ", "CHN"],
  [{ with: "CHN" }, "KGZ", "CHN"],
])("nobody is on both sides: %o is of %s with %s", (search, of, partner) => {
  expect(readMirrorParams(search, 2025)).toMatchObject({ of, with: partner })
})
