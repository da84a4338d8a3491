import { array, assert, constantFrom, nat, property } from "fast-check"
import { expect, test } from "vitest"
import { basisHref, fitting, type Item, step } from "./palette-items"

const item = (label: string): Item => ({ id: label, label, note: "", act: { type: "keys" } })

test.each([
  ["dark", ["Dark theme"]],
  ["theme dark", ["Dark theme"]],
  ["the", ["Dark theme", "Theme of the system"]],
  ["arkt", []],
  ["ТЁМНАЯ", ["Тёмная тема"]],
  ["", ["Dark theme", "Theme of the system", "Тёмная тема"]],
])("“%s” picks %j", (text, wanted) => {
  const items = ["Dark theme", "Theme of the system", "Тёмная тема"].map(item)
  expect(fitting(items, text).map(({ label }) => label)).toEqual(wanted)
})

test("arrows go round and never fall off", () => {
  assert(
    property(nat(20), array(constantFrom<1 | -1>(1, -1), { maxLength: 40 }), (count, steps) => {
      let place: number | null = null
      for (const by of steps) place = step(place, by, count)
      if (count === 0 || steps.length === 0) expect(place).toBeNull()
      else expect(place !== null && place >= 0 && place < count).toBe(true)
    }),
  )
  expect([step(null, 1, 3), step(null, -1, 3), step(2, 1, 3), step(0, -1, 3)]).toEqual([0, 2, 0, 2])
})

test.each([
  ["/trade", "of=KAZ&with=CHN,RUS", "/trade?of=KAZ&with=CHN,RUS&basis=PARTNER"],
  ["/countries/KAZ", "basis=REPORTER", "/countries/KAZ?basis=PARTNER"],
  ["/countries", "name=stan", "/trade?basis=PARTNER"],
  ["/visits", "until=2024-07-06", "/trade?basis=PARTNER"],
])("the basis on %s?%s is changed at %s", (pathname, search, wanted) => {
  expect(basisHref(pathname, search, "PARTNER")).toBe(wanted)
})
