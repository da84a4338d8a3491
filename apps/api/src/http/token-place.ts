import type { FastifyInstance, FastifyRequest } from "fastify"
import { codedError } from "../errors.ts"
import { withoutSecrets } from "../modules/account/api-token-secret.ts"

const names = ["token", "accesstoken", "apitoken", "apikey", "authorization", "bearer"]

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** An address as it may stand in the log: without what a caller sends along, and without secrets. */
export function loggedUrl(url: string): string {
  return withoutSecrets(decoded(url.replace(/\?.*/s, "?…"))).replace(
    /^(\/auth\/invitation\/).*/,
    "$1…",
  )
}

function hasTokenName(fields: unknown): boolean {
  return (
    typeof fields === "object" &&
    fields !== null &&
    Object.keys(fields).some((name) => names.includes(name.toLowerCase().replaceAll(/[^a-z]/g, "")))
  )
}

/** Links and forms for signing in carry secrets of their own, which are no API tokens. */
function isMisplaced({ url }: FastifyRequest, fields: unknown): boolean {
  return !url.startsWith("/auth/") && hasTokenName(fields)
}

function refusal(place: string) {
  return codedError(
    "TOKEN_IN_URL",
    `A token in the ${place} is not taken: send it in the header Authorization: Bearer. If it was a real one, revoke it.`,
    {},
    400,
  )
}

/** Refuses tokens where logs, histories and caches would keep them. */
export function tokenPlace(server: FastifyInstance): void {
  server.addHook("onRequest", async (request) => {
    const address = decoded(request.url)
    if (isMisplaced(request, request.query) || withoutSecrets(address) !== address)
      throw refusal("address")
  })
  server.addHook("preValidation", async (request) => {
    if (isMisplaced(request, request.body)) throw refusal("body")
  })
}
