import { SourceKind, TradeBasis, VerificationStatus } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { DateFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import "../../scalars.ts"

export { currentRelease, Release, requireRelease } from "./release.ts"

export const VerificationEnum = enumOf("VerificationStatus", VerificationStatus)
export const VerificationFilter = builder.prismaFilter(VerificationEnum, {
  name: "VerificationFilter",
  description: "Conditions on how far a row was checked.",
  ops: ["equals", "in", "not"],
})
const SourceKindEnum = enumOf("SourceKind", SourceKind)
const SourceKindFilter = builder.prismaFilter(SourceKindEnum, {
  name: "SourceKindFilter",
  description: "Conditions on the kind of source.",
  ops: ["equals", "in", "not"],
})
export const TradeBasisEnum = enumOf("TradeBasis", TradeBasis)

export const Source = builder.prismaNode("Source", {
  id: { field: "key" },
  fields: (t) => ({
    key: t.exposeString("key", {
      description: "Stable key, such as BACI for a dataset or doc-1f3a… for a document.",
    }),
    kind: t.expose("kind", { type: SourceKindEnum }),
    title: t.exposeString("title"),
    url: t.exposeString("url", { nullable: true }),
    licence: t.exposeString("licence", { nullable: true }),
    basis: t.expose("basis", { type: TradeBasisEnum, nullable: true }),
    retrievedOn: t.expose("retrievedOn", { type: "Date" }),
    sinceRelease: t.exposeInt("sinceRelease"),
  }),
})

export const SourceWhere = builder.prismaWhere("Source", {
  name: "SourceFilter",
  description: "Conditions on sources.",
  fields: {
    key: TextFilter,
    kind: SourceKindFilter,
    title: TextFilter,
    url: TextFilter,
    licence: TextFilter,
    retrievedOn: DateFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const SourceOrder = builder.prismaOrderBy("Source", {
  name: "SourceOrderBy",
  description: "Order of sources.",
  fields: { key: true, title: true, retrievedOn: true },
})

builder.queryFields((t) => ({
  source: t.prismaField({
    type: Source,
    nullable: true,
    description: "A source by its key. A key that names nothing is an error.",
    args: { key: t.arg.string({ required: true, description: "Key, such as BACI." }) },
    resolve: async (query, _root, { key }) => {
      const source = await db.source.findUnique({ ...query, where: { key } })
      if (!source)
        throw codedError("UNKNOWN_CODE", `There is no source "${key}".`, { argument: "key" })
      return source
    },
  }),
  sources: t.prismaConnection({
    type: Source,
    cursor: "key",
    description: "Sources: datasets and documents that rows come from.",
    args: { where: t.arg({ type: SourceWhere }), orderBy: t.arg({ type: [SourceOrder] }) },
    totalCount: (_connection, { where }) => db.source.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.source.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { key: "asc" }),
      }),
  }),
}))
