import type { FigureFormat, Formats } from "@/lib/format"
import type { NamedSeries } from "./trade-fragment"
import {
  amountLines,
  goodBase,
  indexLines,
  latestTelling,
  type RatioPoint,
  ratioLine,
  shareLines,
  type TradeLine,
  valueAt,
  worldLines,
} from "./trade-lines"
import type { Mode, TradeParams } from "./trade-params"
import { listed, type TradeWords } from "./trade-words"

export const formatOfMode: Record<Mode, FigureFormat> = {
  amount: "usd",
  share: "percent",
  world: "percent",
  ratio: "ratio",
  index: "count",
}

export interface Shapeable {
  series: readonly NamedSeries[]
  overlapping: readonly string[]
  ratio: readonly RatioPoint[]
}

/** The lines of an answer in the mode asked for. */
export function linesOf(answer: Shapeable, { mode, measure, base }: TradeParams): TradeLine[] {
  const { series, overlapping, ratio } = answer
  const [first, second] = series
  if (mode === "share") return series.length > 1 ? shareLines(series, measure, overlapping) : []
  if (mode === "world") return worldLines(series)
  if (mode === "index") return indexLines(series, base ?? goodBase(series))
  if (mode === "ratio") return first && second ? [ratioLine(first, second, ratio)] : []
  return amountLines(series)
}

/** What the lines say of the latest year that all have. */
export function inWords(t: TradeWords, formats: Formats, lines: readonly TradeLine[], mode: Mode) {
  const year = latestTelling(lines)
  if (year === null) return t("summary.noCommonYear")
  const known = lines.filter((line) => valueAt(line, year)?.value != null)
  const values = known.map((line) => {
    const value = valueAt(line, year)?.value
    const amount =
      mode === "ratio" ? formats.number(value, 2) : formats.figure(value, formatOfMode[mode])
    return t("summary.value", { name: line.name, amount })
  })
  return t("summary.values", { year: String(year), values: listed(t, values) })
}
