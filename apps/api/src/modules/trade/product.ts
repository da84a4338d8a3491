import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import {
  BooleanFilter,
  CountryCodeFilter,
  DecimalFilter,
  IntFilter,
  ordering,
  TextFilter,
} from "../../filters.ts"
import { Country } from "../country/country.ts"
import { TradeBasisEnum } from "../source/source.ts"
import { FlowEnum, FlowFilter, TradeBasisFilter } from "./trade.ts"

export const ProductClassification = builder.prismaNode("ProductClassification", {
  id: { field: "code" },
  fields: (t) => ({
    code: t.exposeString("code"),
    name: t.exposeString("name"),
    description: t.exposeString("description"),
    sinceRelease: t.exposeInt("sinceRelease"),
  }),
})

export const Product = builder.prismaNode("Product", {
  id: { field: "classificationCode_code" },
  fields: (t) => ({
    code: t.exposeString("code"),
    name: t.exposeString("name", { nullable: true }),
    level: t.exposeString("level"),
    sectionCode: t.exposeString("sectionCode", { nullable: true }),
    highPriorityTier: t.exposeString("highPriorityTier", { nullable: true }),
    classificationCode: t.exposeString("classificationCode"),
    sinceRelease: t.exposeInt("sinceRelease"),
    classification: t.relation("classification", { description: "The product list." }),
  }),
})

export const ProductFlow = builder.prismaNode("ProductFlow", {
  id: {
    field: "reporterIso3_partnerIso3_year_flow_classificationCode_productCode_sourceKey",
  },
  fields: (t) => ({
    year: t.exposeInt("year"),
    flow: t.expose("flow", { type: FlowEnum }),
    valueUsd: t.expose("valueUsd", { type: "Decimal" }),
    basis: t.expose("basis", { type: TradeBasisEnum }),
    partialYear: t.exposeBoolean("partialYear"),
    note: t.exposeString("note", { nullable: true }),
    reporterIso3: t.expose("reporterIso3", { type: "CountryCode" }),
    partnerIso3: t.expose("partnerIso3", { type: "CountryCode" }),
    classificationCode: t.exposeString("classificationCode"),
    productCode: t.exposeString("productCode"),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    reporter: t.relation("reporter", { description: "Who reports." }),
    partner: t.relation("partner", { description: "Trade with whom." }),
    product: t.relation("product", { description: "The line of the product list." }),
    source: t.relation("source", { description: "Whose figure it is." }),
  }),
})

const ProductWhere = builder.prismaWhere("Product", {
  name: "ProductFilter",
  description: "Conditions on products.",
  fields: {
    classificationCode: TextFilter,
    code: TextFilter,
    name: TextFilter,
    level: TextFilter,
    sectionCode: TextFilter,
    highPriorityTier: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const ProductOrder = builder.prismaOrderBy("Product", {
  name: "ProductOrderBy",
  description: "Order of products.",
  fields: { classificationCode: true, code: true, name: true },
})
export const ProductFlowWhere = builder.prismaWhere("ProductFlow", {
  name: "ProductFlowFilter",
  description: "Conditions on trade by product.",
  fields: {
    reporterIso3: CountryCodeFilter,
    partnerIso3: CountryCodeFilter,
    year: IntFilter,
    flow: FlowFilter,
    classificationCode: TextFilter,
    productCode: TextFilter,
    product: ProductWhere,
    basis: TradeBasisFilter,
    sourceKey: TextFilter,
    valueUsd: DecimalFilter,
    partialYear: BooleanFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const ProductFlowOrder = builder.prismaOrderBy("ProductFlow", {
  name: "ProductFlowOrderBy",
  description: "Order of trade by product.",
  fields: {
    year: true,
    valueUsd: true,
    reporterIso3: true,
    partnerIso3: true,
    flow: true,
    productCode: true,
  },
})

const latestFirst = [
  { year: "desc" as const },
  { reporterIso3: "asc" as const },
  { partnerIso3: "asc" as const },
  { flow: "asc" as const },
  { classificationCode: "asc" as const },
  { productCode: "asc" as const },
  { sourceKey: "asc" as const },
]
const productFlowArgs = builder.args((t) => ({
  where: t.field({ type: ProductFlowWhere }),
  orderBy: t.field({ type: [ProductFlowOrder] }),
}))
const flows = {
  cursor: "reporterIso3_partnerIso3_year_flow_classificationCode_productCode_sourceKey",
  args: productFlowArgs,
  totalCount: true,
  query: ({
    where,
    orderBy,
  }: {
    where?: typeof ProductFlowWhere.$inferInput | null
    orderBy?: (typeof ProductFlowOrder.$inferInput)[] | null
  }) => ({ where: where ?? {}, orderBy: ordering(orderBy, ...latestFirst) }),
} as const

builder.prismaObjectFields(Product, (t) => ({
  flows: t.relatedConnection("flows", {
    ...flows,
    description: "Trade in it, the latest year first.",
  }),
}))
builder.prismaObjectFields(Country, (t) => ({
  productFlowsReported: t.relatedConnection("productsReported", {
    ...flows,
    description:
      "Its trade by product as reporter, the latest year first. Filter by one classification before adding up.",
  }),
  productFlowsPartnered: t.relatedConnection("productsPartnered", {
    ...flows,
    description:
      "Trade by product with it as partner, the latest year first. Filter by one classification before adding up.",
  }),
}))

builder.queryFields((t) => ({
  productClassifications: t.prismaField({
    type: [ProductClassification],
    complexity: rows(10),
    description: "The product lists. Figures of two lists are never added up.",
    resolve: (query) => db.productClassification.findMany({ ...query, orderBy: { code: "asc" } }),
  }),
  products: t.prismaConnection({
    type: Product,
    cursor: "classificationCode_code",
    description: "Lines of the product lists.",
    args: { where: t.arg({ type: ProductWhere }), orderBy: t.arg({ type: [ProductOrder] }) },
    totalCount: (_connection, { where }) => db.product.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.product.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { classificationCode: "asc" }, { code: "asc" }),
      }),
  }),
  productFlows: t.prismaConnection({
    type: ProductFlow,
    cursor: "reporterIso3_partnerIso3_year_flow_classificationCode_productCode_sourceKey",
    description:
      "Goods trade by product, the latest year first. Filter by one classification before adding up.",
    args: productFlowArgs,
    totalCount: (_connection, { where }) => db.productFlow.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.productFlow.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, ...latestFirst),
      }),
  }),
}))
