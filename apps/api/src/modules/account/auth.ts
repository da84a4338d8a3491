import type { Role } from "@khorgos/prisma"
import { betterAuth } from "better-auth"
import { prismaAdapter } from "better-auth/adapters/prisma"
import { APIError, createAuthMiddleware } from "better-auth/api"
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
    additionalFields: {
      role: { type: "string", input: false, defaultValue: "viewer" },
      disabledAt: { type: "date", input: false, required: false },
    },
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
  databaseHooks: {
    session: {
      create: {
        // The password was right by now, so whose account is shut learns that it is.
        before: async ({ userId }) => {
          if (await isDisabled(userId))
            throw new APIError("FORBIDDEN", {
              code: "ACCOUNT_DISABLED",
              message: "An admin has shut this account.",
            })
        },
        after: async ({ userId }) => {
          await liveDb.user.update({
            where: { id: userId },
            data: { lastSignInAt: new Date() },
          })
        },
      },
    },
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

async function isDisabled(id: string): Promise<boolean> {
  const user = await liveDb.user.findUnique({ where: { id }, select: { disabledAt: true } })
  return user?.disabledAt != null
}

/** The session that the cookies of a request belong to, with its account; null without one that is valid. */
export async function sessionOf(headers: Headers): Promise<{ id: string; viewer: Viewer } | null> {
  const found = await auth.api.getSession({ headers })
  if (!found || found.user.disabledAt) return null
  const { id, name, email, role } = found.user
  return { id: found.session.id, viewer: { id, name, email, role: asRole(role) } }
}

function asRole(role: string | null | undefined): Role {
  return role === "admin" || role === "editor" ? role : "viewer"
}
