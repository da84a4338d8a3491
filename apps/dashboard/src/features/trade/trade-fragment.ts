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
    sources { key title url }
  }
`)

export const TradeSeriesFields = graphql(
  `
  fragment TradeSeriesFields on TradeSeries @_unmask {
    code
    partner { ... on Country { name } ... on CountryGroup { name } }
    points {
      year
      shareOfPartners
      shareOfWorld
      exports { ...TradeFigureFields }
      imports { ...TradeFigureFields }
      turnover { ...TradeFigureFields }
      balance { ...TradeFigureFields }
    }
  }
`,
  [TradeFigureFields],
)

export type TradeFigure = ResultOf<typeof TradeFigureFields>
export type TradeSeriesData = ResultOf<typeof TradeSeriesFields>
export type TradePoint = TradeSeriesData["points"][number]
