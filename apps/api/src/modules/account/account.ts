import { Role } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
import { liveDb } from "../../db.ts"
import { DateTimeFilter, TextFilter } from "../../filters.ts"

export const RoleEnum = enumOf("Role", Role)

export const User = builder.prismaNode("User", {
  id: { field: "id" },
  authScopes: (user, { viewer }) => (user.id === viewer?.id ? true : { admin: true }),
  fields: (t) => ({
    name: t.exposeString("name"),
    email: t.exposeString("email"),
    role: t.expose("role", { type: RoleEnum }),
    createdAt: t.expose("createdAt", { type: "DateTime" }),
    lastSignInAt: t.expose("lastSignInAt", { type: "DateTime", nullable: true }),
    disabledAt: t.expose("disabledAt", { type: "DateTime", nullable: true }),
    workingTokens: t.relationCount("tokens", {
      description: "How many API tokens of the account work now.",
      where: () => ({ revokedAt: null, expiresAt: { gt: new Date() } }),
    }),
    openSessions: t.relationCount("sessions", {
      description: "In how many browsers the account is signed in.",
      where: () => ({ expiresAt: { gt: new Date() } }),
    }),
  }),
})

const RoleFilter = builder.prismaFilter(RoleEnum, {
  name: "RoleFilter",
  description: "Conditions on a role.",
  ops: ["equals", "in", "not"],
})
const UserWhere = builder.prismaWhere("User", {
  name: "UserFilter",
  description: "Conditions on accounts.",
  fields: {
    name: TextFilter,
    email: TextFilter,
    role: RoleFilter,
    createdAt: DateTimeFilter,
    disabledAt: DateTimeFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})

builder.queryFields((t) => ({
  viewer: t.prismaField({
    type: User,
    nullable: true,
    description: "The signed-in account; null where reading is open and nobody is signed in.",
    resolve: (query, _root, _args, { viewer }) =>
      viewer ? liveDb.user.findUnique({ ...query, where: { id: viewer.id } }) : null,
  }),
  users: t.prismaConnection({
    type: User,
    cursor: "id",
    authScopes: { admin: true },
    description: "All accounts, by e-mail address. For admins.",
    args: { where: t.arg({ type: UserWhere }) },
    totalCount: (_connection, { where }) => liveDb.user.count({ where: where ?? {} }),
    resolve: (query, _root, { where }) =>
      liveDb.user.findMany({
        ...query,
        where: where ?? {},
        orderBy: [{ email: "asc" }, { id: "asc" }],
      }),
  }),
}))
