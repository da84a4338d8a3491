import { createTranslator } from "next-intl"
import { expect, test } from "vitest"
import { formats } from "@/lib/format"
import visit from "@/messages/en/visit.json"
import { fieldName, fieldValue, inReadingOrder } from "./change-words"
import type { VisitWords } from "./visit-words"

const t = createTranslator({
  locale: "en",
  messages: { visit },
  namespace: "visit",
}) as unknown as VisitWords["t"]
const words = { t, formats: formats("en") }

test.each([
  ["startDate", "2024-07-02", "2 July 2024"],
  ["type", "state", "state visit"],
  ["verification", "recalled", "recalled"],
  ["dateCheck", "partial", "one of the days, or the month, was read in the source"],
  ["bilateral", true, "yes"],
  ["cities", ["Astana", "Almaty"], "Astana, Almaty"],
  ["events", [], "nothing"],
  ["tripSlug", null, "nothing"],
  ["hostIso3", "KAZ", "KAZ"],
  ["type", "a kind of later days", "a kind of later days"],
])("%s %j reads %s", (field, value, wanted) => {
  expect(fieldValue(field, value, words)).toBe(wanted)
})

test("fields have names, and one unknown keeps its own", () => {
  expect(fieldName("startDate", words)).toBe("First day")
  expect(fieldName("mood", words)).toBe("mood")
})

test("who comes before where, and what is unknown comes last", () => {
  const changed = ["mood", "cities", "hostIso3", "leaderSlug"].map((field) => ({ field }))
  expect(inReadingOrder(changed).map(({ field }) => field)).toEqual([
    "leaderSlug",
    "hostIso3",
    "cities",
    "mood",
  ])
})
