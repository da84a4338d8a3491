import { graphql, type ResultOf } from "@khorgos/types"

export const TradeFigureFields = graphql(`
  fragment TradeFigureFields on TradeFigure @_unmask {
    valueUsd
    complete
    reported
    expected
    partialYear
    damaged
    missing { exporterIso3 importerIso3 }
    notes
    alsoQuoted
    sources { key title url licence retrievedOn }
  }
`)

export const PartyFields = graphql(`
  fragment PartyFields on Party @_unmask {
    ... on Country { iso3 iso2 name }
    ... on CountryGroup { groupCode: code name }
  }
`)

/** Of a query with the variables of `onlyMeasure`: what is not asked for is not weighed either. */
export const TradeSeriesFields = graphql(
  `
  fragment TradeSeriesFields on TradeSeries @_unmask {
    code
    partner { ...PartyFields }
    points {
      year
      shareOfPartners
      shareOfWorld
      exports @include(if: $exports) { ...TradeFigureFields }
      imports @include(if: $imports) { ...TradeFigureFields }
      turnover @include(if: $turnover) { ...TradeFigureFields }
      balance @include(if: $balance) { ...TradeFigureFields }
    }
  }
`,
  [TradeFigureFields, PartyFields],
)

/** The variables of a query that asks for one measure's figures. */
export function onlyMeasure(measure: "turnover" | "exports" | "imports" | "balance") {
  return {
    exports: measure === "exports",
    imports: measure === "imports",
    turnover: measure === "turnover",
    balance: measure === "balance",
  }
}

export type TradeFigure = ResultOf<typeof TradeFigureFields>
export type PartyData = ResultOf<typeof PartyFields>
export type TradePoint = ResultOf<typeof TradeSeriesFields>["points"][number]

/** One partner's figures, under the partner's name in the reader's language. */
export interface NamedSeries {
  code: string
  name: string
  points: readonly TradePoint[]
}
