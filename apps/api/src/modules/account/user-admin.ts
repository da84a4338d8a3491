import type { Prisma, Role } from "@khorgos/prisma"
import { builder } from "../../builder.ts"
import type { Context, Viewer } from "../../context.ts"
import { liveDb } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { refused } from "../../reasons.ts"
import { RoleEnum, User } from "./account.ts"

/** A token is not enough: one that was lost must not make its finder an admin for good. */
const signedInAdmin = { $all: { session: true, admin: true } }

const refusal = (_root: object, _args: object, { viewer, token }: Context) => {
  if (!viewer) return codedError("UNAUTHENTICATED", "Sign in first: this is for admins.")
  return token
    ? codedError("SESSION_REQUIRED", "An API token does not do this: sign in.")
    : codedError("FORBIDDEN", "Your account's role does not allow this.")
}

function asking({ viewer }: Context): Viewer {
  if (!viewer) throw codedError("UNAUTHENTICATED", "Sign in first.")
  return viewer
}

interface Change {
  id: string
  /** What the account will be, as far as that decides whether it is an admin who may come in. */
  role?: Role
  disabled?: boolean
}

/** Locks the admins, so that two who shut each other out at once do not leave nobody. */
async function checkAdmins(tx: Prisma.TransactionClient, { id, role, disabled }: Change) {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "user" WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`
  const stays = role === undefined ? !disabled : role === "admin"
  if (!stays && admins.every((admin) => admin.id === id) && admins.length > 0)
    throw codedError(
      "LAST_ADMIN",
      "This is the only admin with an open account. Make somebody else an admin first.",
      { argument: "id" },
    )
}

async function change(
  what: Change,
  write: (tx: Prisma.TransactionClient) => Promise<unknown>,
): Promise<void> {
  await liveDb.$transaction(async (tx) => {
    await checkAdmins(tx, what)
    if (!(await tx.user.findUnique({ where: { id: what.id }, select: { id: true } })))
      throw refused("NO_SUCH_ACCOUNT", {}, { argument: "id" })
    await write(tx)
  })
}

builder.mutationFields((t) => ({
  setUserRole: t.prismaField({
    type: User,
    authScopes: signedInAdmin,
    unauthorizedError: refusal,
    description:
      "Gives an account another role. Its sessions and tokens can do no more than that from their next request on. The last admin stays one. For admins, signed in.",
    args: {
      id: t.arg.globalID({ required: true, for: User, description: "Global id of the account." }),
      role: t.arg({ type: RoleEnum, required: true, description: "The role that it will have." }),
      confirmed: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Needed to take your own role of admin away.",
      }),
    },
    resolve: async (query, _root, { id: { id }, role, confirmed }, context) => {
      if (id === asking(context).id && role !== "admin" && !confirmed)
        throw codedError(
          "CONFIRMATION_REQUIRED",
          "This takes your own role of admin away: confirm it.",
          { argument: "confirmed" },
        )
      await change({ id, role }, (tx) => tx.user.update({ where: { id }, data: { role } }))
      return liveDb.user.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  setUserDisabled: t.prismaField({
    type: User,
    authScopes: signedInAdmin,
    unauthorizedError: refusal,
    description:
      "Shuts an account, which ends its sessions and revokes its tokens at once, or opens it again; revoked tokens stay revoked. Nobody shuts their own. For admins, signed in.",
    args: {
      id: t.arg.globalID({ required: true, for: User, description: "Global id of the account." }),
      disabled: t.arg.boolean({ required: true, description: "Whether it will be shut." }),
    },
    resolve: async (query, _root, { id: { id }, disabled }, context) => {
      if (disabled && id === asking(context).id)
        throw refused("OWN_ACCOUNT", {}, { argument: "id" })
      await change({ id, disabled }, (tx) => (disabled ? shut(tx, id) : open(tx, id)))
      return liveDb.user.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))

async function shut(tx: Prisma.TransactionClient, id: string): Promise<void> {
  const now = new Date()
  await tx.user.updateMany({ where: { id, disabledAt: null }, data: { disabledAt: now } })
  await tx.session.deleteMany({ where: { userId: id } })
  await tx.apiToken.updateMany({ where: { userId: id, revokedAt: null }, data: { revokedAt: now } })
}

async function open(tx: Prisma.TransactionClient, id: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { disabledAt: null } })
}
