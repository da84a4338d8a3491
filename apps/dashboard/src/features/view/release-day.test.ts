import { array, assert, property, string, tuple } from "fast-check"
import { expect, test } from "vitest"
import { atRelease, releaseDay } from "./release-day"

test.each([
  ["2026.11.23", "2026-11-23"],
  ["2026.11.23.4", "2026-11-23"],
  ["2026-11-23", null],
  ["latest", null],
  ["", null],
])("the day of release %s is %s", (version, day) => {
  expect(releaseDay(version)).toBe(day)
})

test("freezing an address and thawing it changes nothing else", () => {
  assert(
    property(array(tuple(string(), string())), (pairs) => {
      const plain = atRelease("/trade", String(new URLSearchParams(pairs)), null)
      const [pathname = "", rest = ""] = plain.split("?")
      const frozen = atRelease(pathname, rest, "2026.11.23")
      expect(new URL(`http://dashboard${frozen}`).searchParams.get("release")).toBe("2026.11.23")
      const [, frozenSearch = ""] = frozen.split("?")
      expect(atRelease(pathname, frozenSearch, null)).toBe(plain)
    }),
  )
})

test("codes keep their commas", () => {
  expect(atRelease("/trade", "of=KAZ&with=CHN%2CRUS", "2026.11.23")).toBe(
    "/trade?of=KAZ&with=CHN,RUS&release=2026.11.23",
  )
})
