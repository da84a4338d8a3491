import { unwrapResolverError } from "@apollo/server/errors"
import { Prisma } from "@khorgos/prisma"
import { PothosSchemaError, PothosValidationError } from "@pothos/core"
import { GraphQLError, type GraphQLFormattedError } from "graphql"

/** Stable codes of errors, in `extensions.code`. */
export const errorCodes = {
  UNAUTHENTICATED: "No session, or an expired one.",
  FORBIDDEN: "The account's role does not allow it.",
  BAD_USER_INPUT: "An argument has a wrong form or does not fit the others.",
  UNKNOWN_CODE: "A code or key names nothing in the data.",
  EDIT_CONFLICT: "The row has changed since its editor read it.",
  ALREADY_RECORDED: "The row to record is in the data already; key says which it is.",
  CITATION_REQUIRED: "A row counts as checked only with a source that has an address.",
  RELEASE_BUSY: "The data are being loaded or edited; the change can be sent again shortly.",
  RELEASE_NOT_KEPT: "The release is from before history was kept: its data cannot be asked for.",
  PAGE_TOO_LARGE: "first or last is above the largest page, or below 1.",
  CROSS_ORIGIN: "A browser on another site sent the request.",
  GRAPHQL_PARSE_FAILED: "The document is not GraphQL.",
  GRAPHQL_VALIDATION_FAILED: "The document does not fit the schema.",
  OPERATION_RESOLUTION_FAILURE: "The document has several operations and none was named.",
  BAD_REQUEST: "The HTTP request is not a GraphQL request.",
  NOT_FOUND: "Nothing is at this address.",
  TOO_MANY_ATTEMPTS: "Too many attempts from one address; Retry-After says when to go on.",
  INTERNAL_SERVER_ERROR: "The server failed; the log knows the request by its requestId.",
} as const

export type ErrorCode = keyof typeof errorCodes

/** An error meant for the caller: its message and details are sent as they are. */
export function codedError(
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
  status?: number,
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...details, ...(status ? { http: { status } } : {}) },
  })
}

function isKnown(code: unknown): code is ErrorCode {
  return typeof code === "string" && code in errorCodes
}

/** SQLSTATE of what the database refused. */
function sqlState({ meta }: Prisma.PrismaClientKnownRequestError): string {
  const refused = meta?.driverAdapterError
  if (typeof refused !== "object" || refused === null || !("cause" in refused)) return ""
  const { cause } = refused
  return typeof cause === "object" && cause !== null && "originalCode" in cause
    ? String(cause.originalCode)
    : ""
}

/** What the caller did wrong where only a library or the database could notice; null when it was not the caller. */
function callersFault(error: unknown): { code: ErrorCode; message: string } | null {
  const badInput = (message: string) => ({ code: "BAD_USER_INPUT" as const, message })
  if (error instanceof PothosValidationError || error instanceof PothosSchemaError)
    return badInput("A global id or a cursor is not one that this API gives.")
  if (error instanceof SyntaxError && error.message.includes("JSON"))
    return badInput("A global id or a cursor is not one that this API gives.")
  if (error instanceof Prisma.PrismaClientValidationError)
    return badInput(
      "An argument does not fit: each entry of orderBy names one field, and null compares with nothing.",
    )
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  if (error.code === "P2025")
    return { code: "UNKNOWN_CODE", message: "A global id names nothing in the data." }
  if (sqlState(error) === "55P03" || error.code === "P2028")
    return {
      code: "RELEASE_BUSY",
      message: "Others are changing the data just now. Nothing was written: send it again shortly.",
    }
  // Class 22: a number, day or text that no column can hold.
  return sqlState(error).startsWith("22")
    ? badInput("An argument has a value that the data cannot hold.")
    : null
}

/**
 * Lets coded errors through and masks all others, so that no SQL, path or library name leaves the house.
 * `log` receives what was masked.
 */
export function maskErrors(log: (error: unknown) => string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error)
    const code = formatted.extensions?.code
    if (original instanceof GraphQLError && isKnown(code) && code !== "INTERNAL_SERVER_ERROR") {
      const { stacktrace: _, exactCode, ...extensions } = formatted.extensions ?? {}
      return { ...formatted, extensions: { ...extensions, code: exactCode ?? code } }
    }
    const fault = callersFault(original)
    return {
      message: fault?.message ?? "The server failed to answer.",
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: fault?.code ?? "INTERNAL_SERVER_ERROR", requestId: log(original) },
    }
  }
}
