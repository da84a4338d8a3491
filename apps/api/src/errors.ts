import { unwrapResolverError } from "@apollo/server/errors"
import { Prisma } from "@khorgos/prisma"
import { PothosSchemaError, PothosValidationError } from "@pothos/core"
import { GraphQLError, type GraphQLFormattedError } from "graphql"

/** Stable codes of errors, in `extensions.code`. */
export const errorCodes = {
  UNAUTHENTICATED: "No API token, and no session or an expired one.",
  FORBIDDEN: "The account's role, or the token's scopes, do not allow it.",
  LAST_ADMIN: "The only admin with an open account cannot be shut out or made less.",
  CONFIRMATION_REQUIRED: "It takes rights from the account that asks: confirm it.",
  ACCOUNT_DISABLED: "An admin has shut this account.",
  SESSION_REQUIRED: "Only somebody signed in may do it, not an API token.",
  INVALID_TOKEN:
    "The Authorization header has no API token that was ever given, or another scheme than Bearer.",
  TOKEN_EXPIRED: "The API token is over: make a new one.",
  TOKEN_REVOKED: "The API token was revoked.",
  TOKEN_IN_URL: "A token stood in the address or the body: only the Authorization header takes it.",
  BAD_USER_INPUT: "An argument has a wrong form or does not fit the others.",
  UNKNOWN_CODE: "A code or key names nothing in the data.",
  EDIT_CONFLICT: "The row has changed since its editor read it.",
  ALREADY_RECORDED: "The row to record is in the data already; key says which it is.",
  SHARE_ENDED: "The share link has ended, or was never given.",
  TOO_MANY_INDICATORS: "The account keeps as many indicators of its own as it may.",
  TOO_MANY_VIEWS: "The account keeps as many views as it may.",
  CITATION_REQUIRED: "A row counts as checked only with a source that has an address.",
  RELEASE_BUSY: "The data are being loaded or edited; the change can be sent again shortly.",
  RELEASE_NOT_KEPT: "The release is from before history was kept: its data cannot be asked for.",
  PAGE_TOO_LARGE: "first or last is above the largest page, or below 1.",
  QUERY_TOO_LONG: "The document has too many tokens.",
  QUERY_TOO_DEEP: "Fields of the document stand too deep in each other.",
  TOO_MANY_ALIASES: "The document has too many aliases.",
  TOO_MANY_DIRECTIVES: "The document has too many directives.",
  TOO_MANY_REPEATS: "One selection names a field too often.",
  TOO_MANY_VALUES: "The variables hold too many values, or stand too deep in each other.",
  QUERY_TOO_EXPENSIVE:
    "The query could read too many rows; dearest names the part to make smaller.",
  BUDGET_EXHAUSTED: "The queries of the last minute used up what they may cost.",
  QUERY_TIMEOUT: "The database took too long for a part of the query, or the caller went away.",
  DATABASE_UNAVAILABLE: "The database does not answer just now.",
  CROSS_ORIGIN: "A browser on another site sent the request.",
  GRAPHQL_PARSE_FAILED: "The document is not GraphQL.",
  GRAPHQL_VALIDATION_FAILED: "The document does not fit the schema.",
  PERSISTED_QUERY_NOT_SUPPORTED:
    "The query was named by its hash: the API keeps no queries, and takes the query itself.",
  OPERATION_RESOLUTION_FAILURE: "The document has several operations and none was named.",
  BAD_REQUEST: "The HTTP request is not a GraphQL request.",
  NOT_FOUND: "Nothing is at this address.",
  TOO_MANY_ATTEMPTS: "Too many attempts from one address; Retry-After says when to go on.",
  TOO_MANY_EXPORTS:
    "As many exports of this reader's run as may at a time; Retry-After says when to go on.",
  EXPORT_TOO_LARGE: "An export has more rows than one may have.",
  IMPORT_REFUSED:
    "The file cannot be imported: reason, line and column say why. Nothing was loaded.",
  TOO_MANY_IMPORTS: "As many imports run as may at a time.",
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

/** What the database or the way to it said, as the driver tells it. */
function driverCause({ meta }: Prisma.PrismaClientKnownRequestError): object {
  const refused = meta?.driverAdapterError
  if (typeof refused !== "object" || refused === null || !("cause" in refused)) return {}
  return typeof refused.cause === "object" && refused.cause !== null ? refused.cause : {}
}

/** SQLSTATE of what the database refused. */
function sqlState(error: Prisma.PrismaClientKnownRequestError): string {
  const cause = driverCause(error)
  return "originalCode" in cause ? String(cause.originalCode) : ""
}

/** Whether the database could not be reached, which a raw query tells by its cause alone. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const cause = driverCause(error)
  const kind = "kind" in cause ? String(cause.kind) : ""
  return (
    /^P10(01|02|08|17)$/.test(error.code) ||
    /NotReachable|ConnectionClosed|SocketTimeout|TooManyConnections/.test(kind)
  )
}

/** Whether the database gave up, or was not there; null when it did its part. */
export function databaseFault(error: unknown): { code: ErrorCode; message: string } | null {
  if (!(error instanceof Error)) return null
  const state = error instanceof Prisma.PrismaClientKnownRequestError ? sqlState(error) : ""
  if (state === "57014")
    return {
      code: "QUERY_TIMEOUT",
      message: "The database took too long for this part. Ask for less, or narrow it down.",
    }
  // Classes 08, 53 and 57P: no connection, no room for one, or the server is stopping or starting.
  const gone = /^(08|53|57P)/.test(state) || isUnreachable(error)
  return gone || /Connection terminated|not queryable/.test(error.message)
    ? {
        code: "DATABASE_UNAVAILABLE",
        message: "The database does not answer just now. Try again in some seconds.",
      }
    : null
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
export function maskErrors(log: (error: unknown, code: ErrorCode) => string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error)
    const code = formatted.extensions?.code
    if (original instanceof GraphQLError && isKnown(code) && code !== "INTERNAL_SERVER_ERROR") {
      const { stacktrace: _, exactCode, ...extensions } = formatted.extensions ?? {}
      const tooLong =
        code === "GRAPHQL_PARSE_FAILED" && /more tha[nt] \d+ tokens/.test(formatted.message)
      const exact = tooLong ? "QUERY_TOO_LONG" : (exactCode ?? code)
      return { ...formatted, extensions: { ...extensions, code: exact } }
    }
    const fault = callersFault(original) ?? databaseFault(original)
    const masked = fault?.code ?? "INTERNAL_SERVER_ERROR"
    return {
      message: fault?.message ?? "The server failed to answer.",
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: masked, requestId: log(original, masked) },
    }
  }
}
