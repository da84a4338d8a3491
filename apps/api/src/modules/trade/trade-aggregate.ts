import { builder } from "../../builder.ts"
import { aggregateCost } from "../../cost.ts"
import { readOrder } from "../../sql/aggregate.ts"
import { groupConnection } from "../../sql/groups.ts"
import { type Reference, readReference } from "../../sql/reference.ts"
import { TradeBasisEnum } from "../source/source.ts"
import { FlowEnum, TradeFlowWhere } from "./trade.ts"
import {
  type TradeDimension,
  tradeAggregateSql,
  tradeDimensions,
  tradeMeasures,
} from "./trade-aggregate-sql.ts"
import { TradeDimensionEnum } from "./trade-dimension.ts"
import { TradeGroup, type TradeGroupRow } from "./trade-group.ts"

const columns = {
  ...tradeMeasures,
  ...Object.fromEntries(
    Object.entries(tradeDimensions).map(([name, { column }]) => [name, column]),
  ),
}
const keys = new Set<string>(Object.values(tradeDimensions).map(({ column }) => column))

const TradeGroupOrder = builder.inputType("TradeGroupOrderBy", {
  description:
    "Order of groups: each entry names one field, a dimension by its key. Groups without the value come last.",
  fields: (t) => {
    const sort = () => t.field({ type: builder.orderByEnum() })
    return {
      rows: sort(),
      sumUsd: sort(),
      minUsd: sort(),
      maxUsd: sort(),
      averageUsd: sort(),
      share: sort(),
      growth: sort(),
      ratio: sort(),
      partialYears: sort(),
      damaged: sort(),
      reporter: sort(),
      reporterGroup: sort(),
      partner: sort(),
      partnerGroup: sort(),
      year: sort(),
      flow: sort(),
      basis: sort(),
      source: sort(),
    }
  },
})

const ReferenceInput = builder.inputType("TradeReference", {
  description: "The group that others are divided by: the code of one dimension that by has, too.",
  fields: (t) => ({
    reporter: t.field({ type: "CountryCode", description: "Code of a reporter: KAZ." }),
    reporterGroup: t.field({
      type: "PartyCode",
      description: "Code of the reporter's group: CA5.",
    }),
    partner: t.field({ type: "CountryCode", description: "Code of a partner: RUS." }),
    partnerGroup: t.field({ type: "PartyCode", description: "Code of the partner's group: EU27." }),
    year: t.int({ description: "A year." }),
    flow: t.field({ type: FlowEnum, description: "Export or import." }),
    basis: t.field({ type: TradeBasisEnum, description: "Declared or reconciled." }),
    source: t.string({ description: "Key of a source: BACI." }),
  }),
})

/** The one dimension and code that `ratioTo` names. */
export const tradeReference = (
  ratioTo: object | null | undefined,
  by: readonly TradeDimension[],
): Promise<Reference<TradeDimension> | null> =>
  readReference(ratioTo, by, {
    reporterGroup: ["CountryGroup", "code", "group"],
    partnerGroup: ["CountryGroup", "code", "group"],
    source: ["Source", "key", "source"],
  })

builder.queryFields((t) => ({
  tradeAggregate: t.connection(
    {
      type: TradeGroup,
      complexity: aggregateCost(25_000, ["reporterGroup", "partnerGroup"]),
      description:
        "Goods trade summed by group, the largest sum first. Any dimensions combine; none gives one row, the total. Figures that speak of the same goods are never added up: notAdded says so, and the sum is null. Exports and imports of a reporter add up to its turnover unless FLOW is a dimension. For series of two parties with what is missing, see tradeSeries.",
      args: {
        where: t.arg({ type: TradeFlowWhere, description: "Which figures; all when left out." }),
        by: t.arg({
          type: [TradeDimensionEnum],
          required: true,
          description: "What to group by; [] for the total.",
        }),
        ratioTo: t.arg({
          type: ReferenceInput,
          description: "Which group the others are divided by; no ratio when left out.",
        }),
        orderBy: t.arg({ type: [TradeGroupOrder] }),
      },
      resolve: async (_root, { where, by, ratioTo, orderBy, ...page }, context) => {
        const order = readOrder(
          orderBy,
          columns,
          keys,
          by.map((name) => tradeDimensions[name]),
        )
        const sql = tradeAggregateSql({
          where,
          by,
          ratioTo: await tradeReference(ratioTo, by),
          ...(order.length > 0 ? { order } : {}),
        })
        return groupConnection<TradeGroupRow>(sql, page, context)
      },
    },
    {
      fields: (t) => ({
        totalCount: t.int({
          description: "How many groups there are.",
          resolve: ({ total }) => total,
        }),
      }),
    },
  ),
}))
