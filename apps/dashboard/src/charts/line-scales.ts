import type { Formats } from "@/lib/format"
import { textWidth } from "./label-layout"
import type { LineFrame, LineInput, LinePoint, LineSeries } from "./line-input"
import { amountScale, logScale, yearScale } from "./scale"

const LABEL_SIZE = 13

export function yearsOf(series: readonly LineSeries[]): number[] {
  return [...new Set(series.flatMap((s) => s.points.map((p) => p.x)))].sort((a, b) => a - b)
}

/** On a logarithmic axis what is not above zero is a gap. */
export function drawable(input: LineInput): readonly LineSeries[] {
  if (input.scale !== "log") return input.series
  const above = (point: LinePoint) =>
    point.y !== null && point.y <= 0 ? { ...point, y: null } : point
  return input.series.map((series) => ({ ...series, points: series.points.map(above) }))
}

/** Values at the line ends: where there are few lines and there is room. */
export function showsValues(input: LineInput, frame: LineFrame): boolean {
  return !frame.compact && input.series.length <= 3
}

function known(series: readonly LineSeries[]): number[] {
  return series.flatMap((s) => s.points.flatMap((p) => (p.y === null ? [] : [p.y])))
}

function rightMargin(input: LineInput, frame: LineFrame, formats: Formats): number {
  const format = input.format ?? "usd"
  const widths = input.series.flatMap((s) => {
    const label = textWidth(s.label, LABEL_SIZE) * 1.06
    const last = s.points.findLast((p) => p.y !== null)
    const end = showsValues(input, frame) ? formats.figure(last?.y, format) : ""
    return [label, textWidth(end, LABEL_SIZE)]
  })
  return Math.min(frame.width * 0.36, Math.max(12, ...widths) + 12)
}

export function lineScales(input: LineInput, frame: LineFrame, formats: Formats) {
  const years = yearsOf(input.series)
  const markerYears = (input.markers ?? []).map((m) => m.x)
  const [from, to] = frame.shareYears ?? [
    Math.min(...years, ...markerYears),
    Math.max(...years, ...markerYears),
  ]
  const levels = (input.levels ?? []).map((level) => level.y)
  const amounts = [...known(drawable(input)), ...levels, ...(frame.shareValues ?? [])]
  const top = frame.compact ? 10 : 14
  const bottom = frame.height - 26
  const tickCount = frame.compact ? 2 : Math.max(3, Math.min(5, Math.round(bottom / 80)))
  const scale = input.scale === "log" ? logScale : amountScale
  const y = scale(amounts, [bottom, top], tickCount)
  const format = input.format ?? "usd"
  const texts = y.ticks.map((t) => formats.axis(t, format))
  const left = Math.max(...texts.map((t) => textWidth(t, 12))) + 10
  const right = frame.width - rightMargin(input, frame, formats)
  const span = years.length ? [from, to] : [0, 1]
  const x = yearScale(span[0] ?? 0, span[1] ?? 1, [left, right], frame.compact ? 90 : 46)
  return { x, y, texts, years, plot: { left, right, top, bottom } }
}
