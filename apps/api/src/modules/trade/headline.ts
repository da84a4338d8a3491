import { HeadlineMeasure } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
import { db } from "../../db.ts"
import { CountryCodeFilter, DecimalFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Country } from "../country/country.ts"
import { CountryGroup } from "../group/group.ts"
import { VerificationEnum, VerificationFilter } from "../source/source.ts"
import { FlowEnum, FlowFilter } from "./trade.ts"

const MeasureEnum = enumOf("HeadlineMeasure", HeadlineMeasure)
const MeasureFilter = builder.prismaFilter(MeasureEnum, {
  name: "HeadlineMeasureFilter",
  description: "Conditions on the measure.",
  ops: ["equals", "in", "notIn"],
})

export const TradeHeadline = builder.prismaNode("TradeHeadline", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    year: t.exposeInt("year"),
    measure: t.expose("measure", { type: MeasureEnum }),
    valueUsd: t.expose("valueUsd", { type: "Decimal", nullable: true }),
    sharePercent: t.expose("sharePercent", { type: "Decimal", nullable: true }),
    quote: t.exposeString("quote"),
    verification: t.expose("verification", { type: VerificationEnum }),
    reporterIso3: t.expose("reporterIso3", { type: "CountryCode", nullable: true }),
    reporterGroupCode: t.exposeString("reporterGroupCode", { nullable: true }),
    partnerIso3: t.expose("partnerIso3", { type: "CountryCode", nullable: true }),
    partnerGroupCode: t.exposeString("partnerGroupCode", { nullable: true }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    reporter: t.relation("reporter", {
      nullable: true,
      description: "The country whose figure it is; null when a group's.",
    }),
    reporterGroup: t.relation("reporterGroup", {
      nullable: true,
      description: "The group whose figure it is; null when a country's.",
    }),
    partner: t.relation("partner", {
      nullable: true,
      description: "The partner country; null when a group.",
    }),
    partnerGroup: t.relation("partnerGroup", {
      nullable: true,
      description: "The partner group; null when a country.",
    }),
    source: t.relation("source", { description: "Who quotes it." }),
  }),
})

const HeadlineWhere = builder.prismaWhere("TradeHeadline", {
  name: "TradeHeadlineFilter",
  description: "Conditions on headline figures.",
  fields: {
    reporterIso3: CountryCodeFilter,
    reporterGroupCode: TextFilter,
    partnerIso3: CountryCodeFilter,
    partnerGroupCode: TextFilter,
    year: IntFilter,
    measure: MeasureFilter,
    valueUsd: DecimalFilter,
    verification: VerificationFilter,
    sourceKey: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const HeadlineOrder = builder.prismaOrderBy("TradeHeadline", {
  name: "TradeHeadlineOrderBy",
  description: "Order of headline figures.",
  fields: { year: true, valueUsd: true, measure: true },
})

const headlineArgs = builder.args((t) => ({
  where: t.field({ type: HeadlineWhere }),
  orderBy: t.field({ type: [HeadlineOrder] }),
}))
const headlines = {
  cursor: "slug",
  args: headlineArgs,
  totalCount: true,
  query: ({
    where,
    orderBy,
  }: {
    where?: typeof HeadlineWhere.$inferInput | null
    orderBy?: (typeof HeadlineOrder.$inferInput)[] | null
  }) => ({
    where: where ?? {},
    orderBy: ordering(orderBy, { year: "desc" as const }, { slug: "asc" as const }),
  }),
} as const
const reportedHeadlines = {
  ...headlines,
  description: "Headline figures that are its own, the latest year first.",
}
const partneredHeadlines = {
  ...headlines,
  description: "Headline figures of others' trade with it, the latest year first.",
}

builder.prismaObjectFields(Country, (t) => ({
  tradeHeadlinesReported: t.relatedConnection("headlinesReported", reportedHeadlines),
  tradeHeadlinesPartnered: t.relatedConnection("headlinesPartnered", partneredHeadlines),
}))
builder.prismaObjectFields(CountryGroup, (t) => ({
  tradeHeadlinesReported: t.relatedConnection("headlinesReported", reportedHeadlines),
  tradeHeadlinesPartnered: t.relatedConnection("headlinesPartnered", partneredHeadlines),
}))

export const ProductHeadline = builder.prismaNode("ProductHeadline", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    period: t.exposeString("period"),
    flow: t.expose("flow", { type: FlowEnum }),
    product: t.exposeString("product"),
    valueUsd: t.expose("valueUsd", { type: "Decimal", nullable: true }),
    quantity: t.exposeString("quantity", { nullable: true }),
    quote: t.exposeString("quote"),
    verification: t.expose("verification", { type: VerificationEnum }),
    reporterIso3: t.expose("reporterIso3", { type: "CountryCode" }),
    partnerIso3: t.expose("partnerIso3", { type: "CountryCode" }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    reporter: t.relation("reporter", { description: "The country whose figure it is." }),
    partner: t.relation("partner", { description: "The partner." }),
    source: t.relation("source", { description: "Who quotes it." }),
  }),
})
const ProductHeadlineWhere = builder.prismaWhere("ProductHeadline", {
  name: "ProductHeadlineFilter",
  description: "Conditions on quoted product figures.",
  fields: {
    reporterIso3: CountryCodeFilter,
    partnerIso3: CountryCodeFilter,
    flow: FlowFilter,
    product: TextFilter,
    period: TextFilter,
    sourceKey: TextFilter,
    verification: VerificationFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const ProductHeadlineOrder = builder.prismaOrderBy("ProductHeadline", {
  name: "ProductHeadlineOrderBy",
  description: "Order of quoted product figures.",
  fields: { period: true, product: true, valueUsd: true },
})

const productHeadlineArgs = builder.args((t) => ({
  where: t.field({ type: ProductHeadlineWhere }),
  orderBy: t.field({ type: [ProductHeadlineOrder] }),
}))
const productHeadlines = {
  cursor: "slug",
  args: productHeadlineArgs,
  totalCount: true,
  query: ({
    where,
    orderBy,
  }: {
    where?: typeof ProductHeadlineWhere.$inferInput | null
    orderBy?: (typeof ProductHeadlineOrder.$inferInput)[] | null
  }) => ({ where: where ?? {}, orderBy: ordering(orderBy, { slug: "asc" as const }) }),
} as const

builder.prismaObjectFields(Country, (t) => ({
  productHeadlinesReported: t.relatedConnection("productHeadlinesReported", {
    ...productHeadlines,
    description: "Quoted product figures that are its own.",
  }),
  productHeadlinesPartnered: t.relatedConnection("productHeadlinesPartnered", {
    ...productHeadlines,
    description: "Quoted product figures of others' trade with it.",
  }),
}))

builder.queryFields((t) => ({
  tradeHeadlines: t.prismaConnection({
    type: TradeHeadline,
    cursor: "slug",
    description: "Trade figures as authorities and the press quoted them, the latest year first.",
    args: headlineArgs,
    totalCount: (_connection, { where }) => db.tradeHeadline.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.tradeHeadline.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { year: "desc" }, { slug: "asc" }),
      }),
  }),
  productHeadlines: t.prismaConnection({
    type: ProductHeadline,
    cursor: "slug",
    description: "Product figures as authorities and the press quoted them.",
    args: productHeadlineArgs,
    totalCount: (_connection, { where }) => db.productHeadline.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.productHeadline.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { slug: "asc" }),
      }),
  }),
}))
