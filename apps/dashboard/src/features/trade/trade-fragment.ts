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

/** The measure is chosen by `ofMeasure`: here it stands for any. */
export const TradeSeriesFields = graphql(
  `
  fragment TradeSeriesFields on TradeSeries @_unmask {
    code
    partner { ...PartyFields }
    points {
      year
      shareOfPartners
      shareOfWorld
      figure: turnover { ...TradeFigureFields }
    }
  }
`,
  [TradeFigureFields, PartyFields],
)

export type TradeFigure = ResultOf<typeof TradeFigureFields>
export type PartyData = ResultOf<typeof PartyFields>
export type TradePoint = ResultOf<typeof TradeSeriesFields>["points"][number]

/** One partner's figures of one measure, under the partner's name in the reader's language. */
export interface NamedSeries {
  code: string
  name: string
  points: readonly TradePoint[]
}
