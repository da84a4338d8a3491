import { refuse } from "./refusal.ts"

/** A noun in all the forms in which the rooms of the house write it. */
export interface Noun {
  /** Folder and file: bilateral-treaty. */
  file: string
  /** Model and GraphQL type: BilateralTreaty. */
  type: string
  /** Look-up and client: bilateralTreaty. */
  one: string
  /** List: bilateralTreaties. */
  many: string
  /** Table: bilateral_treaty. */
  table: string
  /** Page: bilateral-treaties. */
  path: string
  /** In a sentence: bilateral treaty, bilateral treaties. */
  words: string
  manyWords: string
}

const kebab = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const camel = (text: string) =>
  text.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

export const snake = (text: string) =>
  text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll("-", "_")

/** The words of a name in camel case: signedOn, signed on. */
export const wordsOf = (text: string) => snake(text).replaceAll("_", " ")

export const withArticle = (words: string) => `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`

/** The plural of an English noun, as far as its ending tells. */
export function pluralOf(singular: string): string {
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`
}

/** The singular of a list's name: parties, party; null where it is no plural. */
export function singularOf(plural: string): string | null {
  if (/ies$/.test(plural)) return `${plural.slice(0, -3)}y`
  if (/(ses|xes|zes|ches|shes)$/.test(plural)) return plural.slice(0, -2)
  return /[^s]s$/.test(plural) ? plural.slice(0, -1) : null
}

export function readNoun(name: string, plural?: string): Noun {
  if (!kebab.test(name))
    refuse(
      "BAD_NOUN",
      `"${name}" is no noun: lower-case letters and digits, words joined by dashes, such as treaty or trade-office.`,
    )
  const path = plural ?? pluralOf(name)
  const isBad = plural === undefined ? name.endsWith("s") : !kebab.test(path) || path === name
  if (isBad)
    refuse(
      "BAD_PLURAL",
      `The list of "${name}" needs a plural of its own, in the same letters: --plural=${pluralOf(name)}`,
    )
  return {
    file: name,
    type: capital(camel(name)),
    one: camel(name),
    many: camel(path),
    table: snake(name),
    path,
    words: name.replaceAll("-", " "),
    manyWords: path.replaceAll("-", " "),
  }
}
