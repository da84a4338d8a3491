import { type ColourKey, colourKeyOf } from "@/charts/country-colours"
import type { LineBreak, LineSeries } from "@/charts/line-layout"
import type { TradeFigure, TradePoint, TradeSeriesData } from "./trade-fragment"

export const measures = ["turnover", "exports", "imports", "balance"] as const
export type Measure = (typeof measures)[number]
export const bases = ["RECONCILED", "REPORTER", "PARTNER", "HEADLINE"] as const
export type Basis = (typeof bases)[number]

/** The figures a line is drawn from, by year. */
function figures(series: TradeSeriesData, measure: Measure): Map<number, TradeFigure> {
  return new Map(
    series.points.flatMap((point: TradePoint) => {
      const figure = point[measure]
      return figure ? [[point.year, figure] as const] : []
    }),
  )
}

/** What a reader must know of an incomplete figure; undefined for a complete one. */
export function gapNote(figure: TradeFigure): string | undefined {
  if (figure.complete) return undefined
  if (figure.reported < figure.expected)
    return `${figure.reported} of ${figure.expected} directions reported`
  return figure.damaged ? "too low: damaged in the source" : "part of the year only"
}

export function colourOf(code: string): ColourKey {
  return code === "EU27" ? "eu" : colourKeyOf(code)
}

/** One line a partner. Years without a figure between the first and the last are gaps, not zeros. */
export function toLineSeries(
  series: readonly TradeSeriesData[],
  measure: Measure,
  basis: Basis,
): LineSeries[] {
  return series.map((line) => {
    const byYear = figures(line, measure)
    const first = Math.min(...byYear.keys())
    const span = byYear.size > 0 ? Math.max(...byYear.keys()) - first + 1 : 0
    return {
      id: line.code,
      label: line.partner.name,
      colour: colourOf(line.code),
      points: Array.from({ length: span }, (_, index) => {
        const figure = byYear.get(first + index)
        const note = figure && gapNote(figure)
        return {
          x: first + index,
          y: figure ? Number(figure.valueUsd) : null,
          dashed: basis === "HEADLINE" || figure?.complete === false,
          ...(note ? { note } : {}),
        }
      }),
    }
  })
}

/** Where the figures of a drawing change from one source to another: the two sides are not one series. */
export function sourceBreaks(series: readonly TradeSeriesData[], measure: Measure): LineBreak[] {
  const byYear = new Map<number, Set<string>>()
  for (const line of series)
    for (const [year, figure] of figures(line, measure)) {
      const keys = byYear.get(year) ?? new Set<string>()
      for (const source of figure.sources) keys.add(source.key)
      byYear.set(year, keys)
    }
  const years = [...byYear.keys()].sort((a, b) => a - b)
  return years.flatMap((year, index) => {
    const before = byYear.get(years[index - 1] ?? Number.NaN)
    const now = byYear.get(year)
    if (!before || !now || [...now].some((key) => before.has(key))) return []
    return [{ x: year - 0.5, label: `${shortName(before)} | ${shortName(now)}` }]
  })
}

function shortName(keys: ReadonlySet<string>): string {
  return [...keys].map((key) => key.split("_")[0]).join(", ")
}

/** Every source once, for the line under a chart. */
export function sourcesOf(series: readonly TradeSeriesData[], measure: Measure) {
  const all = series.flatMap((line) => [...figures(line, measure).values()])
  const byKey = new Map(
    all.flatMap((figure) => figure.sources).map((source) => [source.key, source]),
  )
  return [...byKey.values()].map((source) => ({
    name: source.title,
    ...(source.url ? { href: source.url } : {}),
  }))
}

/** The first year of the unbroken run at the end in which `upper` is above `lower`; null when it is not ahead. */
export function aheadSince(
  upper: TradeSeriesData,
  lower: TradeSeriesData,
  measure: Measure,
): number | null {
  const below = figures(lower, measure)
  const both = [...figures(upper, measure)].flatMap(([year, figure]) => {
    const other = below.get(year)
    return other ? [{ year, ahead: Number(figure.valueUsd) > Number(other.valueUsd) }] : []
  })
  const lastBehind = both.findLastIndex((entry) => !entry.ahead)
  return both[lastBehind + 1]?.year ?? null
}

/** The latest year in which every series has a figure. */
export function latestCommonYear(
  series: readonly TradeSeriesData[],
  measure: Measure,
): number | null {
  const [first, ...others] = series.map((line) => figures(line, measure))
  if (!first) return null
  const common = [...first.keys()].filter((year) => others.every((other) => other.has(year)))
  return common.length > 0 ? Math.max(...common) : null
}

export function figureAt(
  series: TradeSeriesData,
  measure: Measure,
  year: number,
): TradeFigure | null {
  return figures(series, measure).get(year) ?? null
}
