import type { Formats } from "./format"

/** What is wrong with an input by a word that stays, and what fills its sentence, as the API tells them. */
export interface Why {
  /** Empty where the API has only a message. */
  reason: string
  values: Readonly<Record<string, unknown>>
}

/** Names of countries in the reader's language, by their codes. */
type Names = Readonly<Record<string, string>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** Why the API refused, from what an error or one of its faults carries. */
export function whyOf(told: unknown): Why {
  const { reason, values } = isRecord(told) ? told : {}
  return {
    reason: typeof reason === "string" ? reason : "",
    values: isRecord(values) ? values : {},
  }
}

const days: ReadonlySet<string> = new Set(["day", "first", "last"])

function sayable(name: string, value: unknown, { day }: Formats, names: Names): string | number {
  if (typeof value === "number") return value
  if (!isRecord(value)) return days.has(name) ? day(String(value)) : String(value)
  const iso3 = String(value.iso3)
  return names[iso3] ?? String(value.name ?? iso3)
}

/** The values as a sentence says them: days and names of countries in the reader's language. */
export function sayableValues(
  { values }: Why,
  formats: Formats,
  names: Names = {},
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, sayable(name, value, formats, names)]),
  )
}
