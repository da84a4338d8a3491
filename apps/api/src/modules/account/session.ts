import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { liveDb } from "../../db.ts"
import { refused } from "../../reasons.ts"
import { User } from "./account.ts"

const Session = builder.prismaObject("Session", {
  fields: (t) => ({
    id: t.exposeID("id"),
    createdAt: t.expose("createdAt", { type: "DateTime" }),
    lastSeenAt: t.expose("updatedAt", {
      type: "DateTime",
      description: "Moment it was last prolonged, which happens on each day of use.",
    }),
    expiresAt: t.expose("expiresAt", { type: "DateTime" }),
    userAgent: t.exposeString("userAgent", { nullable: true }),
    ipAddress: t.exposeString("ipAddress", { nullable: true }),
    isCurrent: t.boolean({
      description: "Whether this very request came with it.",
      select: { id: true },
      resolve: ({ id }, _args, { sessionId }) => id === sessionId,
    }),
  }),
})

builder.prismaObjectField(User, "sessions", (t) =>
  t.relation("sessions", {
    type: Session,
    complexity: rows(20),
    authScopes: ({ id }, _args, { viewer }) => (id === viewer?.id ? { session: true } : false),
    description:
      "The browsers in which the account is signed in, the latest first: at most 100. For its owner, signed in.",
    query: () => ({
      where: { expiresAt: { gt: new Date() } },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      take: 100,
    }),
  }),
)

builder.mutationField("endSession", (t) =>
  t.boolean({
    authScopes: { session: true },
    description: "Ends one of your sessions: that browser is signed out. Needs a session.",
    args: {
      id: t.arg.id({ required: true, description: "Key of the session." }),
    },
    resolve: async (_root, { id }, { viewer }) => {
      const { count } = await liveDb.session.deleteMany({
        where: { id: String(id), userId: viewer?.id ?? "" },
      })
      if (count === 0) throw refused("NO_SUCH_SESSION", {}, { argument: "id" })
      return true
    },
  }),
)
