import type { Field } from "./field.ts"
import { capital, wordsOf } from "./noun.ts"

const isVerb = (word: string) => /^[a-z]+[^aeious]s$|^[a-z]+es$/.test(word)

/** Signed on: it was signed. Starts on: it starts. Without "on" it is a noun, of which it is the day. */
function dayOf(words: string): string {
  const act = /^(.+) (?:on|at)$/.exec(words)?.[1] ?? (/^\w+ed$/.test(words) ? words : undefined)
  if (act) return isVerb(act) ? `Day it ${act}` : `Day it was ${act}`
  const noun = words.replace(/ ?(?:day|date)$/, "")
  return noun === "" ? "Its day" : `Day of the ${noun}`
}

function conditionOf(words: string): string {
  const [first = ""] = words.split(" ")
  if (/^(is|was|has|had|can|may|must|will)$/.test(first) || isVerb(first))
    return `Whether it ${words}`
  return `Whether it is ${words}`
}

function addressOf(words: string): string {
  const what = words.replace(/ ?(?:url|link|address)$/, "")
  return what === "" ? "Address on the web" : `Address of the ${what} on the web`
}

function numberOf({ name, type, unit }: Field): string {
  const words = wordsOf(name)
  if (unit) return `${capital(words.replace(/ (?:usd|percent|km2|kg)$/, ""))}; the unit is ${unit}`
  return type === "int" && words.endsWith("s") ? `Number of ${words}` : capital(words)
}

function beginningOf(field: Field): string {
  const words = wordsOf(field.name)
  if (field.type === "url") return addressOf(words)
  if (field.type === "day") return dayOf(words)
  if (field.type === "bool") return conditionOf(words)
  if (field.type === "country") return `ISO code of the ${words}`
  return numberOf(field)
}

/** The sentence of a field, which becomes its description in GraphQL. */
export function sentenceOf(field: Field): string {
  return `${beginningOf(field)}${field.optional ? "; null where it is not known" : ""}.`
}
