import { builder } from "../../builder.ts"
import { db } from "../../db.ts"

export const Claim = builder.prismaNode("Claim", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    saidOn: t.expose("saidOn", { type: "Date" }),
    text: t.exposeString("text"),
    needs: t.exposeString("needs"),
    kind: t.exposeString("kind"),
    position: t.exposeInt("position"),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    source: t.relation("source", { description: "The publication it was made in." }),
  }),
})

const ClaimOrder = builder.prismaOrderBy("Claim", {
  name: "ClaimOrderBy",
  description: "Order of claims.",
  fields: { position: true, saidOn: true, slug: true },
})

builder.queryFields((t) => ({
  claims: t.prismaConnection({
    type: Claim,
    cursor: "slug",
    description: "Published claims that the data can bear on, in the order of their publication.",
    args: { orderBy: t.arg({ type: [ClaimOrder] }) },
    totalCount: () => db.claim.count(),
    resolve: (query, _root, { orderBy }) =>
      db.claim.findMany({
        ...query,
        orderBy: [...(orderBy ?? []), { saidOn: "asc" }, { position: "asc" }, { slug: "asc" }],
      }),
  }),
}))
