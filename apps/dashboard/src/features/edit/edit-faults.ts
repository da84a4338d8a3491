import type { CombinedError } from "urql"
import { type Why, whyOf } from "@/lib/why"

/** One thing that the API finds wrong with an edit. */
export interface EditFault extends Why {
  code: string
  /** The form's field that it is about: input.cities.0 is cities. */
  field: string
  message: string
  /** Place in an uploaded file. */
  line?: number
  column?: string
}

/** Why an edit did not go through. */
export type Trouble =
  | { kind: "faults"; faults: readonly EditFault[] }
  | { kind: "conflict"; by: string | null; at: string | null }
  | { kind: "session" | "away" | "busy" | "forbidden" | "gone" }
  | { kind: "other"; message: string }

const fieldOf = (argument: string) => argument.replace(/^input\./, "").replace(/\.\d+$/, "")
const text = (value: unknown) => (typeof value === "string" ? value : "")
const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {}

function readFault(value: unknown): EditFault {
  const { code, argument, message, line, column } = record(value)
  return {
    code: text(code),
    field: fieldOf(text(argument)),
    message: text(message),
    ...whyOf(value),
    ...(typeof line === "number" ? { line } : {}),
    ...(typeof column === "string" ? { column } : {}),
  }
}

const kinds: Record<string, "session" | "away" | "busy" | "forbidden"> = {
  UNAUTHENTICATED: "session",
  SESSION_REQUIRED: "session",
  FORBIDDEN: "forbidden",
  RELEASE_BUSY: "busy",
  BUDGET_EXHAUSTED: "busy",
  DATABASE_UNAVAILABLE: "away",
}

/** What to do about an error of an edit; null when there was none. */
export function troubleOf(error: CombinedError | undefined): Trouble | null {
  if (!error) return null
  const [first] = error.graphQLErrors
  if (!first) return { kind: "away" }
  const { code, faults, argument, changedBy, changedAt, ...more } = first.extensions
  if (code === "EDIT_CONFLICT")
    return { kind: "conflict", by: text(changedBy) || null, at: text(changedAt) || null }
  if (code === "UNKNOWN_CODE" && argument === "slug") return { kind: "gone" }
  if (Array.isArray(faults)) return { kind: "faults", faults: faults.map(readFault) }
  const fault = readFault({ ...more, code, argument, message: first.message })
  const kind = fault.reason === "" && kinds[text(code)]
  if (kind) return { kind }
  if (fault.reason !== "" || typeof argument === "string")
    return { kind: "faults", faults: [fault] }
  return { kind: "other", message: first.message }
}
