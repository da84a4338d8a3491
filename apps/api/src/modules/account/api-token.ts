import { TokenScope } from "@khorgos/prisma"
import { z } from "zod"
import { builder, enumOf } from "../../builder.ts"
import { type Context, mayHold, type Viewer } from "../../context.ts"
import { liveDb } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { type Reason, refused, refusedBy } from "../../reasons.ts"
import { User } from "./account.ts"
import { hashOf, hintOf, newSecret } from "./api-token-secret.ts"

const largestCount = 50
const [usualDays, mostDays] = [90, 365]
const dayLength = 24 * 3600 * 1000

export const TokenScopeEnum = enumOf("TokenScope", TokenScope)

/** Whoever has no session: a stranger, or a program with a token of whatever scopes. */
const sessionNeeded = ({ viewer }: Context) =>
  viewer
    ? codedError("SESSION_REQUIRED", "An API token does not do this: sign in.")
    : codedError("UNAUTHENTICATED", "Sign in first: this is not open to everybody.")

export const ApiToken = builder.prismaNode("ApiToken", {
  id: { field: "id" },
  select: { userId: true },
  authScopes: (token, { viewer }) =>
    token.userId === viewer?.id ? { session: true } : { $all: { session: true, admin: true } },
  fields: (t) => ({
    name: t.exposeString("name"),
    hint: t.exposeString("hint"),
    scopes: t.expose("scopes", { type: [TokenScopeEnum] }),
    createdAt: t.expose("createdAt", { type: "DateTime" }),
    expiresAt: t.expose("expiresAt", { type: "DateTime" }),
    lastUsedAt: t.expose("lastUsedAt", { type: "DateTime", nullable: true }),
    revokedAt: t.expose("revokedAt", { type: "DateTime", nullable: true }),
    owner: t.relation("user", { type: User, description: "The account that it acts for." }),
  }),
})

builder.prismaObjectField(User, "apiTokens", (t) =>
  t.relatedConnection("tokens", {
    type: ApiToken,
    cursor: "id",
    totalCount: true,
    authScopes: { session: true },
    unauthorizedError: (_user, _args, context) => sessionNeeded(context),
    description:
      "The account's API tokens, the latest first, with those that are over. Their secrets are not kept. For its owner and for admins, signed in.",
    query: { orderBy: [{ createdAt: "desc" }, { id: "asc" }] },
  }),
)

const newToken = z.object({
  name: z
    .string()
    .trim()
    .min(1, "NAME_MISSING" satisfies Reason)
    .max(100, "NAME_TOO_LONG" satisfies Reason),
  scopes: z.array(z.enum(TokenScope)).min(1, "SCOPE_MISSING" satisfies Reason),
  expiresInDays: z
    .int()
    .min(1, "TOKEN_TOO_SHORT" satisfies Reason)
    .max(mostDays, "TOKEN_TOO_LONG" satisfies Reason),
})

function checked(input: z.input<typeof newToken>, { role }: Viewer) {
  const parsed = newToken.safeParse(input)
  if (!parsed.success) throw refusedBy(parsed.error)
  const excess = parsed.data.scopes.find((scope) => !mayHold(role, scope))
  if (excess) throw refused("SCOPE_BEYOND_ROLE", { role, scope: excess }, { argument: "scopes" })
  return { ...parsed.data, scopes: [...new Set(parsed.data.scopes)] }
}

function signedIn({ viewer }: Context): Viewer {
  if (!viewer) throw codedError("UNAUTHENTICATED", "Sign in first.")
  return viewer
}

interface Created {
  token: typeof ApiToken.$inferType
  secret: string
}
const CreateApiTokenResult = builder.objectRef<Created>("CreateApiTokenResult").implement({
  description: "An API token that was made.",
  fields: (t) => ({
    token: t.expose("token", { type: ApiToken, description: "The token." }),
    secret: t.exposeString("secret", {
      description:
        "The secret to send in the header Authorization: Bearer. It is shown this once, and only its hash is kept.",
    }),
  }),
})

builder.mutationField("createApiToken", (t) =>
  t.field({
    type: CreateApiTokenResult,
    authScopes: { session: true },
    unauthorizedError: (_root, _args, context) => sessionNeeded(context),
    description:
      "Makes an API token for a program of yours. It may do what its scopes say, and never more than your role allows at the time. Needs a session.",
    args: {
      name: t.arg.string({ required: true, description: "What you call it, 1 to 100 characters." }),
      scopes: t.arg({
        type: [TokenScopeEnum],
        required: true,
        description: "What it may be used for.",
      }),
      expiresInDays: t.arg.int({
        defaultValue: usualDays,
        required: true,
        description: "Days until it ends, 1 to 365.",
      }),
    },
    resolve: async (_root, args, context) => {
      const viewer = signedIn(context)
      const { expiresInDays, ...token } = checked(args, viewer)
      const now = new Date()
      const working = { userId: viewer.id, revokedAt: null, expiresAt: { gt: now } }
      if ((await liveDb.apiToken.count({ where: working })) >= largestCount)
        throw refused("TOO_MANY_TOKENS", { most: largestCount })
      const secret = newSecret()
      const created = await liveDb.apiToken.create({
        data: {
          ...token,
          userId: viewer.id,
          hint: hintOf(secret),
          hash: hashOf(secret),
          expiresAt: new Date(now.valueOf() + expiresInDays * dayLength),
        },
      })
      return { token: created, secret }
    },
  }),
)

builder.mutationFields((t) => ({
  revokeApiToken: t.prismaField({
    type: ApiToken,
    authScopes: { session: true },
    unauthorizedError: (_root, _args, context) => sessionNeeded(context),
    description:
      "Revokes an API token: from the next request on it is refused, for good. For its owner and for admins. Needs a session.",
    args: {
      id: t.arg.globalID({
        required: true,
        for: ApiToken,
        description: "Global id of the token.",
      }),
    },
    resolve: async (query, _root, { id: { id } }, context) => {
      const viewer = signedIn(context)
      const reachable = { id, ...(viewer.role === "admin" ? {} : { userId: viewer.id }) }
      await liveDb.apiToken.updateMany({
        where: { ...reachable, revokedAt: null },
        data: { revokedAt: new Date() },
      })
      const token = await liveDb.apiToken.findFirst({ ...query, where: reachable })
      if (!token) throw refused("NO_SUCH_TOKEN", {}, { argument: "id" })
      return token
    },
  }),
  revokeAllApiTokens: t.int({
    authScopes: { session: true },
    unauthorizedError: (_root, _args, context) => sessionNeeded(context),
    description:
      "Revokes all your API tokens that still work, and says how many those were. Needs a session.",
    resolve: async (_root, _args, context) => {
      const now = new Date()
      const { count } = await liveDb.apiToken.updateMany({
        where: { userId: signedIn(context).id, revokedAt: null, expiresAt: { gt: now } },
        data: { revokedAt: now },
      })
      return count
    },
  }),
}))
