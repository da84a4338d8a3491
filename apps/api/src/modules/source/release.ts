import { builder } from "../../builder.ts"
import { db } from "../../db.ts"

export const Release = builder.prismaObject("Release", {
  fields: (t) => ({
    version: t.exposeString("version"),
    publishedAt: t.expose("publishedAt", { type: "DateTime" }),
    checksum: t.exposeString("checksum"),
    notes: t.exposeString("notes"),
  }),
})

builder.queryFields((t) => ({
  release: t.prismaField({
    type: Release,
    nullable: true,
    description: "The current version of the data; null before the first load.",
    resolve: (query) => db.release.findFirst({ ...query, orderBy: { publishedAt: "desc" } }),
  }),
}))
