import fc from "fast-check"
import { expect, test } from "vitest"
import {
  checks,
  filterHref,
  isDay,
  kinds,
  type ListParams,
  listAddress,
  purposes,
  rankingAddress,
  readVisitParams,
  unfilteredHref,
  visitHref,
} from "./visit-params"

const today = "2026-11-23"

test("an empty address asks for Xi Jinping up to today, and for all trips", () => {
  expect(readVisitParams({}, today)).toEqual({
    leader: "xi-jinping",
    received: null,
    until: today,
    stopovers: false,
    host: null,
    type: null,
    who: null,
    from: null,
    to: null,
    checked: null,
    purpose: null,
    after: null,
    before: null,
    row: 1,
  })
})

test("what the address says is taken, what means nothing is not", () => {
  const said = {
    leader: "vladimir-putin",
    until: "2024-07-06",
    stopovers: "1",
    host: "KAZ",
    type: "STATE",
    from: "2013-01-01",
    checked: "RECALLED",
    purpose: "event",
    row: "26",
  }
  expect(readVisitParams(said, today)).toMatchObject({ ...said, stopovers: true, row: 26 })
  const nonsense = {
    until: "6 July",
    type: "PICNIC",
    stopovers: "yes",
    from: "2024-02-30",
    row: "x",
  }
  expect(readVisitParams(nonsense, today)).toMatchObject({
    until: today,
    type: null,
    stopovers: false,
    from: null,
    row: 1,
  })
  expect(readVisitParams({ host: ["KAZ", "UZB"] }, today).host).toBeNull()
})

test.each([
  ["9999-12-31", today],
  ["2026-11-24", today],
  ["2026-11-22", "2026-11-22"],
])("nobody had been anywhere by a day to come: %s is read as %s", (until, wanted) => {
  expect(readVisitParams({ until }, today).until).toBe(wanted)
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

const anyDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test("every day of the calendar is one", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(isDay(day)).toBe(true)
    }),
  )
})

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null })
const lists: fc.Arbitrary<ListParams> = fc.record({
  who: maybe(fc.constantFrom("xi-jinping", "CHN")),
  host: maybe(fc.constantFrom("KAZ", "CA5")),
  type: maybe(fc.constantFrom(...kinds)),
  from: maybe(anyDay),
  to: maybe(anyDay),
  checked: maybe(fc.constantFrom(...checks)),
  purpose: maybe(fc.constantFrom(...purposes)),
})

const read = (href: string) =>
  readVisitParams(Object.fromEntries(new URL(href, "http://site").searchParams), today)

test("whatever list is asked for, its address asks for it again", () => {
  fc.assert(
    fc.property(lists, maybe(fc.string({ minLength: 1 })), fc.nat(500), (list, after, row) => {
      const asked = { ...list, after, before: null, row: row + 1 }
      expect(read(listAddress(asked))).toMatchObject(asked)
    }),
  )
})

test("so does the address of a ranking, which leaves the list out", () => {
  const asked = { leader: "xi-jinping", received: null, until: "2024-07-06", stopovers: true }
  expect(rankingAddress(asked)).toBe("/visits?leader=xi-jinping&until=2024-07-06&stopovers=1")
  expect(rankingAddress({ ...asked, received: "KAZ", stopovers: false })).toBe(
    "/visits?received=KAZ&until=2024-07-06",
  )
})

test("an address keeps what is not changed and drops what is emptied", () => {
  const search = { until: "2024-07-06", host: "KAZ", after: "x", release: "2026.11.23" }
  expect(filterHref(search, { host: "UZB" })).toBe(
    "/visits?until=2024-07-06&host=UZB&release=2026.11.23",
  )
  expect(unfilteredHref(search)).toBe("/visits?until=2024-07-06&release=2026.11.23")
  expect(visitHref(search, { until: "", host: null, after: "", release: null })).toBe("/visits")
  expect(visitHref({}, { who: "a b&c" })).toBe("/visits?who=a+b%26c")
})
