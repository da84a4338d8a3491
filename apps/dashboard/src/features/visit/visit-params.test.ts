import fc from "fast-check"
import { expect, test } from "vitest"
import { isDay, readVisitParams, visitHref } from "./visit-params"

const today = "2026-11-23"

test("an empty address asks for Xi Jinping up to today", () => {
  expect(readVisitParams({}, today)).toEqual({
    leader: "xi-jinping",
    until: today,
    stopovers: false,
    host: null,
    type: null,
    who: null,
    after: null,
    before: null,
  })
})

test("what the address says is taken, what means nothing is not", () => {
  const params = readVisitParams(
    { leader: "vladimir-putin", until: "2024-07-06", stopovers: "1", host: "KAZ", type: "STATE" },
    today,
  )
  expect(params).toMatchObject({
    leader: "vladimir-putin",
    until: "2024-07-06",
    stopovers: true,
    host: "KAZ",
    type: "STATE",
  })
  expect(
    readVisitParams({ until: "6 July", type: "PICNIC", stopovers: "yes" }, today),
  ).toMatchObject({ until: today, type: null, stopovers: false })
  expect(readVisitParams({ host: ["KAZ", "UZB"] }, today).host).toBeNull()
})

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-13-01", false],
  ["2024-7-6", false],
  ["2024-07-06T00:00", false],
  ["", false],
  [null, false],
])("%s is a day: %s", (text, wanted) => {
  expect(isDay(text)).toBe(wanted)
})

test("every day of the calendar is one", () => {
  const span = {
    min: new Date("1900-01-01"),
    max: new Date("2099-12-31"),
    noInvalidDate: true,
  }
  fc.assert(
    fc.property(fc.date(span), (date) => {
      expect(isDay(date.toISOString().slice(0, 10))).toBe(true)
    }),
  )
})

test("an address keeps what is not changed and drops what is emptied", () => {
  const search = { until: "2024-07-06", host: "KAZ", after: "x" }
  expect(visitHref(search, { after: null, host: "UZB" })).toBe("/visits?until=2024-07-06&host=UZB")
  expect(visitHref(search, { until: "", host: null, after: "" })).toBe("/visits")
  expect(visitHref({}, { who: "a b&c" })).toBe("/visits?who=a+b%26c")
})
