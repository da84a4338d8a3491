import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser"
import { expect, test } from "vitest"
import { locales } from "./locales"
import { namespaces } from "./namespaces"

const folder = fileURLToPath(new URL("../messages", import.meta.url))

type Tree = { [key: string]: string | Tree }

/** Every message by its full key. */
function messages(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : messages(value, `${prefix}${key}.`),
  )
}

function read(locale: string, name: string): Map<string, string> {
  return new Map(messages(JSON.parse(readFileSync(`${folder}/${locale}/${name}.json`, "utf8"))))
}

/** The names that a message wants values for, and its tags. */
function holes(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isTagElement(element)) return [`<${element.value}>`, ...holes(element.children)]
    if (isPluralElement(element) || isSelectElement(element))
      return [
        element.value,
        ...Object.values(element.options).flatMap((option) => holes(option.value)),
      ]
    return isArgumentElement(element) ? [element.value] : "style" in element ? [element.value] : []
  })
}

const wanted = (message: string) => [...new Set(holes(parse(message)))].sort()

test("each language has a catalogue for each noun, and no other", () => {
  for (const locale of locales)
    expect(readdirSync(`${folder}/${locale}`).sort()).toEqual(
      namespaces.map((name) => `${name}.json`).sort(),
    )
})

test.each(namespaces)("%s says the same in every language, with the same values", (name) => {
  const english = read("en", name)
  for (const locale of locales.filter((other) => other !== "en")) {
    const translated = read(locale, name)
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [key, message] of translated) {
      expect(message.trim(), `${locale}: ${key}`).not.toBe("")
      expect(wanted(message), `${locale}: ${key}`).toEqual(wanted(english.get(key) ?? ""))
    }
  }
})
