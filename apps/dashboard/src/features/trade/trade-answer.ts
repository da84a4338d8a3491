import type { Question } from "@/figure/figure"
import "server-only"
import { graphql } from "@khorgos/types"
import { type Answer, ask } from "@/lib/api"
import { readMembers } from "./party-members"
import { codeOf, getPartyNames } from "./party-name"
import {
  type NamedSeries,
  onlyMeasure,
  PartyFields,
  TradeFigureFields,
  TradeSeriesFields,
} from "./trade-fragment"
import type { RatioPoint } from "./trade-lines"
import type { TradeParams } from "./trade-params"

const TradeQuery = graphql(
  `
  query Trade(
    $of: PartyCode!, $with: [PartyCode!]!, $basis: TradeSeriesBasis!, $from: Int!, $to: Int!
    $exports: Boolean!, $imports: Boolean!, $turnover: Boolean!, $balance: Boolean!
  ) {
    tradeSeries(of: $of, with: $with, basis: $basis, from: $from, to: $to) {
      subject { ...PartyFields }
      overlapping
      series { ...TradeSeriesFields }
    }
  }
`,
  [PartyFields, TradeSeriesFields],
)

const TradeRatioQuery = graphql(
  `
  query TradeRatio(
    $of: PartyCode!, $with: [PartyCode!]!, $basis: TradeSeriesBasis!, $from: Int!, $to: Int!
    $exports: Boolean!, $imports: Boolean!, $turnover: Boolean!, $balance: Boolean!
    $first: PartyCode!, $second: PartyCode!, $measure: TradeMeasure!
  ) {
    tradeSeries(of: $of, with: $with, basis: $basis, from: $from, to: $to) {
      subject { ...PartyFields }
      overlapping
      series { ...TradeSeriesFields }
      ratio(of: $first, to: $second, measure: $measure) {
        year ratio complete
        numerator { ...TradeFigureFields }
        denominator { ...TradeFigureFields }
      }
    }
  }
`,
  [PartyFields, TradeSeriesFields, TradeFigureFields],
)

/** What the API says of one question, with the partners under their names in the reader's language. */
export interface TradeAnswer {
  subject: string
  /** The countries whose trade it is. */
  hosts: readonly string[]
  series: readonly NamedSeries[]
  /** The countries behind each partner's code. */
  members: ReadonlyMap<string, readonly string[]>
  overlapping: readonly string[]
  /** The first partner over the second; empty unless a ratio is asked for. */
  ratio: readonly RatioPoint[]
  release: Answer<unknown>["release"]
  question: Question
}

const ratioMeasures = { turnover: "TURNOVER", exports: "EXPORTS", imports: "IMPORTS" } as const

async function askTrade(params: TradeParams) {
  const { of, with: partners, basis, from, to, measure, mode } = params
  const [first, second] = partners
  const lines = { of, with: partners, basis, from, to, ...onlyMeasure(measure) }
  if (mode !== "ratio" || measure === "balance" || !first || !second)
    return { ...(await ask(TradeQuery, lines)), ratio: [] }
  const answer = await ask(TradeRatioQuery, {
    ...lines,
    first,
    second,
    measure: ratioMeasures[measure],
  })
  return { ...answer, ratio: answer.data.tradeSeries.ratio }
}

export async function readTrade(params: TradeParams): Promise<TradeAnswer> {
  const [answer, nameOf] = await Promise.all([askTrade(params), getPartyNames()])
  const { subject, series, overlapping } = answer.data.tradeSeries
  const members = await readMembers([subject, ...series.map(({ partner }) => partner)])
  return {
    subject: nameOf(subject),
    hosts: members.get(codeOf(subject)) ?? [],
    series: series.map(({ code, partner, points }) => ({ code, name: nameOf(partner), points })),
    members,
    overlapping,
    ratio: answer.ratio,
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "tradeSeries.series[].points[]",
    },
  }
}
