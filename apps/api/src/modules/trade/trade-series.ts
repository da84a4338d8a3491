import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { Party } from "./party.ts"
import { isComplete } from "./trade-cells.ts"
import {
  type Comparison,
  compareTrade,
  type RatioPoint,
  ratioPoints,
  type Series,
  type SeriesPoint,
} from "./trade-comparison.ts"
import { seriesCost } from "./trade-cost.ts"
import { TradeFigure } from "./trade-figure.ts"

const SeriesBasisEnum = builder.enumType("TradeSeriesBasis", {
  description: "Whose figures a series is made of. The bases are never mixed in one series.",
  values: {
    REPORTER: { value: "reporter", description: "The subject's own declared figures." },
    PARTNER: { value: "partner", description: "The partner's declared figures: mirror data." },
    RECONCILED: {
      value: "reconciled",
      description:
        "One value per direction that a compiler made of both reports: OEC to 2014, BACI from 2015.",
    },
    HEADLINE: {
      value: "headline",
      description:
        "Totals as authorities or the press quoted them; where several differ, of the side quoted for more years, the others beside them.",
    },
  } as const,
})
const MeasureEnum = builder.enumType("TradeMeasure", {
  description: "What is measured.",
  values: {
    EXPORTS: { value: "exports", description: "Goods from the subject to the partner." },
    IMPORTS: { value: "imports", description: "Goods from the partner to the subject." },
    TURNOVER: { value: "turnover", description: "Exports plus imports." },
  } as const,
})

const TradePoint = builder.objectRef<SeriesPoint>("TradePoint").implement({
  description: "Trade with one partner in one year.",
  fields: (t) => ({
    year: t.exposeInt("year", { description: "Calendar year." }),
    exports: t.expose("exports", {
      type: TradeFigure,
      nullable: true,
      description: "Goods from the subject to the partner; null when unknown.",
    }),
    imports: t.expose("imports", {
      type: TradeFigure,
      nullable: true,
      description: "Goods from the partner to the subject; null when unknown.",
    }),
    turnover: t.expose("turnover", {
      type: TradeFigure,
      nullable: true,
      description: "Exports plus imports; null unless something is known of both.",
    }),
    balance: t.expose("balance", {
      type: TradeFigure,
      nullable: true,
      description: "Exports minus imports; null unless something is known of both.",
    }),
    shareOfPartners: t.exposeFloat("shareOfPartners", {
      nullable: true,
      description:
        "Turnover in percent of the turnover with all partners asked for; null unless each of them is complete, and where partners overlap.",
    }),
    shareOfWorld: t.exposeFloat("shareOfWorld", {
      nullable: true,
      description:
        "Turnover in percent of the subject's turnover with the world, by the subject's own figures; null on other bases and where the total is unknown.",
    }),
  }),
})
const TradeSeries = builder.objectRef<Series>("TradeSeries").implement({
  description: "Trade with one partner by year.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Code of the partner, as asked." }),
    partner: t.expose("partner", {
      type: Party,
      description: "The partner: a country or a group.",
    }),
    points: t.expose("points", {
      type: [TradePoint],
      complexity: rows(1),
      description:
        "The years with a figure, in order. A year without a point is unknown, not zero.",
    }),
  }),
})
const TradeRatio = builder.objectRef<RatioPoint>("TradeRatioPoint").implement({
  description: "Trade with one partner divided by trade with another, in one year.",
  fields: (t) => ({
    year: t.exposeInt("year", { description: "Calendar year." }),
    ratio: t.expose("ratio", {
      type: "Decimal",
      description: "Numerator divided by denominator, four decimals.",
    }),
    complete: t.boolean({
      description: "Whether both figures are complete.",
      resolve: ({ numerator, denominator }) => [numerator, denominator].every(isComplete),
    }),
    numerator: t.expose("numerator", {
      type: TradeFigure,
      description: "The first partner's figure.",
    }),
    denominator: t.expose("denominator", {
      type: TradeFigure,
      description: "The second partner's figure.",
    }),
  }),
})

const TradeComparison = builder.objectRef<Comparison>("TradeComparison").implement({
  description: "Trade of a country or group with one or more partners by year, on one basis.",
  fields: (t) => ({
    subject: t.expose("subject", { type: Party, description: "Whose trade." }),
    basis: t.expose("basis", { type: SeriesBasisEnum, description: "Whose figures." }),
    overlapping: t.exposeStringList("overlapping", {
      description:
        "Codes of partners that contain or share members with another partner asked for: never add them up.",
    }),
    series: t.expose("series", {
      type: [TradeSeries],
      complexity: rows(1),
      description: "One series a partner, in the order asked.",
    }),
    ratio: t.field({
      type: [TradeRatio],
      complexity: rows(1),
      description:
        "Trade with one partner divided by trade with another, for the years that have both.",
      args: {
        of: t.arg({
          type: "PartyCode",
          required: true,
          description: "Code of the partner above the line.",
        }),
        to: t.arg({
          type: "PartyCode",
          required: true,
          description: "Code of the partner below the line.",
        }),
        measure: t.arg({
          type: MeasureEnum,
          required: true,
          defaultValue: "turnover",
          description: "What is compared.",
        }),
      },
      resolve: (comparison, { of, to, measure }) => ratioPoints(comparison, of, to, measure),
    }),
  }),
})

builder.queryFields((t) => ({
  tradeSeries: t.field({
    type: TradeComparison,
    complexity: seriesCost,
    description:
      "Goods trade of a country or group with one or more partners by year: exports, imports, turnover, balance, shares and ratios, on one basis that each figure names its sources for.",
    args: {
      of: t.arg({ type: "PartyCode", required: true, description: "Whose trade: KAZ, or CA5." }),
      with: t.arg({
        type: ["PartyCode"],
        required: true,
        description: "Partners, at most 20: CHN, RUS.",
      }),
      basis: t.arg({ type: SeriesBasisEnum, required: true, description: "Whose figures." }),
      from: t.arg.int({ required: true, defaultValue: 1990, description: "First year." }),
      to: t.arg.int({ required: true, defaultValue: 2100, description: "Last year." }),
    },
    resolve: (_root, args) => compareTrade(args),
  }),
}))
