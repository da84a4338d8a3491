import { expect, test } from "vitest"
import { listsMembers, statementsOf, withoutVisit } from "./attendance"

const countries = (...codes: string[]) => codes.map((iso3) => ({ iso3 }))
const [kaz] = countries("KAZ")

test("members without a visit are named, the host is not", () => {
  const members = countries("CHN", "KAZ", "RUS", "UZB")
  expect(withoutVisit(members, countries("CHN", "RUS"), kaz ?? null)).toEqual(countries("UZB"))
  expect(withoutVisit(members, [], null)).toEqual(members)
})

test("a text belongs to a meeting when two of those who met are its parties", () => {
  const text = (...codes: string[]) => ({ parties: countries(...codes) })
  const both = text("CHN", "KAZ")
  const all = [both, text("FRA", "CHN"), text("FRA", "DEU")]
  expect(statementsOf(all, countries("CHN", "UZB"), kaz ?? null)).toEqual([both])
})

test("only some organisations list their members", () => {
  expect(listsMembers("SCO")).toBe(true)
  expect(listsMembers("CIS")).toBe(false)
  expect(listsMembers(null)).toBe(false)
})
