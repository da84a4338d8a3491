import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { env } from "../env.ts"
import { codedError } from "../errors.ts"
import { auth, clientAddressHeader } from "../modules/account/auth.ts"
import { demoAccounts } from "../modules/account/credentials.ts"
import { acceptInvitation, openInvitation } from "../modules/account/invitation-link.ts"
import { sendFault } from "./fault.ts"
import { databaseAnswers } from "./outage.ts"

/** The request's headers as the Fetch API has them, with the caller's address as this server saw it. */
export function fetchHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value)
  headers.set(clientAddressHeader, request.ip)
  return headers
}

async function send(reply: FastifyReply, response: Response) {
  reply.status(response.status)
  for (const [name, value] of response.headers) if (name !== "set-cookie") reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header("set-cookie", cookies)
  reply.header("cache-control", "no-store")
  if (response.status === 429) {
    const seconds = response.headers.get("x-retry-after") ?? "60"
    return reply.header("retry-after", seconds).send({
      code: "TOO_MANY_ATTEMPTS",
      message: `Too many attempts. Try again in ${seconds} seconds.`,
    })
  }
  if (response.status >= 500) return sendFailure(reply)
  return reply.send(response.body ? await response.text() : null)
}

async function sendFailure(reply: FastifyReply) {
  const outage = !(await databaseAnswers())
  return reply.status(outage ? 503 : 500).send({
    code: outage ? "DATABASE_UNAVAILABLE" : "INTERNAL_SERVER_ERROR",
    message: outage ? "The database does not answer just now." : "The server failed to answer.",
    requestId: reply.request.id,
  })
}

async function toBetterAuth(request: FastifyRequest, reply: FastifyReply) {
  const headers = fetchHeaders(request)
  headers.delete("content-length")
  const response = await auth.handler(
    new Request(new URL(request.url, env.PUBLIC_URL), {
      method: request.method,
      headers,
      ...(request.body ? { body: JSON.stringify(request.body) } : {}),
    }),
  )
  return send(reply, response)
}

/** No token signs in or out, or reaches a session, whatever cookies come with it. */
async function refuseTokens({ url, headers }: FastifyRequest) {
  if (url.startsWith("/auth/") && headers.authorization !== undefined)
    throw codedError("SESSION_REQUIRED", "An API token does not do this: sign in.", {}, 401)
}

const text = { type: "string" } as const
const invitationBody = {
  type: "object",
  required: ["token", "name", "password"],
  properties: { token: text, name: text, password: text },
} as const

/** Signing in and out, invitations, and what the sign-in page must know before anybody has signed in. */
export function authRoutes(server: FastifyInstance) {
  server.addHook("onRequest", refuseTokens)
  server.get("/auth/settings", () => ({
    openSignUp: env.OPEN_SIGN_UP,
    publicReading: env.PUBLIC_READING,
    demoAccounts: env.KHORGOS_EMBEDDED
      ? demoAccounts.map(({ email, password, role }) => ({ email, password, role }))
      : [],
  }))
  server.get<{ Params: { token: string } }>("/auth/invitation/:token", async (request, reply) => {
    try {
      const { email, role, expiresAt } = await openInvitation(request.params.token)
      return { email, role, expiresAt }
    } catch (error) {
      return sendFault(reply, error)
    }
  })
  server.post<{ Body: { token: string; name: string; password: string } }>(
    "/auth/invitation",
    { schema: { body: invitationBody } },
    async (request, reply) => {
      const { token, name, password } = request.body
      try {
        const { email } = await acceptInvitation(token, name, password)
        const response = await auth.api.signInEmail({
          body: { email, password },
          headers: fetchHeaders(request),
          asResponse: true,
        })
        return send(reply, response)
      } catch (error) {
        return sendFault(reply, error)
      }
    },
  )
  server.route({ method: ["GET", "POST"], url: "/auth/*", handler: toBetterAuth })
}
