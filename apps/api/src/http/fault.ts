import { HeaderMap } from "@apollo/server"
import type { FastifyReply } from "fastify"
import { GraphQLError } from "graphql"
import { codedError } from "../errors.ts"

/** Bytes that the body of a request has at most. */
export const largestBody = 256 * 1024

interface Http {
  status?: number
  headers?: HeaderMap
}

function httpOf({ extensions: { http } }: GraphQLError): Http {
  if (typeof http !== "object" || http === null) return {}
  return {
    ...("status" in http ? { status: Number(http.status) } : {}),
    ...("headers" in http && http.headers instanceof HeaderMap ? { headers: http.headers } : {}),
  }
}

/** What the HTTP server refused before anybody read the request. */
export function badRequest(error: unknown, status: number): GraphQLError {
  const said = error instanceof Error ? error.message : "Bad request."
  const message =
    status === 413 ? `The body of a request has ${largestBody / 1024} KB at most.` : said
  return codedError("BAD_REQUEST", message, {}, status)
}

/** Sends a coded error from a route that is not GraphQL, or from before GraphQL; throws every other one on. */
export function sendFault(reply: FastifyReply, error: unknown) {
  if (!(error instanceof GraphQLError)) throw error
  const { http: _, code, ...details } = error.extensions
  const { status = code === "UNKNOWN_CODE" ? 404 : 400, headers } = httpOf(error)
  for (const [name, value] of headers ?? []) reply.header(name, value)
  const { message } = error
  const body =
    reply.request.routeOptions.url === "/graphql"
      ? { errors: [{ message, extensions: { code, ...details } }] }
      : { code, message, ...details }
  return reply.status(status).send(body)
}
