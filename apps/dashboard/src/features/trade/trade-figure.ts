import { getTranslations } from "next-intl/server"
import type { LineCallout, LineInput, LineLevel } from "@/charts/line-layout"
import type { Figure, FigureMaker } from "@/figure/figure"
import { getFormats } from "@/i18n/server-formats"
import { today } from "@/lib/today"
import { readTrade, type TradeAnswer } from "./trade-answer"
import { sourceBreaks } from "./trade-breaks"
import { lastCrossing } from "./trade-crossing"
import { tradeFinding } from "./trade-finding"
import { drawnYears, goodBase, hasValues, type TradeLine, toLineSeries } from "./trade-lines"
import { visitMarks } from "./trade-marks"
import { tradeNotes } from "./trade-notes"
import { readTradeParams, type TradeParams, tradeHref } from "./trade-params"
import { tradeColumns, tradeRows } from "./trade-rows"
import { sourcesOf } from "./trade-series"
import { formatOfMode, inWords, linesOf } from "./trade-shape"
import { type ListedVisit, readVisits } from "./trade-visits"
import { basisWords, gapWords, measurePhrase, type TradeWords } from "./trade-words"

/** The last year that can be whole. */
export function lastWholeYear(): number {
  return Number(today().slice(0, 4)) - 1
}

function subtitleOf(t: TradeWords, params: TradeParams, answer: TradeAnswer): string {
  const [first = "", second = ""] = answer.series.map((line) => line.name)
  const words = t(`subtitle.${params.mode}`, {
    measure: measurePhrase(t, params.measure, answer.subject),
    basis: basisWords(t, params.basis, answer.subject),
    base: String(params.base),
    first,
    second,
  })
  const dashed = t(params.basis === "HEADLINE" ? "subtitle.headlines" : "subtitle.dashed")
  return [words, ...(params.log ? [t("subtitle.log")] : []), dashed].join(" ")
}

function calloutsOf(t: TradeWords, params: TradeParams, answer: TradeAnswer): LineCallout[] {
  const [first, second, third] = answer.series
  if (params.mode !== "amount" || params.measure === "balance" || !first || !second || third)
    return []
  const crossing = lastCrossing(first, second)
  if (!crossing) return []
  const { upper, lower, year, x } = crossing
  const label = t("crossing", { upper: upper.name, lower: lower.name, year: String(year) })
  return [{ x, seriesId: upper.code, label }]
}

function levelsOf(t: TradeWords, { mode, base }: TradeParams): LineLevel[] {
  if (mode === "ratio") return [{ y: 1, label: t("level.ratio") }]
  if (mode === "index") return [{ y: 100, label: t("level.index", { year: String(base) }) }]
  return []
}

/** Marks go on the line of their country; a ratio has one line, which takes those of both. */
function marksOf(
  params: TradeParams,
  answer: TradeAnswer,
  lines: TradeLine[],
  visits: ListedVisit[],
) {
  const [only] = lines
  const on =
    params.mode === "ratio" && only
      ? params.with.slice(0, 2).map((code) => ({ id: only.code, code }))
      : lines.map(({ code }) => ({ id: code, code }))
  const visited = on.map(({ id, code }) => ({ id, countries: answer.members.get(code) ?? [] }))
  return visitMarks(visits, visited, drawnYears(lines))
}

export interface TradeView {
  params: TradeParams
  subject: string
  figure: Figure
  /** Lines that have something to draw, and the figures they are made of. */
  lines: readonly TradeLine[]
  /** The visits marked, the latest first. */
  visits: readonly ListedVisit[]
  answer: TradeAnswer
}

async function visitsOf(
  { visits, with: partners, mode }: TradeParams,
  answer: TradeAnswer,
  lines: TradeLine[],
) {
  const years = drawnYears(lines)
  const [last, first] = [years[0], years.at(-1)]
  if (!visits || first === undefined || last === undefined) return []
  const codes = mode === "ratio" ? partners.slice(0, 2) : partners
  const visitors = codes.flatMap((code) => answer.members.get(code) ?? [])
  return readVisits([...new Set(visitors)], answer.hosts, [first, last])
}

/** The trade page's figure, and what it was made of. */
export async function readTradeView(asked: TradeParams): Promise<TradeView> {
  const [answer, t, formats] = await Promise.all([
    readTrade(asked),
    getTranslations("trade"),
    getFormats(),
  ])
  const { subject, series, overlapping } = answer
  const params = asked.mode === "index" ? { ...asked, base: asked.base ?? goodBase(series) } : asked
  const all = linesOf(answer, params)
  const lines = all.filter(hasValues)
  const visits = await visitsOf(params, answer, lines)
  const [first = "", second = ""] = series.map((line) => line.name)
  const names = new Map(series.map((line) => [line.code, line.name]))
  const overlaps = overlapping.map((code) => names.get(code) ?? code)
  const subtitle = subtitleOf(t, params, answer)
  const input: LineInput = {
    series: toLineSeries(lines, params.basis === "HEADLINE", (gap) => gapWords(t, gap)),
    markers: marksOf(params, answer, lines, visits),
    breaks: params.basis === "RECONCILED" ? sourceBreaks(series) : [],
    levels: levelsOf(t, params),
    callouts: calloutsOf(t, params, answer),
    format: formatOfMode[params.mode],
    ...(params.log ? { scale: "log" } : {}),
  }
  const figure: Figure = {
    name: "trade",
    address: tradeHref(params),
    title: tradeFinding({ t, formats, params, lines, subject, pair: [first, second] }),
    subtitle,
    notes: tradeNotes({
      t,
      params,
      subject,
      lines: all,
      overlapping: overlaps,
      visits: visits.length,
    }),
    summary: `${subtitle} ${inWords(t, formats, lines, params.mode)}`,
    drawing: { kind: "lines", input },
    columns: tradeColumns(t, params),
    rows: tradeRows(t, params, all),
    sources: sourcesOf(series),
    release: answer.release,
    question: answer.question,
  }
  return { params, subject, figure, lines, visits, answer }
}

/** Trade of one party with others, by whose figures, shown how: the figure of the trade page. */
export const tradeFigure: FigureMaker = async (search) =>
  (await readTradeView(readTradeParams(search, lastWholeYear()))).figure
