import { type FigureFormat, formatAxis, formatFigure } from "@/lib/format"
import type { ColourKey } from "./country-colours"
import { spreadLabels, textWidth } from "./label-layout"
import { heightAt, type LinePieces, linePieces, lonePoints } from "./line-path"
import { amountScale, type Scale, yearScale } from "./scale"

export interface LinePoint {
  x: number
  y: number | null
  /** An estimate, or a total with parts missing: hollow point, dashed segment. */
  dashed?: boolean
  note?: string
}

export interface LineSeries {
  id: string
  label: string
  colour: ColourKey
  points: readonly LinePoint[]
}

export interface LineMarker {
  /** A year with its fraction: early July 2024 is about 2024.5. */
  x: number
  label: string
  seriesId?: string
  href?: string
}

export interface LineBreak {
  x: number
  label: string
}

export interface LineInput {
  series: readonly LineSeries[]
  markers?: readonly LineMarker[]
  breaks?: readonly LineBreak[]
  format?: FigureFormat
}

export interface LineFrame {
  width: number
  height: number
  /** Values that the axis must hold besides its own: how panels share one axis. */
  shareValues?: readonly number[]
  shareYears?: readonly [number, number]
  /** Small panels: two ticks an axis, no values at the line ends. */
  compact?: boolean
}

export interface PlacedPoint extends LinePoint {
  px: number
  py: number | null
}

export interface DrawnSeries extends LinePieces {
  id: string
  label: string
  colour: ColourKey
  points: readonly PlacedPoint[]
  lone: readonly PlacedPoint[]
  end: { x: number; y: number; labelY: number; value: string } | null
}

export interface LineLayout {
  width: number
  height: number
  plot: { left: number; right: number; top: number; bottom: number }
  compact: boolean
  yTicks: readonly { y: number; text: string; zero: boolean }[]
  xTicks: readonly { x: number; text: string }[]
  years: readonly number[]
  yearX: (year: number) => number
  series: readonly DrawnSeries[]
  markers: readonly (LineMarker & { px: number; py: number })[]
  breaks: readonly (LineBreak & { px: number; flip: boolean })[]
}

const LABEL_SIZE = 13

function known(series: readonly LineSeries[]): number[] {
  return series.flatMap((s) => s.points.flatMap((p) => (p.y === null ? [] : [p.y])))
}

export function yearsOf(series: readonly LineSeries[]): number[] {
  return [...new Set(series.flatMap((s) => s.points.map((p) => p.x)))].sort((a, b) => a - b)
}

function lastKnown(series: LineSeries): LinePoint | undefined {
  return series.points.findLast((p) => p.y !== null)
}

function rightMargin(input: LineInput, frame: LineFrame): number {
  const format = input.format ?? "usd"
  const widths = input.series.flatMap((s) => {
    const label = textWidth(s.label, LABEL_SIZE) * 1.06
    const end = showsValues(input, frame) ? formatFigure(lastKnown(s)?.y, format) : ""
    return [label, textWidth(end, LABEL_SIZE)]
  })
  return Math.min(frame.width * 0.36, Math.max(12, ...widths) + 12)
}

function showsValues(input: LineInput, frame: LineFrame): boolean {
  return !frame.compact && input.series.length <= 3
}

function drawSeries(series: LineSeries, x: Scale, y: Scale, format: FigureFormat): DrawnSeries {
  const points = series.points.map((p) => ({
    ...p,
    px: x(p.x),
    py: p.y === null ? null : y(p.y),
  }))
  const paths = points.map((p) => ({ ...p, x: p.px, y: p.py }))
  const loneYears = new Set(lonePoints(paths).map((p) => p.px))
  const last = points.findLast((p) => p.py !== null)
  const end =
    last && last.py !== null
      ? { x: last.px, y: last.py, labelY: last.py, value: formatFigure(last.y, format) }
      : null
  const lone = points.filter((p) => loneYears.has(p.px))
  const { id, label, colour } = series
  return { id, label, colour, points, lone, end, ...linePieces(paths) }
}

function spreadEnds(
  series: DrawnSeries[],
  gap: number,
  plot: { top: number; bottom: number },
): DrawnSeries[] {
  const ended = series.filter((s) => s.end !== null)
  const wishes = ended.map((s) => s.end?.y ?? 0)
  const placed = spreadLabels(wishes, gap, plot.top, plot.bottom - gap / 2 + 8)
  return series.map((s) => {
    const at = ended.indexOf(s)
    return s.end ? { ...s, end: { ...s.end, labelY: placed[at] ?? s.end.y } } : s
  })
}

function placeMarker(
  marker: LineMarker,
  series: readonly DrawnSeries[],
  x: Scale,
  bottom: number,
): LineMarker & { px: number; py: number } {
  const px = x(marker.x)
  const line = series.find((s) => s.id === marker.seriesId) ?? series[0]
  const on = line?.points.map((p) => ({ x: p.px, y: p.py })) ?? []
  return { ...marker, px, py: heightAt(on, px) ?? bottom }
}

/** A small panel names its first and last year only. */
function ends(ticks: readonly number[], years: readonly number[]): number[] {
  const last = ticks.at(-1) ?? years.at(-1)
  const first = Math.min(...years, last ?? 0)
  return last === undefined || first === last ? [...ticks] : [first, last]
}

function scales(input: LineInput, frame: LineFrame) {
  const years = yearsOf(input.series)
  const markerYears = (input.markers ?? []).map((m) => m.x)
  const [from, to] = frame.shareYears ?? [
    Math.min(...years, ...markerYears),
    Math.max(...years, ...markerYears),
  ]
  const amounts = [...known(input.series), ...(frame.shareValues ?? [])]
  const top = frame.compact ? 10 : 14
  const bottom = frame.height - 26
  const tickCount = frame.compact ? 2 : Math.max(3, Math.min(5, Math.round(bottom / 80)))
  const y = amountScale(amounts, [bottom, top], tickCount)
  const format = input.format ?? "usd"
  const texts = y.ticks.map((t) => formatAxis(t, format))
  const left = Math.max(...texts.map((t) => textWidth(t, 12))) + 10
  const right = frame.width - rightMargin(input, frame)
  const span = years.length ? [from, to] : [0, 1]
  const x = yearScale(span[0] ?? 0, span[1] ?? 1, [left, right], frame.compact ? 90 : 46)
  return { x, y, texts, years, plot: { left, right, top, bottom } }
}

/** Everything that a line chart draws, in pixels; no DOM, so that it can be tested. */
export function lineLayout(input: LineInput, frame: LineFrame): LineLayout {
  const { x, y, texts, years, plot } = scales(input, frame)
  const format = input.format ?? "usd"
  const drawn = input.series.map((s) => drawSeries(s, x, y, format))
  const series = spreadEnds(drawn, showsValues(input, frame) ? 36 : 17, plot)
  return {
    width: frame.width,
    height: frame.height,
    plot,
    compact: !showsValues(input, frame),
    yTicks: y.ticks.map((t, i) => ({ y: y(t), text: texts[i] ?? "", zero: t === 0 })),
    xTicks: (frame.compact ? ends(x.ticks, years) : x.ticks).map((t) => ({
      x: x(t),
      text: String(t),
    })),
    years,
    yearX: x,
    series,
    markers: (input.markers ?? []).map((m) => placeMarker(m, series, x, plot.bottom)),
    breaks: (input.breaks ?? []).map((b) => ({
      ...b,
      px: x(b.x),
      flip: x(b.x) + textWidth(b.label, 12) + 8 > plot.right,
    })),
  }
}
