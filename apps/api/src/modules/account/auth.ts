import type { Role } from "@khorgos/prisma"
import { betterAuth } from "better-auth"
import { prismaAdapter } from "better-auth/adapters/prisma"
import { createAuthMiddleware } from "better-auth/api"
import type { Viewer } from "../../context.ts"
import { liveDb } from "../../db.ts"
import { env } from "../../env.ts"

/** Header in which the server tells better-auth the caller's address; a caller's own is thrown away. */
export const clientAddressHeader = "x-khorgos-client"

const publicUrl = new URL(env.PUBLIC_URL)
const sameMachine = ["localhost", "127.0.0.1"]

/** Origins that a browser may send cookies from. */
export const trustedOrigins = sameMachine.includes(publicUrl.hostname)
  ? sameMachine.map((host) => `${publicUrl.protocol}//${host}:${publicUrl.port || "80"}`)
  : [publicUrl.origin]

export const auth = betterAuth({
  database: prismaAdapter(liveDb, { provider: "postgresql" }),
  baseURL: env.PUBLIC_URL,
  basePath: "/auth",
  secret: env.AUTH_SECRET,
  trustedOrigins,
  emailAndPassword: {
    enabled: true,
    disableSignUp: !env.OPEN_SIGN_UP,
    minPasswordLength: 10,
    maxPasswordLength: 256,
  },
  user: {
    additionalFields: { role: { type: "string", input: false, defaultValue: "viewer" } },
  },
  session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600 },
  hooks: {
    // Whoever changes a password may fear that another knows it: all other sessions end, asked for or not.
    before: createAuthMiddleware(async ({ path, body }) =>
      path === "/change-password"
        ? { context: { body: { ...body, revokeOtherSessions: true } } }
        : undefined,
    ),
  },
  verification: { modelName: "authVerification" },
  rateLimit: {
    enabled: true,
    storage: "database",
    modelName: "authRateLimit",
    window: 60,
    max: 300,
    customRules: {
      "/sign-in/email": { window: 60, max: 10 },
      "/sign-up/email": { window: 60, max: 5 },
      "/change-password": { window: 60, max: 5 },
    },
  },
  advanced: {
    cookiePrefix: "khorgos",
    // Left to itself better-auth checks origins only outside of tests.
    disableOriginCheck: false,
    useSecureCookies: publicUrl.protocol === "https:",
    ipAddress: { ipAddressHeaders: [clientAddressHeader] },
  },
  logger: {
    level: "error",
    log: (level, message) => process.stderr.write(`sign-in ${level}: ${message.split("\n")[0]}\n`),
  },
  telemetry: { enabled: false },
})

/** The account that the cookies of a request belong to; null without a valid session. */
export async function viewerOf(headers: Headers): Promise<Viewer | null> {
  const session = await auth.api.getSession({ headers })
  if (!session) return null
  const { id, name, email, role } = session.user
  return { id, name, email, role: asRole(role) }
}

function asRole(role: string | null | undefined): Role {
  return role === "admin" || role === "editor" ? role : "viewer"
}
