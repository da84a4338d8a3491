import type { LineMarker } from "./line-input"
import { heightAt } from "./line-path"
import type { Scale } from "./scale"

export interface PlacedMark extends LineMarker {
  px: number
  py: number
}

/** Marks too near one another to be hit apart: one place for a pointer, a finger and a key. */
export interface MarkGroup {
  x: number
  y: number
  width: number
  height: number
  marks: readonly PlacedMark[]
}

/** A target for a finger is no smaller, in pixels. */
const TARGET = 24
const yearsTogether = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100]

interface MarkedLine {
  id: string
  points: readonly { px: number; py: number | null }[]
}

/** On its line; beyond the line's ends level with them; in a gap on the axis below. */
export function placeMark(
  marker: LineMarker,
  series: readonly MarkedLine[],
  x: Scale,
  bottom: number,
): PlacedMark {
  const px = x(marker.x)
  const line = series.find((s) => s.id === marker.seriesId) ?? series[0]
  const on = line?.points.map((p) => ({ x: p.px, y: p.py })) ?? []
  const known = on.filter((p) => p.y !== null)
  const half = Math.abs(x(1) - x(0)) / 2
  const [first, last] = [known[0]?.x ?? px, known.at(-1)?.x ?? px]
  const near = px >= first - half && px <= last + half
  const at = near ? Math.max(first, Math.min(last, px)) : px
  return { ...marker, px, py: heightAt(on, at) ?? bottom }
}

/** In one slice of time, marks whose targets would cover one another stand together. */
function together(marks: readonly PlacedMark[]): PlacedMark[][] {
  const groups: PlacedMark[][] = []
  for (const mark of [...marks].sort((a, b) => a.py - b.py)) {
    const group = groups.at(-1)
    const lowest = group?.at(-1)
    if (group && lowest && mark.py - lowest.py < TARGET) group.push(mark)
    else groups.push([mark])
  }
  return groups
}

function box(marks: readonly PlacedMark[], from: number, to: number): MarkGroup {
  const [xs, ys] = [marks.map((m) => m.px), marks.map((m) => m.py)]
  const [left, right] = [Math.min(...xs) - 6, Math.max(...xs) + 6]
  const width = Math.min(to - from, Math.max(TARGET, right - left))
  const wished = (left + right) / 2 - width / 2
  const [high, low] = [Math.min(...ys), Math.max(...ys)]
  return {
    x: Math.max(from, Math.min(to - width, wished)),
    y: high - TARGET / 2,
    width,
    height: low - high + TARGET,
    marks: [...marks].sort((a, b) => a.x - b.x),
  }
}

/**
 * Sorts marks into targets that never overlap: by slices of time wide enough for a finger (a quarter, a
 * year, five years), and within a slice by height. From left to right.
 */
export function groupMarks(marks: readonly PlacedMark[], x: Scale): MarkGroup[] {
  const yearWidth = Math.abs(x(1) - x(0))
  const years = yearsTogether.find((count) => count * yearWidth >= TARGET) ?? 100
  const slices = new Map<number, PlacedMark[]>()
  for (const mark of marks) {
    const slice = Math.floor((mark.x + 0.5) / years)
    slices.set(slice, [...(slices.get(slice) ?? []), mark])
  }
  return [...slices]
    .sort(([a], [b]) => a - b)
    .flatMap(([slice, inside]) =>
      together(inside).map((group) =>
        box(group, x(slice * years - 0.5), x((slice + 1) * years - 0.5)),
      ),
    )
}

/** Where a key leads along the groups; undefined when it means nothing here. */
export function stepMark(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(count - 1, at + 1)
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, at - 1)
  if (key === "Home") return 0
  return key === "End" ? count - 1 : undefined
}
