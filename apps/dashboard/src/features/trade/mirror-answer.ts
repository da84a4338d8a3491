import type { Question } from "@/figure/figure"
import "server-only"
import { graphql, type ResultOf } from "@khorgos/types"
import { type Answer, ask } from "@/lib/api"
import type { MirrorParams } from "./mirror-params"
import { ofMeasure } from "./of-measure"
import { getPartyNames } from "./party-name"
import { PartyFields, TradeFigureFields } from "./trade-fragment"

const MirrorValueFields = graphql(
  `
  fragment MirrorValueFields on TradeMirrorValue @_unmask {
    reporter { ...TradeFigureFields }
    partner { ...TradeFigureFields }
    reconciled { ...TradeFigureFields }
    gapUsd
    gapPercent
    gapIs
    compared
    expected
    notes
    preferred { basis reason figure { ...TradeFigureFields } }
  }
`,
  [TradeFigureFields],
)

const MirrorQuery = graphql(
  `
  query TradeMirror(
    $of: PartyCode!, $with: PartyCode!, $from: Int!, $to: Int!
  ) {
    tradeMirror(of: $of, with: $with, from: $from, to: $to) {
      of { ...PartyFields }
      with { ...PartyFields }
      points {
        year
        figure: exports { ...MirrorValueFields }
      }
    }
  }
`,
  [PartyFields, MirrorValueFields],
)

export type MirrorValue = ResultOf<typeof MirrorValueFields>

/** One year of a trade as each side tells it. */
export interface MirrorYear extends MirrorValue {
  year: number
}

export interface MirrorAnswer {
  of: string
  with: string
  years: readonly MirrorYear[]
  release: Answer<unknown>["release"]
  question: Question
}

export async function readMirror(params: MirrorParams): Promise<MirrorAnswer> {
  const { of, with: partner, flow, from, to } = params
  const [answer, nameOf] = await Promise.all([
    ask(ofMeasure(MirrorQuery, flow), { of, with: partner, from, to }),
    getPartyNames(),
  ])
  const mirror = answer.data.tradeMirror
  return {
    of: nameOf(mirror.of),
    with: nameOf(mirror.with),
    years: mirror.points.flatMap(({ year, figure }) => (figure ? [{ year, ...figure }] : [])),
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "tradeMirror.points[]",
    },
  }
}
