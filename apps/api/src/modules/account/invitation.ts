import { builder } from "../../builder.ts"
import { liveDb } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { refused } from "../../reasons.ts"
import { RoleEnum, User } from "./account.ts"
import { takenAddress } from "./credentials.ts"
import { mailInvitation, newInvitationSecret } from "./invitation-link.ts"

export const Invitation = builder.prismaNode("Invitation", {
  id: { field: "id" },
  authScopes: { admin: true },
  fields: (t) => ({
    email: t.exposeString("email"),
    role: t.expose("role", { type: RoleEnum }),
    createdAt: t.expose("createdAt", { type: "DateTime" }),
    expiresAt: t.expose("expiresAt", { type: "DateTime" }),
    acceptedAt: t.expose("acceptedAt", { type: "DateTime", nullable: true }),
    invitedBy: t.relation("invitedBy", { type: User, description: "The admin who made it." }),
  }),
})

interface Sent {
  invitation: typeof Invitation.$inferType
  url: string | null
  mailed: boolean
}
const InviteUserResult = builder.objectRef<Sent>("InviteUserResult").implement({
  description: "An invitation that was made.",
  fields: (t) => ({
    invitation: t.expose("invitation", { type: Invitation, description: "The invitation." }),
    mailed: t.exposeBoolean("mailed", { description: "Whether its link was mailed." }),
    url: t.exposeString("url", {
      nullable: true,
      description: "The link, shown once; null when it was mailed.",
    }),
  }),
})

builder.queryFields((t) => ({
  invitations: t.prismaConnection({
    type: Invitation,
    cursor: "id",
    authScopes: { admin: true },
    description: "Invitations, the latest first. For admins.",
    totalCount: () => liveDb.invitation.count(),
    resolve: (query) =>
      liveDb.invitation.findMany({ ...query, orderBy: [{ createdAt: "desc" }, { id: "asc" }] }),
  }),
}))

builder.mutationFields((t) => ({
  inviteUser: t.field({
    type: InviteUserResult,
    authScopes: { admin: true },
    description:
      "Invites somebody to open an account. The link is mailed where a mail server is set, else returned; it works once and for seven days. For admins.",
    args: {
      email: t.arg.string({ required: true, description: "E-mail address of the invited." }),
      role: t.arg({ type: RoleEnum, required: true, description: "Role the account will have." }),
    },
    resolve: async (_root, { email: asked, role }, { viewer }) => {
      const email = asked.trim().toLowerCase()
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254)
        throw refused("NOT_AN_EMAIL", {}, { argument: "email" })
      if (!viewer) throw codedError("UNAUTHENTICATED", "Sign in first.")
      if (await liveDb.user.findUnique({ where: { email } })) throw takenAddress()
      const { url, ...secret } = newInvitationSecret()
      const invitation = await liveDb.invitation.create({
        data: { email, role, invitedById: viewer.id, ...secret },
      })
      const mailed = await mailInvitation(email, url, viewer.name)
      return { invitation, mailed, url: mailed ? null : url }
    },
  }),
  withdrawInvitation: t.boolean({
    authScopes: { admin: true },
    description: "Withdraws an open invitation: its link stops working. For admins.",
    args: {
      id: t.arg.globalID({
        required: true,
        for: Invitation,
        description: "Global id of the invitation.",
      }),
    },
    resolve: async (_root, { id }) => {
      const { count } = await liveDb.invitation.deleteMany({
        where: { id: id.id, acceptedAt: null },
      })
      if (count === 0) throw refused("NO_OPEN_INVITATION", {})
      return true
    },
  }),
}))
