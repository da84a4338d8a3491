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
import { TradeBasisEnum } from "../source/source.ts"

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

const TradeFlowWhere = builder.prismaWhere("TradeFlow", {
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

builder.queryFields((t) => ({
  tradeFlows: t.prismaConnection({
    type: TradeFlow,
    cursor: "reporterIso3_partnerIso3_year_flow_sourceKey",
    description:
      "Goods trade as each source has it, the latest year first. Figures of different bases stand side by side: filter by basis or source before adding up.",
    args: { where: t.arg({ type: TradeFlowWhere }), orderBy: t.arg({ type: [TradeFlowOrder] }) },
    totalCount: (_connection, { where }) => db.tradeFlow.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.tradeFlow.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(
          orderBy,
          { year: "desc" },
          { reporterIso3: "asc" },
          { partnerIso3: "asc" },
          { flow: "asc" },
          { sourceKey: "asc" },
        ),
      }),
  }),
}))
