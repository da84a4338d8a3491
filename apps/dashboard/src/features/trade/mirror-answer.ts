import type { Question } from "@/figure/figure"
import "server-only"
import { graphql, type ResultOf } from "@khorgos/types"
import { type Answer, ask } from "@/lib/api"
import type { MirrorParams } from "./mirror-params"
import { readMembers } from "./party-members"
import { codeOf, getPartyNames } from "./party-name"
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
    $exports: Boolean!, $imports: Boolean!, $turnover: Boolean!
  ) {
    tradeMirror(of: $of, with: $with, from: $from, to: $to) {
      of { ...PartyFields }
      with { ...PartyFields }
      points {
        year
        exports @include(if: $exports) { ...MirrorValueFields }
        imports @include(if: $imports) { ...MirrorValueFields }
        turnover @include(if: $turnover) { ...MirrorValueFields }
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
  hosts: readonly string[]
  years: readonly MirrorYear[]
  release: Answer<unknown>["release"]
  question: Question
}

export async function readMirror(params: MirrorParams): Promise<MirrorAnswer> {
  const { of, with: partner, flow, from, to } = params
  const [answer, nameOf] = await Promise.all([
    ask(MirrorQuery, {
      of,
      with: partner,
      from,
      to,
      exports: flow === "exports",
      imports: flow === "imports",
      turnover: flow === "turnover",
    }),
    getPartyNames(),
  ])
  const mirror = answer.data.tradeMirror
  const members = await readMembers([mirror.of])
  return {
    of: nameOf(mirror.of),
    with: nameOf(mirror.with),
    hosts: members.get(codeOf(mirror.of)) ?? [],
    years: mirror.points.flatMap((point) => {
      const value = point[flow]
      return value ? [{ year: point.year, ...value }] : []
    }),
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "tradeMirror.points[]",
    },
  }
}
