import { graphql } from "@khorgos/types"
import type { Cell, Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { ask } from "@/lib/api"
import { formatUsd } from "@/lib/format"
import { today } from "@/lib/today"
import { tradeFinding } from "./trade-finding"
import { type TradeSeriesData, TradeSeriesFields } from "./trade-fragment"
import { readTradeParams, type TradeParams, tradeHref } from "./trade-params"
import {
  figureAt,
  gapNote,
  latestCommonYear,
  type Measure,
  sourceBreaks,
  sourcesOf,
  toLineSeries,
  yearsOf,
} from "./trade-series"
import { basisNotes, basisWords, measurePhrase, measureWords } from "./trade-words"

const FigureQuery = graphql(
  `
  query TradeFigure($of: PartyCode!, $with: [PartyCode!]!, $basis: TradeSeriesBasis!, $from: Int!, $to: Int!) {
    tradeSeries(of: $of, with: $with, basis: $basis, from: $from, to: $to) {
      subject { ... on Country { name } ... on CountryGroup { name } }
      overlapping
      series { ...TradeSeriesFields }
    }
  }
`,
  [TradeSeriesFields],
)

const columns: readonly FigureColumn[] = [
  { name: "year", header: "Year", type: "integer" },
  { name: "partner_code", header: "Partner code", type: "text" },
  { name: "partner", header: "Partner", type: "text" },
  { name: "value_usd", header: "US dollars", type: "decimal" },
  { name: "complete", header: "Complete", type: "boolean" },
  { name: "note", header: "Note", type: "text" },
  { name: "sources", header: "Sources", type: "text" },
]

function rows(series: readonly TradeSeriesData[], measure: Measure): Record<string, Cell>[] {
  return series.flatMap((line) =>
    yearsOf([line], measure).flatMap((year) => {
      const figure = figureAt(line, measure, year)
      if (!figure) return []
      return {
        year,
        partner_code: line.code,
        partner: line.partner.name,
        value_usd: figure.valueUsd,
        complete: figure.complete,
        note: gapNote(figure) ?? null,
        sources: figure.sources.map((source) => source.key).join(" "),
      }
    }),
  )
}

function inWords(series: readonly TradeSeriesData[], measure: Measure): string {
  const year = latestCommonYear(series, measure)
  if (year === null) return "The series have no year in common."
  const values = series.map(
    (line) => `${line.partner.name} ${formatUsd(figureAt(line, measure, year)?.valueUsd)}`,
  )
  return `In ${year}: ${values.join(", ")}.`
}

function notes(
  params: TradeParams,
  series: readonly TradeSeriesData[],
  overlapping: readonly string[],
) {
  const unknown = series.filter((line) => yearsOf([line], params.measure).length === 0)
  const names = unknown.map((line) => line.partner.name).join(", ")
  return [
    basisNotes[params.basis],
    ...(unknown.length > 0
      ? [`No ${measureWords[params.measure].toLowerCase()} is known on this basis for ${names}.`]
      : []),
    ...(overlapping.length > 0
      ? [`${overlapping.join(", ")} contain one another: read them side by side, never added up.`]
      : []),
  ]
}

/** Trade of one party with others, by whose figures: the figure of the trade page. */
export async function tradeFigure(search: SearchParams): Promise<Figure> {
  const params = readTradeParams(search, Number(today().slice(0, 4)) - 1)
  const { of, with: partners, basis, measure, from, to } = params
  const answer = await ask(FigureQuery, { of, with: partners, basis, from, to })
  const { subject, series, overlapping } = answer.data.tradeSeries
  const unit = `${measurePhrase(measure, subject.name)}, US dollars of the year, ${basisWords(basis, subject.name)}`
  return {
    name: "trade",
    address: tradeHref(params),
    title:
      measure === "turnover"
        ? tradeFinding(series, subject.name)
        : measurePhrase(measure, subject.name),
    subtitle: `${unit}. Dashed where a total lacks parts.`,
    notes: notes(params, series, overlapping),
    summary: `${unit}. ${inWords(series, measure)}`,
    drawing: {
      kind: "lines",
      input: {
        series: toLineSeries(series, measure, basis),
        breaks: basis === "RECONCILED" ? sourceBreaks(series, measure) : [],
        format: "usd",
      },
    },
    columns,
    rows: rows(series, measure),
    sources: sourcesOf(series, measure),
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "tradeSeries.series[].points[]",
    },
  }
}
