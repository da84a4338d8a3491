import { expect, test } from "vitest"
import { inSentence } from "./in-sentence"

test.each([
  ["United States", "the United States"],
  ["European Union (27, since 2020)", "the European Union (27, since 2020)"],
  ["Eurasian Economic Union", "the Eurasian Economic Union"],
  ["The world", "the world"],
  ["Kazakhstan", "Kazakhstan"],
  ["Central Asia", "Central Asia"],
  ["Соединенные Штаты", "Соединенные Штаты"],
  ["美国", "美国"],
])("%s is %s within a sentence", (name, wanted) => {
  expect(inSentence(name)).toBe(wanted)
})
