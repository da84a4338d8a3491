import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { SmallPanel } from "@/charts/SmallMultiples"
import type { Figure, FigureMaker } from "@/figure/figure"
import { shownOn } from "@/figure/forms"
import { getFormats } from "@/i18n/server-formats"
import { ask } from "@/lib/api"
import { fiveFinding, fiveNotes, type StateLines } from "./five-finding"
import { ofMeasure } from "./of-measure"
import { getPartyNames } from "./party-name"
import { lastWholeYear } from "./trade-figure"
import { PartyFields, TradeSeriesFields } from "./trade-fragment"
import { hasValues, toLineSeries } from "./trade-lines"
import { readTradeParams, type TradeParams, tradeHref } from "./trade-params"
import { tradeColumns, tradeRows } from "./trade-rows"
import { distinctSources } from "./trade-series"
import { formatOfMode, inWords, linesOf } from "./trade-shape"
import { basisWords, gapWords, measurePhrase } from "./trade-words"

const StateTrade = graphql(
  `
  fragment StateTrade on TradeComparison @_unmask {
    subject { ...PartyFields }
    overlapping
    series { ...TradeSeriesFields }
  }
`,
  [PartyFields, TradeSeriesFields],
)
const FiveQuery = graphql(
  `
  query TradeFive(
    $with: [PartyCode!]!, $basis: TradeSeriesBasis!, $from: Int!, $to: Int!
  ) {
    kaz: tradeSeries(of: "KAZ", with: $with, basis: $basis, from: $from, to: $to) { ...StateTrade }
    kgz: tradeSeries(of: "KGZ", with: $with, basis: $basis, from: $from, to: $to) { ...StateTrade }
    tjk: tradeSeries(of: "TJK", with: $with, basis: $basis, from: $from, to: $to) { ...StateTrade }
    tkm: tradeSeries(of: "TKM", with: $with, basis: $basis, from: $from, to: $to) { ...StateTrade }
    uzb: tradeSeries(of: "UZB", with: $with, basis: $basis, from: $from, to: $to) { ...StateTrade }
  }
`,
  [StateTrade],
)

/** A ratio has one line a state, which five small charts show no better than one large one. */
function asPanels(params: TradeParams): TradeParams {
  return {
    ...params,
    of: "CA5",
    visits: false,
    ...(params.mode === "ratio" ? { mode: "amount" } : {}),
  }
}

async function readStates(params: TradeParams) {
  const { with: partners, basis, from, to } = params
  const [answer, nameOf] = await Promise.all([
    ask(ofMeasure(FiveQuery, params.measure), { with: partners, basis, from, to }),
    getPartyNames(),
  ])
  const states = Object.values(answer.data).map(({ subject, overlapping, series }): StateLines => {
    const named = series.map(({ code, partner, points }) => ({
      code,
      name: nameOf(partner),
      points,
    }))
    return {
      code: "iso3" in subject ? subject.iso3 : "",
      name: nameOf(subject),
      lines: linesOf({ series: named, overlapping, ratio: [] }, params).filter(hasValues),
    }
  })
  const chosen = Object.values(answer.data).flatMap(({ series }) =>
    series.map(({ code, partner }) => [code, nameOf(partner)] as const),
  )
  return { answer, states, partners: [...new Map(chosen).values()] }
}

export interface FiveView {
  figure: Figure
  panels: readonly SmallPanel[]
  states: readonly StateLines[]
}

/** The five states side by side, each against the same partners. */
export async function readFiveView(asked: TradeParams): Promise<FiveView> {
  const params = asPanels(asked)
  const [{ answer, states, partners }, t, formats] = await Promise.all([
    readStates(params),
    getTranslations("trade"),
    getFormats(),
  ])
  const group = t("parties.CA5")
  const [first = "", second = ""] = states[0]?.lines.map((line) => line.name) ?? []
  const said = t(`subtitle.${params.mode}`, {
    measure: measurePhrase(t, params.measure, group),
    basis: basisWords(t, params.basis, group),
    base: String(params.base),
    first,
    second,
  })
  const subtitle = `${said} ${t("five.scale")}`
  const panels = states.map(({ code, name, lines }) => ({
    id: code,
    title: name,
    href: `/countries/${code}`,
    summary: `${name}. ${inWords(t, formats, lines, params.mode)}`,
    series: toLineSeries(lines, params.basis === "HEADLINE", (gap) => gapWords(t, gap)),
  }))
  const used = states.flatMap(({ lines }) =>
    lines.flatMap((line) => line.values.map((value) => value.figure)),
  )
  const told = { params, states, partners }
  const figure: Figure = {
    ...shownOn(tradeHref(params), "trade-five"),
    title: fiveFinding(t, told),
    subtitle,
    notes: [t(`basisNote.${params.basis}`), ...fiveNotes(t, told)],
    summary: panels.map((panel) => panel.summary).join(" "),
    drawing: {
      kind: "panels",
      ownScale: true,
      panels: panels.map(({ title, series }) => ({
        title,
        input: { series, format: formatOfMode[params.mode] },
      })),
    },
    columns: [
      { name: "state_code", header: t("column.stateCode"), type: "text" },
      { name: "state", header: t("column.state"), type: "text" },
      ...tradeColumns(t, params),
    ],
    rows: states.flatMap(({ code, name, lines }) =>
      tradeRows(t, params, lines).map((row) => ({ state_code: code, state: name, ...row })),
    ),
    sources: distinctSources(used),
    release: answer.release,
    question: { document: answer.document, variables: answer.variables },
  }
  return { figure, panels, states }
}

/** The small charts of the trade page, of its address. */
export const tradeFiveFigure: FigureMaker = async (search) =>
  (await readFiveView(readTradeParams(search, lastWholeYear()))).figure
