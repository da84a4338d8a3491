import type { ApolloServerPlugin } from "@apollo/server"
import type { FastifyBaseLogger } from "fastify"
import { OperationTypeNode } from "graphql"
import type { Context } from "../context.ts"
import { clientIsGone, currentRequestId, liveDb, stopWithClient } from "../db.ts"
import { codedError, type ErrorCode } from "../errors.ts"

/** Seconds after which a caller may try again when the database is away. */
export const retryAfter = 5

const statuses: Partial<Record<string, number>> = { QUERY_TIMEOUT: 504, DATABASE_UNAVAILABLE: 503 }

export async function databaseAnswers(): Promise<boolean> {
  return liveDb.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
}

let quietUntil = 0

/** Writes what a caller may not see to the log, and tells the id of the line. An outage makes one line a second. */
export function logFault(log: FastifyBaseLogger, error: unknown, code: ErrorCode): string {
  const requestId = currentRequestId() ?? ""
  const line = { err: error, requestId, code }
  if (clientIsGone()) {
    log.debug(line, "a query was cancelled, its caller is gone")
  } else if (code !== "DATABASE_UNAVAILABLE") {
    log.error(line, "a request failed")
  } else if (Date.now() >= quietUntil) {
    quietUntil = Date.now() + 1000
    log.error(line, "the database does not answer")
  }
  return requestId
}

/** For what fails before a resolver runs: tells an outage from a fault of our own, which it throws on. */
export async function refuseInOutage(log: FastifyBaseLogger, error: unknown): Promise<never> {
  if (await databaseAnswers()) throw error
  throw codedError(
    "DATABASE_UNAVAILABLE",
    "The database does not answer just now. Try again in some seconds.",
    { requestId: logFault(log, error, "DATABASE_UNAVAILABLE") },
    503,
  )
}

/** Stops queries that nobody waits for, and gives those that the database left unfinished a status that says so. */
export const outagePlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        // A change runs to its end: half of one would be worse than one that nobody hears of.
        if (operation?.operation === OperationTypeNode.QUERY) stopWithClient()
      },
      async willSendResponse({ response }) {
        if (response.body.kind !== "single") return
        const [status] = (response.body.singleResult.errors ?? []).flatMap(
          ({ extensions }) => statuses[String(extensions?.code)] ?? [],
        )
        if (status) response.http.status = status
      },
    }
  },
}
