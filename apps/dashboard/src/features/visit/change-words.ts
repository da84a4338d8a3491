import type { VisitWords } from "./visit-words"

const fields = [
  "leaderSlug",
  "hostIso3",
  "cities",
  "startDate",
  "endDate",
  "type",
  "events",
  "bilateral",
  "summary",
  "sourceKey",
  "verification",
  "dateCheck",
  "tripSlug",
  "slug",
] as const

const place = (field: string) => {
  const at = fields.map(String).indexOf(field)
  return at < 0 ? fields.length : at
}

/** Fields as a reader asks for them: who, where, when, what for, by which source. */
export function inReadingOrder<Field extends { field: string }>(
  changed: readonly Field[],
): Field[] {
  return changed.toSorted((a, b) => place(a.field) - place(b.field))
}

/** A field's name in words; as it is for one that the catalogue does not know. */
export function fieldName(field: string, { t }: Pick<VisitWords, "t">): string {
  const known = fields.find((name) => name === field)
  return known ? t(`fields.${known}`) : field
}

const types = ["STATE", "OFFICIAL", "WORKING", "SUMMIT", "STOPOVER"] as const
const checks = ["STORED", "RECALLED"] as const
const dateChecks = ["DAY", "PARTIAL", "NONE"] as const

function coded<Code extends string>(codes: readonly Code[], value: string): Code | undefined {
  return codes.find((code) => code === value.toUpperCase())
}

/** A value of a visit's field as a reader reads it: the log keeps codes, days and keys. */
export function fieldValue(
  field: string,
  value: unknown,
  { t, formats }: Pick<VisitWords, "t" | "formats">,
): string {
  if (value === null || value === undefined || value === "") return t("history.nothing")
  if (typeof value === "boolean") return t(value ? "yes" : "no")
  if (Array.isArray(value))
    return value.length > 0 ? value.map(String).join(", ") : t("history.nothing")
  const text = String(value)
  if (field === "startDate" || field === "endDate") return formats.day(text)
  const type = field === "type" && coded(types, text)
  if (type) return t(`types.${type}`)
  const check = field === "verification" && coded(checks, text)
  if (check) return t(`checks.${check}`)
  const dateCheck = field === "dateCheck" && coded(dateChecks, text)
  return dateCheck ? t(`dateChecks.${dateCheck}`) : text
}
