import { builder } from "../../builder.ts"
import type { Context, Viewer } from "../../context.ts"
import { liveDb } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { Release } from "../source/source.ts"

/** Whose views are meant. */
export function ownerOf({ viewer }: Context): Viewer {
  if (!viewer) throw codedError("UNAUTHENTICATED", "Sign in first: views belong to an account.")
  return viewer
}

export const View = builder.prismaNode("View", {
  id: { field: "id" },
  select: { id: true, userId: true },
  // A share link leads to its own view, and to no other.
  authScopes: ({ id }, { share }) => share === undefined || share.viewId === id,
  fields: (t) => ({
    slug: t.exposeString("slug"),
    title: t.exposeString("title"),
    path: t.exposeString("path"),
    releaseVersion: t.exposeString("releaseVersion"),
    createdAt: t.expose("createdAt", { type: "DateTime" }),
    address: t.string({
      description: "Path of its short link on the dashboard, such as /v/k7mw2xq9cd.",
      select: { slug: true },
      resolve: ({ slug }) => `/v/${slug}`,
    }),
    sharedAt: t.field({
      type: "DateTime",
      nullable: true,
      description:
        "Moment its share link was made; null while it has none, and for everybody but its owner.",
      select: { sharedAt: true, userId: true },
      resolve: ({ sharedAt, userId }, _args, { viewer }) =>
        userId === viewer?.id ? sharedAt : null,
    }),
    release: t.relation("release", {
      type: Release,
      description: "The release that it is frozen to.",
    }),
  }),
})

builder.queryFields((t) => ({
  view: t.prismaField({
    type: View,
    nullable: true,
    description:
      "A view by the code of its short link, whoever saved it. A code that names nothing is an error.",
    args: { slug: t.arg.string({ required: true, description: "Code, such as k7mw2xq9cd." }) },
    resolve: async (query, _root, { slug }) => {
      const view = await liveDb.view.findUnique({ ...query, where: { slug } })
      if (!view)
        throw codedError("UNKNOWN_CODE", `There is no view "${slug.slice(0, 40)}".`, {
          argument: "slug",
        })
      return view
    },
  }),
  views: t.prismaConnection({
    type: View,
    cursor: "id",
    description: "The views that you saved, the latest first.",
    totalCount: (_connection, _args, context) =>
      liveDb.view.count({ where: { userId: ownerOf(context).id } }),
    resolve: (query, _root, _args, context) =>
      liveDb.view.findMany({
        ...query,
        where: { userId: ownerOf(context).id },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      }),
  }),
}))
