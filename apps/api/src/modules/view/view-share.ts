import { createHash, randomBytes } from "node:crypto"
import { builder } from "../../builder.ts"
import type { Share } from "../../context.ts"
import { liveDb } from "../../db.ts"
import { ownerOf, View } from "./view.ts"
import { sessionNeeded, unknownView } from "./view-edit.ts"

/** 32 random bytes, as they stand in an address. */
const shape = /^[A-Za-z0-9_-]{43}$/

/** What is kept of a secret. It is random throughout, so a fast hash without salt is enough. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex")
}

/** What a share link's secret lets be read; null where it is none, or none any more, or its owner's account is shut. */
export async function shareOf(secret: string): Promise<Share | null> {
  if (!shape.test(secret)) return null
  const view = await liveDb.view.findUnique({
    where: { shareHash: hashOf(secret), user: { disabledAt: null } },
    select: { id: true, release: true },
  })
  return view && { viewId: view.id, release: view.release }
}

interface Shared {
  view: typeof View.$inferType
  secret: string
}
const ShareViewResult = builder.objectRef<Shared>("ShareViewResult").implement({
  description: "A view that everybody with its share link may read.",
  fields: (t) => ({
    view: t.expose("view", { type: View, description: "The view." }),
    secret: t.exposeString("secret", {
      description: "The secret of the link. It is shown this once, and only its hash is kept.",
    }),
    address: t.string({
      description: "Path of the share link on the dashboard: /s/ and the secret.",
      resolve: ({ secret }) => `/s/${secret}`,
    }),
  }),
})

const idArg = { required: true, for: View, description: "Global id of the view." } as const

builder.mutationFields((t) => ({
  shareView: t.field({
    type: ShareViewResult,
    authScopes: { session: true },
    unauthorizedError: (_root, _args, context) => sessionNeeded(context),
    description:
      "Makes a link by which everybody reads a view of yours, at its release and without signing in, and nothing else. A link that it had ends. Needs a session.",
    args: { id: t.arg.globalID(idArg) },
    resolve: async (_root, { id: { id } }, context) => {
      const secret = randomBytes(32).toString("base64url")
      const [view] = await liveDb.view.updateManyAndReturn({
        where: { id, userId: ownerOf(context).id },
        data: { shareHash: hashOf(secret), sharedAt: new Date() },
      })
      if (!view) throw unknownView()
      return { view, secret }
    },
  }),
  unshareView: t.prismaField({
    type: View,
    authScopes: { session: true },
    unauthorizedError: (_root, _args, context) => sessionNeeded(context),
    description:
      "Ends the share link of a view of yours: the next request by it is refused. Needs a session.",
    args: { id: t.arg.globalID(idArg) },
    resolve: async (query, _root, { id: { id } }, context) => {
      const where = { id, userId: ownerOf(context).id }
      await liveDb.view.updateMany({ where, data: { shareHash: null, sharedAt: null } })
      const view = await liveDb.view.findFirst({ ...query, where })
      if (!view) throw unknownView()
      return view
    },
  }),
}))

builder.queryField("sharedView", (t) =>
  t.prismaField({
    type: View,
    nullable: true,
    description: "The view whose share link the request came by; null for every other request.",
    resolve: (query, _root, _args, { share }) =>
      liveDb.view.findUnique({ ...query, where: { id: share?.viewId ?? "" } }),
  }),
)
