import type { Formats } from "@/lib/format"
import type { ColourKey } from "./country-colours"
import { spreadLabels, textWidth } from "./label-layout"
import { type PlacedCallout, placeCallout } from "./line-callout"
import type { LineBreak, LineFrame, LineInput, LinePoint, LineSeries } from "./line-input"
import { groupMarks, type MarkGroup, type PlacedMark, placeMark } from "./line-marks"
import { bandPath, type LinePieces, linePieces, lonePoints } from "./line-path"
import { drawable, lineScales, showsValues } from "./line-scales"
import type { Scale } from "./scale"

export type * from "./line-input"
export { yearsOf } from "./line-scales"

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
  markers: readonly PlacedMark[]
  /** The markers as a pointer or a key reaches them. */
  markGroups: readonly MarkGroup[]
  breaks: readonly (LineBreak & { px: number; flip: boolean })[]
  levels: readonly { y: number; label: string }[]
  callouts: readonly PlacedCallout[]
  /** The tinted space between two lines; empty where there is none. */
  band: string
}

function drawSeries(
  series: LineSeries,
  { x, y }: { x: Scale; y: Scale },
  figure: (value: number | null) => string,
): DrawnSeries {
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
      ? { x: last.px, y: last.py, labelY: last.py, value: figure(last.y) }
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

/** A small panel names its first and last year only. */
function ends(
  ticks: readonly number[],
  years: readonly number[],
  x: (year: number) => number,
): number[] {
  const last = ticks.at(-1) ?? years.at(-1)
  const first = Math.min(...years, last ?? 0)
  if (last === undefined || first === last) return [...ticks]
  // Two years that would stand on each other are one too many.
  return x(last) - x(first) < 1.3 * textWidth(String(last), 12) ? [last] : [first, last]
}

function bandOf({ band }: LineInput, series: readonly DrawnSeries[]): string {
  const path = (id: string | undefined) =>
    series.find((s) => s.id === id)?.points.map((p) => ({ x: p.px, y: p.py })) ?? []
  return band ? bandPath(path(band[0]), path(band[1])) : ""
}

/** What stands on the lines beside their points. */
function annotations(
  input: LineInput,
  series: readonly DrawnSeries[],
  { x, y, plot }: ReturnType<typeof lineScales>,
) {
  const markers = (input.markers ?? []).map((m) => placeMark(m, series, x, plot.bottom))
  return {
    markers,
    markGroups: groupMarks(markers, x),
    breaks: (input.breaks ?? []).map((b) => ({
      ...b,
      px: x(b.x),
      flip: x(b.x) + textWidth(b.label, 12) + 8 > plot.right,
    })),
    levels: (input.levels ?? []).map((level) => ({ ...level, y: y(level.y) })),
    callouts: (input.callouts ?? []).flatMap((c) => placeCallout(c, series, x, plot) ?? []),
    band: bandOf(input, series),
  }
}

/** Everything that a line chart draws, in pixels; no DOM, so that it can be tested. */
export function lineLayout(input: LineInput, frame: LineFrame, formats: Formats): LineLayout {
  const scales = lineScales(input, frame, formats)
  const { x, y, texts, years, plot } = scales
  const format = input.format ?? "usd"
  const drawn = drawable(input).map((s) =>
    drawSeries(s, { x, y }, (value) => formats.figure(value, format)),
  )
  const series = spreadEnds(drawn, showsValues(input, frame) ? 36 : 17, plot)
  return {
    width: frame.width,
    height: frame.height,
    plot,
    compact: !showsValues(input, frame),
    yTicks: y.ticks.map((t, i) => ({ y: y(t), text: texts[i] ?? "", zero: t === 0 })),
    xTicks: (frame.compact ? ends(x.ticks, years, x) : x.ticks).map((t) => ({
      x: x(t),
      text: String(t),
    })),
    years,
    yearX: x,
    series,
    ...annotations(input, series, scales),
  }
}
