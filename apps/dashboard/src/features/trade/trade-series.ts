import type { NamedSeries, TradeFigure } from "./trade-fragment"

export const measures = ["turnover", "exports", "imports", "balance"] as const
export type Measure = (typeof measures)[number]
export const bases = ["RECONCILED", "REPORTER", "PARTNER", "HEADLINE"] as const
export type Basis = (typeof bases)[number]

/** The figures of one partner, by year. */
export function figuresOf(series: NamedSeries): Map<number, TradeFigure> {
  return new Map(
    series.points.flatMap(({ year, figure }) => (figure ? [[year, figure] as const] : [])),
  )
}

/** Why a figure is not whole. */
export type Gap =
  | { kind: "directions"; reported: number; expected: number }
  | { kind: "damaged" }
  | { kind: "part" }

export type Soundness = Pick<TradeFigure, "complete" | "reported" | "expected" | "damaged">

/** What a reader must know of an incomplete figure; null for a complete one. */
export function gapOf(figure: Soundness): Gap | null {
  if (figure.complete) return null
  const { reported, expected } = figure
  if (reported < expected) return { kind: "directions", reported, expected }
  return { kind: figure.damaged ? "damaged" : "part" }
}

/** Every source once, for the line under a chart. */
export function sourcesOf(series: readonly NamedSeries[]) {
  return distinctSources(series.flatMap((line) => [...figuresOf(line).values()]))
}

export function distinctSources(figures: readonly TradeFigure[]) {
  const sources = figures.flatMap((figure) => figure.sources)
  return [...new Map(sources.map((source) => [source.key, source])).values()]
}

/** The latest year in which every series has a figure. */
export function latestCommonYear(series: readonly NamedSeries[]): number | null {
  const [first, ...others] = series.map((line) => figuresOf(line))
  if (!first) return null
  const common = [...first.keys()].filter((year) => others.every((other) => other.has(year)))
  return common.length > 0 ? Math.max(...common) : null
}

export function figureAt(series: NamedSeries, year: number): TradeFigure | null {
  return figuresOf(series).get(year) ?? null
}
