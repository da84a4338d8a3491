import { type ColourKey, colourKeyOf } from "@/charts/country-colours"
import type { LineSeries } from "@/charts/line-layout"
import type { NamedSeries, TradeFigure } from "./trade-fragment"
import { figuresOf, type Gap, gapOf, type Measure } from "./trade-series"

/** One year of a line. */
export interface TradeValue {
  year: number
  /** What is drawn; null where the mode allows no value although there is a figure. */
  value: number | null
  /** The same as the API wrote it. */
  exact: string | null
  /** Whether nothing is missing from it. */
  whole: boolean
  gap: Gap | null
  /** The amount it is made of, and the second one of a ratio. */
  figure: TradeFigure
  divisor?: TradeFigure
}

export interface TradeLine {
  code: string
  name: string
  colour: ColourKey
  values: readonly TradeValue[]
}

export function colourOf(code: string): ColourKey {
  return code === "EU27" ? "eu" : colourKeyOf(code)
}

type Shape = (year: number, figure: TradeFigure) => { value: number | null; exact: string | null }

function shaped(series: NamedSeries, shape: Shape): TradeLine {
  const values = [...figuresOf(series)]
    .sort(([a], [b]) => a - b)
    .map(([year, figure]) => ({
      year,
      ...shape(year, figure),
      whole: figure.complete,
      gap: gapOf(figure),
      figure,
    }))
  return { code: series.code, name: series.name, colour: colourOf(series.code), values }
}

/** US dollars of the year. */
export function amountLines(series: readonly NamedSeries[]): TradeLine[] {
  return series.map((line) =>
    shaped(line, (_year, { valueUsd }) => ({ value: Number(valueUsd), exact: valueUsd })),
  )
}

const nothing = { value: null, exact: null }
const ofPercent = (percent: number | null | undefined) =>
  percent == null ? nothing : { value: percent / 100, exact: String(percent) }

/** Each partner's part of the turnover with the partners chosen, where the API finds it sound. */
function sharesOfTurnover(series: readonly NamedSeries[]): TradeLine[] {
  return series.map((line) => {
    const shares = new Map(line.points.map((point) => [point.year, point.shareOfPartners]))
    return shaped(line, (year) => ofPercent(shares.get(year)))
  })
}

/**
 * Each partner's part of the whole with the partners chosen. Of exports and imports by the API's own rule
 * for turnover: only in years when every partner's figure is complete, and never where partners overlap.
 */
export function shareLines(
  series: readonly NamedSeries[],
  measure: Measure,
  overlapping: readonly string[],
): TradeLine[] {
  if (measure === "turnover") return sharesOfTurnover(series)
  const all = series.map((line) => figuresOf(line))
  const whole = (year: number): number | null => {
    const figures = all.map((figures) => figures.get(year))
    if (overlapping.length > 0 || figures.some((figure) => !figure?.complete)) return null
    const sum = figures.reduce((total, figure) => total + Number(figure?.valueUsd), 0)
    return sum > 0 ? sum : null
  }
  return series.map((line) =>
    shaped(line, (year, { valueUsd }) => {
      const total = whole(year)
      return ofPercent(total === null ? null : (Number(valueUsd) / total) * 100)
    }),
  )
}

/** Each partner's part of the turnover with the world, where the API knows it. */
export function worldLines(series: readonly NamedSeries[]): TradeLine[] {
  return series.map((line) => {
    const shares = new Map(line.points.map((point) => [point.year, point.shareOfWorld]))
    return shaped(line, (year) => ofPercent(shares.get(year)))
  })
}

const usualBase = 2010

/**
 * A year to call 100: of those in which most partners have a whole figure above zero, the one nearest to
 * 2010, the earlier of two.
 */
export function goodBase(series: readonly NamedSeries[]): number {
  const counts = new Map<number, number>()
  for (const line of series)
    for (const [year, figure] of figuresOf(line))
      if (figure.complete && Number(figure.valueUsd) > 0)
        counts.set(year, (counts.get(year) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const years = [...counts].flatMap(([year, count]) => (count === most ? [year] : []))
  const away = (year: number) => Math.abs(year - usualBase)
  return years.sort((a, b) => away(a) - away(b) || a - b)[0] ?? usualBase
}

/** Of the base year's figure, which is called 100. No index without a whole figure above zero to start from. */
export function indexLines(series: readonly NamedSeries[], base: number): TradeLine[] {
  return series.map((line) => {
    const start = figuresOf(line).get(base)
    const whole = start?.complete ? Number(start.valueUsd) : 0
    return shaped(line, (_year, { valueUsd }) => {
      if (!(whole > 0)) return nothing
      const value = (Number(valueUsd) / whole) * 100
      return { value, exact: value.toFixed(2) }
    })
  })
}

export interface RatioPoint {
  year: number
  ratio: string
  complete: boolean
  numerator: TradeFigure
  denominator: TradeFigure
}

/** The first partner over the second, as the API divides them. */
export function ratioLine(
  first: NamedSeries,
  second: NamedSeries,
  points: readonly RatioPoint[],
): TradeLine {
  return {
    code: `${first.code}/${second.code}`,
    name: `${first.name} ÷ ${second.name}`,
    colour: colourOf(first.code),
    values: points.map(({ year, ratio, complete, numerator, denominator }) => ({
      year,
      value: Number(ratio),
      exact: ratio,
      whole: complete,
      gap: gapOf(numerator) ?? gapOf(denominator),
      figure: numerator,
      divisor: denominator,
    })),
  }
}

/** The years of which any line has a value, the latest first. */
export function yearsOf(lines: readonly TradeLine[]): number[] {
  const years = lines.flatMap((line) => line.values.map((value) => value.year))
  return [...new Set(years)].sort((a, b) => b - a)
}

/** The years drawn: from the first to the last that has a value in this mode. */
export function drawnYears(lines: readonly TradeLine[]): number[] {
  const known = lines.flatMap((line) => line.values.filter((value) => value.value !== null))
  return [...new Set(known.map((value) => value.year))].sort((a, b) => b - a)
}

export function valueAt(line: TradeLine, year: number): TradeValue | undefined {
  return line.values.find((value) => value.year === year)
}

export function hasValues(line: TradeLine): boolean {
  return line.values.some((value) => value.value !== null)
}

/** Years that have a figure but allow no value in this mode. */
export function undefinedYears(lines: readonly TradeLine[]): number[] {
  const years = lines.flatMap((line) =>
    line.values.flatMap((value) => (value.value === null ? [value.year] : [])),
  )
  return [...new Set(years)].sort((a, b) => a - b)
}

/** The latest year in which more than half of the lines have a value: both of two, two of three. */
export function latestTelling(lines: readonly TradeLine[]): number | null {
  const counts = new Map<number, number>()
  for (const line of lines)
    for (const { year, value } of line.values)
      if (value !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  const years = [...counts].flatMap(([year, count]) => (count * 2 > lines.length ? [year] : []))
  return years.length > 0 ? Math.max(...years) : null
}

/** As the chart takes them. Years without a value between the first and the last are gaps, not zeros. */
export function toLineSeries(
  lines: readonly TradeLine[],
  dashedAll: boolean,
  gapWords: (gap: Gap) => string,
): LineSeries[] {
  return lines.map(({ code, name, colour, values }) => {
    const known = values.filter((value) => value.value !== null)
    const first = known[0]?.year ?? 0
    const span = known.length > 0 ? (known.at(-1)?.year ?? first) - first + 1 : 0
    const byYear = new Map(known.map((value) => [value.year, value]))
    return {
      id: code,
      label: name,
      colour,
      points: Array.from({ length: span }, (_, index) => {
        const value = byYear.get(first + index)
        return {
          x: first + index,
          y: value?.value ?? null,
          dashed: dashedAll || value?.whole === false,
          ...(value?.gap ? { note: gapWords(value.gap) } : {}),
        }
      }),
    }
  })
}
