import { Flow } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
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
import { Source, TradeBasisEnum } from "../source/source.ts"

export const FlowEnum = enumOf("Flow", Flow)
export const FlowFilter = builder.prismaFilter(FlowEnum, {
  name: "FlowFilter",
  description: "Conditions on the direction.",
  ops: ["equals", "in"],
})
export const TradeBasisFilter = builder.prismaFilter(TradeBasisEnum, {
  name: "TradeBasisFilter",
  description: "Conditions on how the figure came about.",
  ops: ["equals", "in"],
})

export const TradeFlow = builder.prismaNode("TradeFlow", {
  id: { field: "reporterIso3_partnerIso3_year_flow_sourceKey" },
  fields: (t) => ({
    year: t.exposeInt("year"),
    flow: t.expose("flow", { type: FlowEnum }),
    valueUsd: t.expose("valueUsd", { type: "Decimal" }),
    basis: t.expose("basis", { type: TradeBasisEnum }),
    partialYear: t.exposeBoolean("partialYear"),
    damaged: t.exposeBoolean("damaged"),
    note: t.exposeString("note", { nullable: true }),
    reporter: t.relation("reporter", { description: "Who reports." }),
    partner: t.relation("partner", { description: "Trade with whom." }),
    source: t.relation("source", { description: "Whose figure it is." }),
  }),
})

export const TradeFlowWhere = builder.prismaWhere("TradeFlow", {
  name: "TradeFlowFilter",
  description: "Conditions on trade flows.",
  fields: {
    reporterIso3: CountryCodeFilter,
    partnerIso3: CountryCodeFilter,
    year: IntFilter,
    flow: FlowFilter,
    basis: TradeBasisFilter,
    sourceKey: TextFilter,
    valueUsd: DecimalFilter,
    partialYear: BooleanFilter,
    damaged: BooleanFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const TradeFlowOrder = builder.prismaOrderBy("TradeFlow", {
  name: "TradeFlowOrderBy",
  description: "Order of trade flows.",
  fields: { year: true, valueUsd: true, reporterIso3: true, partnerIso3: true, flow: true },
})

const inOrder = [
  { year: "desc" as const },
  { reporterIso3: "asc" as const },
  { partnerIso3: "asc" as const },
  { flow: "asc" as const },
  { sourceKey: "asc" as const },
]
const tradeFlowArgs = builder.args((t) => ({
  where: t.field({ type: TradeFlowWhere }),
  orderBy: t.field({ type: [TradeFlowOrder] }),
}))
const flows = {
  cursor: "reporterIso3_partnerIso3_year_flow_sourceKey",
  args: tradeFlowArgs,
  totalCount: true,
  query: ({
    where,
    orderBy,
  }: {
    where?: typeof TradeFlowWhere.$inferInput | null
    orderBy?: (typeof TradeFlowOrder.$inferInput)[] | null
  }) => ({ where: where ?? {}, orderBy: ordering(orderBy, ...inOrder) }),
} as const

builder.prismaObjectFields(Country, (t) => ({
  tradeFlowsReported: t.relatedConnection("flowsReported", {
    ...flows,
    description: "Goods trade with it as reporter, the latest year first.",
  }),
  tradeFlowsPartnered: t.relatedConnection("flowsPartnered", {
    ...flows,
    description: "Goods trade with it as partner, as the others report it, the latest year first.",
  }),
}))
builder.prismaObjectFields(Source, (t) => ({
  tradeFlows: t.relatedConnection("tradeFlows", {
    ...flows,
    description: "Trade flows taken from it, the latest year first.",
  }),
}))

builder.queryFields((t) => ({
  tradeFlows: t.prismaConnection({
    type: TradeFlow,
    cursor: "reporterIso3_partnerIso3_year_flow_sourceKey",
    description:
      "Goods trade as each source has it, the latest year first. Figures of different bases stand side by side: filter by basis or source before adding up.",
    args: tradeFlowArgs,
    totalCount: (_connection, { where }) => db.tradeFlow.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.tradeFlow.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, ...inOrder),
      }),
  }),
}))
