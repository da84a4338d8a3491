import { capital, type Noun, singularOf, snake, wordsOf } from "./noun.ts"
import { refuse } from "./refusal.ts"

export const simpleTypes = ["text", "url", "day", "bool", "int", "decimal", "country"] as const

export interface Field {
  name: string
  type: (typeof simpleTypes)[number] | "countries" | "enum"
  optional: boolean
  /** What a number counts or measures. */
  unit: string | null
  /** Values of an enum. */
  values: string[]
}

/** Each type as it is written, what it holds, and a field of it. */
export const fieldTypes: readonly [type: string, holds: string, example: string][] = [
  ["text", "words", "title:text"],
  ["url", "an address on the web", "url:url"],
  ["day", "a day, without a time", "signedOn:day"],
  ["bool", "yes or no", "inForce:bool"],
  ["int", "a whole number that counts something", "articles:int"],
  ["int(unit)", "a whole number of a unit", "duration:int(years)"],
  ["decimal(unit)", "a figure, exact, of a unit", "worth:decimal(US dollars)"],
  ["country", "a country", "host:country"],
  ["country[]", "countries, any number of them", "parties:country[]"],
  ["enum(a|b|c)", "one of two values or more", "kind:enum(bilateral|multilateral)"],
]

const typeNames = fieldTypes.map(([type]) => type)

export const typesHelp = `${typeNames.slice(0, -1).join(", ")} or ${typeNames.at(-1)}; with ? at the end where it may be unknown`

const written = /^([^:]+):([a-z]+)(\[\])?(?:\(([^()]*)\))?(\?)?$/

/** Columns and arguments that every noun has, or that filters need for themselves. */
const own = [
  "slug",
  "id",
  "source",
  "sourceKey",
  "verification",
  "sinceRelease",
  "AND",
  "OR",
  "NOT",
]

function checkName(name: string, text: string): void {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name) || name.length > 40)
    refuse("BAD_FIELD", `"${text}": a field is named in letters and digits, such as signedOn.`)
  if (own.includes(name))
    refuse("RESERVED_WORD", `"${text}": every noun has ${name} already, or its filter does.`)
  if (/(Slug|Code|Key|Iso3)$/.test(name))
    refuse(
      "RESERVED_WORD",
      `"${text}": names that end in Slug, Code, Key or Iso3 point to another row. Name a country as signatory:country.`,
    )
}

function readValues(inside: string | undefined, text: string): string[] {
  const values = (inside ?? "").split("|")
  if (values.length < 2 || values.some((value) => !/^[a-z][a-z0-9_]*$/.test(value)))
    refuse("BAD_TYPE", `"${text}": an enum has two values or more, such as enum(signed|in_force).`)
  if (new Set(values).size < values.length) refuse("BAD_TYPE", `"${text}" has a value twice.`)
  return values
}

/** What the name of a number promises of its unit, as the API's tests hold it. */
const promises: [RegExp, RegExp][] = [
  [/usd$/i, /US dollars/],
  [/percent|share|growth/i, /percent/i],
  [/km2$/i, /square kilometres/],
  [/latitude|longitude/i, /degrees/],
  [/kg$/i, /kilograms/],
  [/bytes$/i, /bytes/i],
  [/days$/i, /days/i],
  [/seconds$/i, /seconds/],
]

function readUnit(name: string, type: string, inside: string | undefined, text: string) {
  const unit = inside?.trim() || null
  if (unit && !/^[A-Za-z][A-Za-z0-9 ,.%/-]*$/.test(unit))
    refuse("BAD_TYPE", `"${text}": a unit is written in words, such as decimal(US dollars).`)
  if (type === "decimal" && !unit)
    refuse("BAD_TYPE", `"${text}": a figure never stands without its unit: decimal(US dollars).`)
  const promise = promises.find(([names, words]) => names.test(name) && !words.test(unit ?? ""))
  if (promise) refuse("BAD_TYPE", `"${text}": by its name the unit must say ${promise[1].source}.`)
  return unit
}

export function readField(text: string): Field {
  const [, name = "", type = "", list, inside, mark] = written.exec(text) ?? []
  if (name === "")
    refuse(
      "BAD_FIELD",
      `"${text}" is no field. It looks like signedOn:day, with one of ${typesHelp}.`,
    )
  checkName(name, text)
  const optional = mark === "?"
  const field = { name, optional, unit: null, values: [] }
  if (type === "country" && list) {
    if (optional) refuse("BAD_TYPE", `"${text}": a list may be empty; it takes no ?.`)
    if (singularOf(name) === null)
      refuse("BAD_PLURAL", `"${text}": a list of countries has a plural name, such as parties.`)
    return { ...field, type: "countries" }
  }
  const simple = simpleTypes.find((known) => known === type)
  if (list || (!simple && type !== "enum"))
    refuse("BAD_TYPE", `"${text}": the type is one of ${typesHelp}.`)
  if (!simple) return { ...field, type: "enum", values: readValues(inside, text) }
  if (simple === "int" || simple === "decimal")
    return { ...field, type: simple, unit: readUnit(name, simple, inside, text) }
  if (inside !== undefined) refuse("BAD_TYPE", `"${text}": ${type} takes nothing in brackets.`)
  return { ...field, type: simple }
}

export function readFields(texts: readonly string[]): Field[] {
  const fields = texts.map(readField)
  const columns = fields.flatMap(columnsOf)
  const twice = columns.find((name, index) => columns.indexOf(name) < index)
  if (twice) refuse("BAD_FIELD", `Two fields come out as ${twice}.`)
  return fields
}

/** Names that a field takes in its model. */
export function columnsOf({ name, type }: Field): string[] {
  return type === "country" ? [name, `${name}Iso3`] : [name]
}

/** The table that a list of countries stands in. */
export function linkOf(noun: Noun, field: Field) {
  const singular = singularOf(field.name) ?? field.name
  return {
    model: `${noun.type}${capital(singular)}`,
    table: `${noun.table}_${snake(singular)}`,
    /** On the side of the country. */
    back: `${noun.one}${capital(field.name)}`,
    key: `${noun.one}Slug`,
    words: wordsOf(singular),
  }
}

export const enumOf = (noun: Noun, field: Field) => `${noun.type}${capital(field.name)}`
