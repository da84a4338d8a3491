import { z } from "zod"

/** A row as the change log keeps it: its fields by name, days as YYYY-MM-DD, with what it lists. */
export type Snapshot = Record<string, string | number | boolean | null | string[]>

const shape = z.record(z.string(), z.json())

/** A row as the change log has it; null where it had none. */
export function readSnapshot(kept: unknown) {
  return kept == null ? null : shape.parse(kept)
}

type Field = string | number | boolean | null | Date | string[]

/** The values of a row, and of the lists that belong to it. */
export function snapshot(
  row: Record<string, Field>,
  lists: Record<string, string[]> = {},
): Snapshot {
  const fields = Object.entries(row)
    .filter(([field]) => field !== "sinceRelease")
    .map(([field, value]) => [
      field,
      value instanceof Date ? value.toISOString().slice(0, 10) : value,
    ])
  const sorted = Object.entries(lists).map(([field, values]) => [field, values.toSorted()])
  return Object.fromEntries([...fields, ...sorted])
}

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/** The fields in which two states of a row differ, by name. */
export function fieldChanges(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): FieldChange[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...fields]
    .sort()
    .map((field) => ({
      field,
      before: before?.[field] ?? null,
      after: after?.[field] ?? null,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}
