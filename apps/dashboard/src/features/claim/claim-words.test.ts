import { createTranslator } from "next-intl"
import { expect, test } from "vitest"
import { formats } from "@/lib/format"
import en from "@/messages/en/claim.json"
import ru from "@/messages/ru/claim.json"
import { figureWords } from "./claim-words"

const english = createTranslator({ locale: "en", messages: { claim: en }, namespace: "claim" })
const russian = createTranslator({ locale: "ru", messages: { claim: ru }, namespace: "claim" })

test.each([
  ["USD", "89400000000", "US$\u00a089.4\u00a0bn", "89,4\u00a0млрд\u00a0долл."],
  ["PERCENT", "47.12", "47.1%", "47,1\u00a0%"],
  ["PERCENT", "-4.7", "−4.7%", "−4,7\u00a0%"],
  ["RATIO", "2.0318", "2.03 times", "в 2,03 раза"],
  ["YEAR", "2010", "2010", "2010"],
  ["VISITS", "5", "5", "5"],
  ["VISITS", "13.6", "13.6", "13,6"],
  ["VISITS", null, "–", "–"],
])("a figure in %s of %s reads %s", (unit, value, inEnglish, inRussian) => {
  expect(figureWords({ unit, value }, formats("en"), english)).toBe(inEnglish)
  expect(figureWords({ unit, value }, formats("ru"), russian)).toBe(inRussian)
})

test("a day reads as a day", () => {
  const figure = { unit: "DAY", value: null, day: "2023-05-18" }
  expect(figureWords(figure, formats("en"), english)).toBe("18 May 2023")
})
