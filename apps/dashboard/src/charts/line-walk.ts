import type { LineLayout, LineSeries } from "./line-layout"

export interface LineFocus {
  year: number
  /** The line that the arrow keys stand on; null when a pointer chose the year. */
  seriesId: string | null
}

export function nearestYear(layout: Pick<LineLayout, "years" | "yearX">, x: number): number {
  return layout.years.reduce(
    (best, year) =>
      Math.abs(layout.yearX(year) - x) < Math.abs(layout.yearX(best) - x) ? year : best,
    layout.years[0] ?? 0,
  )
}

/** Lines from the top down as they stand in that year, so that "up" goes up. */
function fromTop(series: readonly LineSeries[], year: number): string[] {
  const figureOf = (s: LineSeries) => s.points.find((p) => p.x === year)?.y ?? -Infinity
  return [...series].sort((a, b) => figureOf(b) - figureOf(a)).map((s) => s.id)
}

/** Where a key leads: a new focus, null to leave, undefined when the key means nothing here. */
export function stepFocus(
  key: string,
  focus: LineFocus | null,
  series: readonly LineSeries[],
  years: readonly number[],
): LineFocus | null | undefined {
  const last = years.length - 1
  if (last < 0) return undefined
  if (key === "Escape") return focus ? null : undefined
  const at = focus ? years.indexOf(focus.year) : -1
  const year = (index: number) => years[Math.max(0, Math.min(last, index))] ?? 0
  const sideways: Record<string, number> = {
    ArrowLeft: at < 0 ? last : at - 1,
    ArrowRight: at < 0 ? 0 : at + 1,
    Home: 0,
    End: last,
  }
  const target = sideways[key]
  if (target !== undefined) return { year: year(target), seriesId: focus?.seriesId ?? null }
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined
  const here = focus?.year ?? year(last)
  const order = fromTop(series, here)
  const from = focus?.seriesId
    ? order.indexOf(focus.seriesId)
    : key === "ArrowUp"
      ? order.length
      : -1
  const next = from + (key === "ArrowUp" ? -1 : 1)
  return { year: here, seriesId: order[Math.max(0, Math.min(order.length - 1, next))] ?? null }
}
