import type { Question } from "@/figure/figure"
import "server-only"
import { graphql } from "@khorgos/types"
import { type Answer, ask } from "@/lib/api"
import { ofMeasure } from "./of-measure"
import { readMembers } from "./party-members"
import { getPartyNames } from "./party-name"
import {
  type NamedSeries,
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
  const lines = { of, with: partners, basis, from, to }
  if (mode !== "ratio" || measure === "balance" || !first || !second)
    return { ...(await ask(ofMeasure(TradeQuery, measure), lines)), ratio: [] }
  const answer = await ask(ofMeasure(TradeRatioQuery, measure), {
    ...lines,
    first,
    second,
    measure: ratioMeasures[measure],
  })
  return { ...answer, ratio: answer.data.tradeSeries.ratio }
}

export async function readTrade(params: TradeParams): Promise<TradeAnswer> {
  const { of, with: partners } = params
  const [answer, nameOf, members] = await Promise.all([
    askTrade(params),
    getPartyNames(),
    readMembers([of, ...partners]),
  ])
  const { subject, series, overlapping } = answer.data.tradeSeries
  return {
    subject: nameOf(subject),
    hosts: members.get(of) ?? [],
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
