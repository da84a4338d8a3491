import { textWidth } from "./label-layout"
import type { LineCallout } from "./line-input"
import { heightAt, type PathPoint } from "./line-path"
import type { Scale } from "./scale"

export interface PlacedCallout {
  /** The place on the line. */
  px: number
  py: number
  /** One or two lines of words, the last of which stands at `textY`. */
  lines: readonly string[]
  textX: number
  textY: number
  anchor: "start" | "middle" | "end"
}

export const CALLOUT_SIZE = 13
export const CALLOUT_LEADING = 17

interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

interface CalledLine {
  id: string
  points: readonly { px: number; py: number | null }[]
}

/** In two lines when one would take more than its share of the drawing. */
function broken(label: string, most: number): string[] {
  if (textWidth(label, CALLOUT_SIZE) <= most) return [label]
  const words = label.split(" ")
  const middle = label.length / 2
  let [best, length, nearest] = [1, 0, Number.POSITIVE_INFINITY]
  words.forEach((word, index) => {
    length += word.length + 1
    if (Math.abs(length - middle) < nearest)
      [best, nearest] = [index + 1, Math.abs(length - middle)]
  })
  const parts = [words.slice(0, best).join(" "), words.slice(best).join(" ")]
  return parts.filter((part) => part !== "")
}

/** The highest that any line reaches between two places. */
function crest(lines: readonly PathPoint[][], from: number, to: number): number {
  const heights = lines.flatMap((points) => [
    heightAt(points, from),
    heightAt(points, to),
    ...points.filter((point) => point.x >= from && point.x <= to).map((point) => point.y),
  ])
  return Math.min(...heights.filter((height) => height !== null))
}

/** Words above the lines, on the side where they come nearest to their place; null where it is in a gap. */
export function placeCallout(
  { x: year, seriesId, label }: LineCallout,
  series: readonly CalledLine[],
  x: Scale,
  plot: Plot,
): PlacedCallout | null {
  const paths = series.map((line) => line.points.map((p) => ({ x: p.px, y: p.py })))
  const px = x(year)
  const py = heightAt(paths[series.findIndex((line) => line.id === seriesId)] ?? [], px)
  if (py === null) return null
  const lines = broken(label, (plot.right - plot.left) * 0.45)
  const width = Math.max(...lines.map((line) => textWidth(line, CALLOUT_SIZE)))
  const sides = [
    { anchor: "end", textX: px + 5, from: px + 5 - width },
    { anchor: "middle", textX: px, from: px - width / 2 },
    { anchor: "start", textX: px - 5, from: px - 5 },
  ] as const
  const placed = sides
    .filter(({ from }) => from >= plot.left && from + width <= plot.right)
    .map(({ anchor, textX, from }) => ({
      anchor,
      textX,
      textY: Math.min(py, crest(paths, from - 4, from + width + 4)) - 22,
    }))
    .sort((a, b) => b.textY - a.textY)[0]
  if (!placed) return null
  const highest = plot.top + CALLOUT_SIZE + (lines.length - 1) * CALLOUT_LEADING
  return { px, py, lines, ...placed, textY: Math.max(highest, placed.textY) }
}
