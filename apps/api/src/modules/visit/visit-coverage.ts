import { CoverageCompleteness } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"

const CompletenessEnum = enumOf("CoverageCompleteness", CoverageCompleteness)

export const VisitCoverage = builder.prismaObject("VisitCoverage", {
  fields: (t) => ({
    slug: t.exposeString("slug"),
    leaders: t.exposeString("leaders"),
    leaderIso3: t.expose("leaderIso3", { type: ["CountryCode"] }),
    hostIso3: t.expose("hostIso3", { type: ["CountryCode"] }),
    fromDate: t.expose("fromDate", { type: "Date" }),
    toDate: t.expose("toDate", { type: "Date" }),
    completeness: t.expose("completeness", { type: CompletenessEnum }),
    note: t.exposeString("note"),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    source: t.relation("source", { description: "Who says so." }),
  }),
})

builder.queryFields((t) => ({
  visitCoverage: t.prismaField({
    type: [VisitCoverage],
    complexity: rows(10),
    description:
      "What the visits cover: whose trips, to which hosts, from when to when, how completely.",
    resolve: (query) => db.visitCoverage.findMany({ ...query, orderBy: { slug: "asc" } }),
  }),
}))
