import { fill, type Values } from "@khorgos/prisma/extend"
import type { GraphQLError } from "graphql"
import type { z } from "zod"
import { codedError, type ErrorCode } from "./errors.ts"
import { accountReasons } from "./modules/account/account-reasons.ts"
import { editReasons } from "./modules/change/edit-reasons.ts"
import { uploadReasons } from "./modules/indicator/upload-reasons.ts"

/** Stable reasons of what is wrong with an input, each with its sentence; {holes} are its values. */
export const reasons = { ...editReasons, ...uploadReasons, ...accountReasons }
export type Reason = keyof typeof reasons
export type LineReason = keyof typeof uploadReasons

/** The codes of errors that are not BAD_USER_INPUT. */
const codes: Partial<Record<Reason, ErrorCode>> = {
  NO_SUCH_VISIT: "UNKNOWN_CODE",
  NO_SUCH_EVENT: "UNKNOWN_CODE",
  NO_SUCH_STATEMENT: "UNKNOWN_CODE",
  NO_SUCH_INDICATOR: "UNKNOWN_CODE",
  NO_SUCH_SOURCE: "UNKNOWN_CODE",
  NO_SUCH_SERIES: "UNKNOWN_CODE",
  NO_SUCH_TOPIC: "UNKNOWN_CODE",
  NO_SUCH_LEADER: "UNKNOWN_CODE",
  NO_SUCH_TRIP: "UNKNOWN_CODE",
  CITATION_MISSING: "CITATION_REQUIRED",
  ADDRESS_MISSING: "CITATION_REQUIRED",
  VISIT_RECORDED: "ALREADY_RECORDED",
  EVENT_RECORDED: "ALREADY_RECORDED",
  STATEMENT_RECORDED: "ALREADY_RECORDED",
  INDICATOR_RECORDED: "ALREADY_RECORDED",
  TOO_MANY_INDICATORS: "TOO_MANY_INDICATORS",
  INDICATOR_OF_DATA: "FORBIDDEN",
  INDICATOR_OF_OTHERS: "FORBIDDEN",
  INVITATION_NOT_VALID: "UNKNOWN_CODE",
  NO_OPEN_INVITATION: "UNKNOWN_CODE",
  NO_SUCH_ACCOUNT: "UNKNOWN_CODE",
  NO_SUCH_SESSION: "UNKNOWN_CODE",
  NO_SUCH_TOKEN: "UNKNOWN_CODE",
  SCOPE_BEYOND_ROLE: "FORBIDDEN",
  NO_SUCH_VIEW: "UNKNOWN_CODE",
  TOO_MANY_VIEWS: "TOO_MANY_VIEWS",
}

export const codeOf = (reason: Reason): ErrorCode => codes[reason] ?? "BAD_USER_INPUT"

/** A country among the values: by its code, and by its name where the sentence says it. */
interface CountryValue {
  iso3: string
  name?: string
}
export type Value = string | number | CountryValue
export type ValuesOf<R extends Reason> = Values<(typeof reasons)[R], Value>

/** What the caller is told, to read and to make another sentence of. */
export interface Told {
  reason: Reason
  values: Readonly<Record<string, Value>>
  message: string
}

const plain = (value: Value) => (typeof value === "object" ? (value.name ?? value.iso3) : value)

export function told<R extends Reason>(reason: R, values: ValuesOf<R>): Told {
  const entries = Object.entries<Value>(values)
  const plainValues = Object.fromEntries(entries.map(([name, value]) => [name, plain(value)]))
  return {
    reason,
    values: Object.fromEntries(entries),
    message: fill(reasons[reason], plainValues),
  }
}

/** The error of one thing that is wrong. */
export function refused<R extends Reason>(
  reason: R,
  values: ValuesOf<R>,
  details: Record<string, unknown> = {},
): GraphQLError {
  const { message, ...why } = told(reason, values)
  return codedError(codeOf(reason), message, { ...details, ...why })
}

const isReason = (text: string): text is Reason => text in reasons

/** The error of the first fault of an input whose schema has reasons as messages; a limit is the reason's value. */
export function refusedBy({ issues: [issue] }: z.ZodError): GraphQLError {
  const argument = issue?.path.join(".")
  if (!issue || !isReason(issue.message))
    return codedError("BAD_USER_INPUT", issue?.message ?? "Wrong input.", { argument })
  const limits = {
    ...("maximum" in issue ? { longest: Number(issue.maximum) } : {}),
    ...("minimum" in issue ? { shortest: Number(issue.minimum) } : {}),
  }
  const reason: Reason = issue.message
  const message = fill(reasons[reason], limits)
  return codedError(codeOf(reason), message, { argument, reason, values: limits })
}
