import { expect, test } from "vitest"
import { readField } from "./field.ts"
import { sentenceOf } from "./sentence.ts"

test.each([
  ["active:bool", "Whether it is active."],
  ["inForce:bool", "Whether it is in force."],
  ["hasAnnexes:bool", "Whether it has annexes."],
  ["isPublic:bool", "Whether it is public."],
  ["expires:bool?", "Whether it expires; null where it is not known."],
  ["previous:bool", "Whether it is previous."],
  ["signedOn:day", "Day it was signed."],
  ["startsOn:day", "Day it starts."],
  ["deadline:day?", "Day of the deadline; null where it is not known."],
  ["openingDate:day", "Day of the opening."],
  ["date:day", "Its day."],
  ["country:country", "ISO code of the country."],
  ["host:country?", "ISO code of the host; null where it is not known."],
  ["url:url", "Address on the web."],
  ["textUrl:url", "Address of the text on the web."],
  ["homepage:url", "Address of the homepage on the web."],
  ["articles:int", "Number of articles."],
  ["duration:int(years)", "Duration; the unit is years."],
  ["valueUsd:decimal(US dollars)", "Value; the unit is US dollars."],
  ["longTitle:text", "Long title."],
  ["kind:enum(bilateral|multilateral)", "Kind."],
])("the sentence of %s", (field, sentence) => {
  expect(sentenceOf(readField(field))).toBe(sentence)
})
