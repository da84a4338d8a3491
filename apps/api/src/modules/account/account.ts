import { Role } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
import { liveDb } from "../../db.ts"

export const RoleEnum = enumOf("Role", Role)

export const User = builder.prismaNode("User", {
  id: { field: "id" },
  authScopes: (user, { viewer }) => (user.id === viewer?.id ? true : { admin: true }),
  fields: (t) => ({
    name: t.exposeString("name"),
    email: t.exposeString("email"),
    role: t.expose("role", { type: RoleEnum }),
    createdAt: t.expose("createdAt", { type: "DateTime" }),
  }),
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
    totalCount: () => liveDb.user.count(),
    resolve: (query) =>
      liveDb.user.findMany({ ...query, orderBy: [{ email: "asc" }, { id: "asc" }] }),
  }),
}))
