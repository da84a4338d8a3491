import { HeaderMap } from "@apollo/server"
import type { FastifyRequest } from "fastify"
import type { GraphQLError } from "graphql"
import { RateLimiterMemory } from "rate-limiter-flexible"
import { mayRead, type Principal } from "../context.ts"
import { env } from "../env.ts"
import { codedError, type ErrorCode } from "../errors.ts"
import { useToken } from "../modules/account/api-token-use.ts"
import { sessionOf, trustedOrigins } from "../modules/account/auth.ts"
import { shareOf } from "../modules/view/view-share.ts"
import { fetchHeaders } from "./auth.ts"

/** By which the dashboard sends on the secret of a share link that one of its readers followed. */
export const shareHeader = "x-khorgos-share"

const guesses = { points: 30, duration: 60 }
const wrongTokens = new RateLimiterMemory(guesses)

/** In plain ASCII, for they stand in a header, too. */
const refusals = {
  UNAUTHENTICATED: "Sign in, or send an API token: there is no session, or it is over.",
  INVALID_TOKEN: "The Authorization header has no valid API token: it takes Bearer and a token.",
  TOKEN_EXPIRED: "This API token is over. Make a new one on the dashboard's page Account.",
  TOKEN_REVOKED: "This API token was revoked. Make a new one on the dashboard's page Account.",
  SHARE_ENDED: "This share link has ended, or was never given.",
}

function refuse(code: ErrorCode, status: number, message: string, headers: [string, string][]) {
  const map = new HeaderMap()
  for (const [name, value] of headers) map.set(name, value)
  return codedError(code, message, { http: { status, headers: map } })
}

/** A refusal for want of a valid token, with the challenge of RFC 6750. */
function unauthorized(code: keyof typeof refusals): GraphQLError {
  const message = refusals[code]
  const fault = `, error="invalid_token", error_description="${message}"`
  const challenge = `Bearer realm="khorgos"${code === "UNAUTHENTICATED" ? "" : fault}`
  return refuse(code, 401, message, [["www-authenticate", challenge]])
}

/** The refusal of a wrong secret: it counts against the caller's address, which is to wait after too many. */
async function wrongSecret(
  code: "INVALID_TOKEN" | "SHARE_ENDED",
  address: string,
): Promise<GraphQLError> {
  const spent = await wrongTokens.penalty(address)
  if (spent.consumedPoints <= guesses.points) return unauthorized(code)
  const seconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
  return refuse(
    "TOO_MANY_ATTEMPTS",
    429,
    `This ${code === "SHARE_ENDED" ? "link" : "token"} is wrong, as were too many from your address. Correct it, and try again in ${seconds} seconds.`,
    [["retry-after", String(seconds)]],
  )
}

/** A right token passes whatever wrong ones come from its address: many readers may share one. */
async function ofToken(authorization: string, address: string): Promise<Principal> {
  const [, secret] = /^bearer +(\S+)$/i.exec(authorization) ?? []
  if (!secret) throw unauthorized("INVALID_TOKEN")
  const use = await useToken(secret)
  if (!("refused" in use)) return use
  throw use.refused === "INVALID_TOKEN"
    ? await wrongSecret(use.refused, address)
    : unauthorized(use.refused)
}

/**
 * The secret of a share link, which comes by the dashboard alone: the one proxy before the reader. To anybody else the
 * header means nothing.
 */
function shareSecret({ headers, ips = [] }: FastifyRequest): string | null {
  const secret = headers[shareHeader]
  return typeof secret === "string" && ips.length > 1 ? secret : null
}

async function ofShare(secret: string, address: string): Promise<Principal> {
  const share = await shareOf(secret)
  if (!share) throw await wrongSecret("SHARE_ENDED", address)
  return { viewer: null, token: null, sessionId: null, share }
}

async function ofCookie(request: FastifyRequest): Promise<Principal> {
  const { origin } = request.headers
  if (origin && !trustedOrigins.includes(origin))
    throw codedError("CROSS_ORIGIN", "This site may not send requests in a reader's name.", {}, 403)
  const session = await sessionOf(fetchHeaders(request))
  if (!session && !env.PUBLIC_READING) throw unauthorized("UNAUTHENTICATED")
  return { viewer: session?.viewer ?? null, token: null, sessionId: session?.id ?? null }
}

/**
 * Who is asking: by the Authorization header where there is one, else by a share link, whatever cookies come with them,
 * else by the session's cookie. Throws a coded error for whoever may not even read what is open to every account.
 */
export function principalOf(request: FastifyRequest): Promise<Principal> {
  const { authorization } = request.headers
  if (authorization !== undefined) return ofToken(authorization, request.ip)
  const secret = shareSecret(request)
  return secret === null ? ofCookie(request) : ofShare(secret, request.ip)
}

/** Throws a coded error for a token that was not made for reading. */
export function requireReading(principal: Principal): void {
  if (!mayRead(principal))
    throw refuse(
      "FORBIDDEN",
      403,
      "This token was not made for reading: it lacks the scope read.",
      [["www-authenticate", 'Bearer realm="khorgos", error="insufficient_scope", scope="read"']],
    )
}

/** Who is asking, where all that can be asked for is data: for routes that are not GraphQL. */
export async function readerOf(request: FastifyRequest): Promise<Principal> {
  const principal = await principalOf(request)
  if (principal.share) throw codedError("FORBIDDEN", "A share link exports nothing.", {}, 403)
  requireReading(principal)
  return principal
}

/** Whose budget pays for a request: the account's, the share link's, or the address's without either. */
export function payerOf({ viewer, share }: Principal, { ip }: FastifyRequest): string {
  if (share) return `share:${share.viewId}`
  return viewer ? `account:${viewer.id}` : `address:${ip}`
}
