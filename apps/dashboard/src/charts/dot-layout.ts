import { textWidth } from "./label-layout"

export interface DotPoint {
  value: number
  /** What is said above the dot, where a row has several: its year. */
  label?: string
  /** Incomplete, or not checked. */
  hollow?: boolean
}

export interface DotRow {
  /** Whose value it is; empty where that goes without saying. */
  label: string
  points: readonly DotPoint[]
  /** The last value with its unit, at the row's end. */
  value: string
}

export interface DotGroup {
  title: string
  /** The value to compare with, marked through all rows. */
  claimed?: { value: number; text: string }
  rows: readonly DotRow[]
}

/** Groups on one scale. */
export interface DotPanel {
  groups: readonly DotGroup[]
  /** Amounts start at zero; years and days do not. */
  fromZero: boolean
}

export interface PlacedDot {
  x: number
  hollow: boolean
  minor: boolean
  label: { x: number; text: string } | null
}

export interface PlacedRow {
  y: number
  label: string
  value: string
  dots: readonly PlacedDot[]
}

export interface PlacedGroup {
  title: readonly { y: number; text: string }[]
  claimed: { x: number; labelX: number; labelY: number; bottom: number; text: string } | null
  rows: readonly PlacedRow[]
  /** Where zero is, when the scale reaches below it. */
  zero: number | null
}

export interface DotLayout {
  width: number
  height: number
  track: { left: number; right: number }
  groups: readonly PlacedGroup[]
}

const TITLE = 13
const WORD = 12
const NOTE = 11
const LINE = 18
const ROW = 24
const LABELLED_ROW = 36
const GROUP_GAP = 20

/** Breaks a text where it is longer than the width. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function scaleOf({ groups, fromZero }: DotPanel, left: number, right: number) {
  const values = groups.flatMap((group) => [
    ...group.rows.flatMap((row) => row.points.map((point) => point.value)),
    ...(group.claimed ? [group.claimed.value] : []),
  ])
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values)
  const high = fromZero ? Math.max(0, ...values) : Math.max(...values)
  const span = high - low || 1
  // Room for half a dot at either end.
  const [from, to] = [left + (low < 0 || !fromZero ? 7 : 0), right - 7]
  const at = (value: number) => from + ((value - low) / span) * (to - from)
  return { at, zero: low < 0 ? at(0) : null }
}

const spans = (points: readonly DotPoint[]) => new Set(points.map(({ label }) => label)).size > 1

/** The words above a row's dots: the last always, others where they keep clear of it and of each other. */
function placeDots({ points }: DotRow, at: (value: number) => number): PlacedDot[] {
  const named = spans(points)
  let edge = Number.POSITIVE_INFINITY
  const placed = points.toReversed().map((point, index): PlacedDot => {
    const x = at(point.value)
    const half = textWidth(point.label ?? "", NOTE) / 2
    const clear = index === 0 || x + half + 4 < edge || x - half - 4 > at(points.at(-1)?.value ?? 0)
    const label = named && point.label && clear ? { x, text: point.label } : null
    if (label) edge = Math.min(edge, x - half)
    return { x, hollow: point.hollow ?? false, minor: index > 0 && named, label }
  })
  return placed.reverse()
}

function placeGroup(
  group: DotGroup,
  top: number,
  width: number,
  track: DotLayout["track"],
  { at, zero }: ReturnType<typeof scaleOf>,
): { placed: PlacedGroup; bottom: number } {
  let y = top
  const title = wrap(group.title, TITLE, width).map((text) => {
    y += LINE
    return { y: y - 5, text }
  })
  const labelY = y + 13
  if (group.claimed) y += 17
  const rows = group.rows.map((row) => {
    const height = spans(row.points) ? LABELLED_ROW : ROW
    y += height
    const { label, value } = row
    return { y: y - 12, label, value, dots: placeDots(row, at) }
  })
  const claimed = group.claimed && {
    x: at(group.claimed.value),
    labelX: at(group.claimed.value),
    labelY,
    bottom: y,
    text: group.claimed.text,
  }
  if (claimed) {
    const half = textWidth(claimed.text, WORD) / 2
    claimed.labelX = Math.max(track.left + half, Math.min(width - half, claimed.x))
  }
  return { placed: { title, claimed: claimed ?? null, rows, zero }, bottom: y }
}

/** Places dots, words and values; heights follow from the groups. */
export function dotLayout(panels: readonly DotPanel[], width: number): DotLayout {
  const rows = panels.flatMap(({ groups }) => groups.flatMap((group) => group.rows))
  const widest = (texts: readonly string[], size: number) =>
    Math.max(0, ...texts.map((text) => (text ? textWidth(text, size) + 14 : 0)))
  const left = widest(
    rows.map((row) => row.label),
    WORD,
  )
  const right =
    width -
    widest(
      rows.map((row) => row.value),
      TITLE,
    )
  const track = { left: Math.min(left, width * 0.4), right: Math.max(right, width * 0.55) }
  let y = 0
  const groups = panels.flatMap((panel) => {
    const scale = scaleOf(panel, track.left, track.right)
    return panel.groups.map((group) => {
      const { placed, bottom } = placeGroup(group, y, width, track, scale)
      y = bottom + GROUP_GAP
      return placed
    })
  })
  return { width, height: Math.max(0, y - GROUP_GAP) + 2, track, groups }
}
