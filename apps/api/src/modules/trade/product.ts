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
import { TradeBasisEnum } from "../source/source.ts"
import { FlowEnum, FlowFilter, TradeBasisFilter } from "./trade.ts"

export const ProductClassification = builder.prismaNode("ProductClassification", {
  id: { field: "code" },
  fields: (t) => ({
    code: t.exposeString("code"),
    name: t.exposeString("name"),
    description: t.exposeString("description"),
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
const ProductFlowWhere = builder.prismaWhere("ProductFlow", {
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
    args: {
      where: t.arg({ type: ProductFlowWhere }),
      orderBy: t.arg({ type: [ProductFlowOrder] }),
    },
    totalCount: (_connection, { where }) => db.productFlow.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.productFlow.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(
          orderBy,
          { year: "desc" },
          { reporterIso3: "asc" },
          { partnerIso3: "asc" },
          { flow: "asc" },
          { classificationCode: "asc" },
          { productCode: "asc" },
          { sourceKey: "asc" },
        ),
      }),
  }),
}))
