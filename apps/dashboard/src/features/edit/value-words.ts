import type { useTranslations } from "next-intl"
import type { Formats } from "@/lib/format"
import type en from "@/messages/en/edit.json"

type Words = ReturnType<typeof useTranslations<"edit">>
type Field = keyof (typeof en)["fields"]
type Value = keyof (typeof en)["values"]

/** Names of rows by their keys and codes, for those who read a change. */
export type Names = Readonly<Record<string, string>>

/** A field of the log in the reader's words; one without words keeps its own name. */
export function fieldWords(t: Words, field: string): string {
  const key = `fields.${field}` as `fields.${Field}`
  return t.has(key) ? t(key) : field
}

function one(t: Words, { day }: Formats, names: Names, value: unknown): string {
  if (typeof value === "boolean") return t(value ? "yes" : "no")
  if (typeof value !== "string") return String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
  const name = names[value]
  if (name) return name
  const key = `values.${value.toLowerCase()}` as `values.${Value}`
  return /^[a-z]+$/i.test(value) && t.has(key) ? t(key) : value
}

/** A value of the log in the reader's words; null where there is none. */
export function valueWords(
  t: Words,
  formats: Formats,
  names: Names,
  value: unknown,
): string | null {
  if (value === null || value === undefined || value === "") return null
  if (!Array.isArray(value)) return one(t, formats, names, value)
  return value.map((part) => one(t, formats, names, part)).join(", ") || null
}
