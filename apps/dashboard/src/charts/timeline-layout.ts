import type { ColourKey } from "./country-colours"

export interface TimelineItem {
  id: string
  /** The first day, as an ISO date without a zone. */
  day: string
  label: string
  /** Visits stand above the line, meetings and statements below it. */
  lane: "above" | "below"
  colour?: ColourKey
  href?: string
  /** Drawn hollow: known from memory only, or a stopover. */
  hollow?: boolean
}

export interface TimelineDot extends TimelineItem {
  cx: number
  cy: number
}

export interface TimelineLayout {
  width: number
  height: number
  radius: number
  axis: { top: number; bottom: number }
  years: readonly { year: number; x: number; labelX: number; labelled: boolean }[]
  dots: readonly TimelineDot[]
}

const BAND = 26
const PAD = 8
const MONTHS = 12

function monthIndex(day: string, firstYear: number): number {
  return (Number(day.slice(0, 4)) - firstYear) * MONTHS + (Number(day.slice(5, 7)) || 1) - 1
}

function depth(stacks: ReadonlyMap<string, number>, lane: string): number {
  return Math.max(
    0,
    ...[...stacks].filter(([key]) => key.startsWith(lane)).map(([, count]) => count),
  )
}

/** Dots stacked by month where a month is wide enough, by quarter where it is not. */
export function timelineLayout(
  items: readonly TimelineItem[],
  width: number,
  span?: readonly [number, number],
): TimelineLayout {
  const found = items.map((i) => Number(i.day.slice(0, 4)))
  const [first, last] = span ?? [Math.min(...found), Math.max(...found)]
  const count = Number.isFinite(first) ? last - first + 1 : 1
  const monthWidth = width / (count * MONTHS)
  const binMonths = monthWidth >= 10 ? 1 : 3
  const binWidth = monthWidth * binMonths
  const diameter = Math.max(3, Math.min(10, binWidth - 1.5))
  const step = diameter + 1.5
  const stacks = new Map<string, number>()
  const stacked = [...items]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((item) => {
      const bin = Math.floor(monthIndex(item.day, first) / binMonths)
      const key = `${item.lane} ${bin}`
      const place = stacks.get(key) ?? 0
      stacks.set(key, place + 1)
      return { item, bin, place }
    })
  const top = PAD + Math.max(2, depth(stacks, "above")) * step + 4
  const bottom = top + BAND
  const yearWidth = monthWidth * MONTHS
  const every = Math.ceil(38 / yearWidth)
  return {
    width,
    height: bottom + Math.max(2, depth(stacks, "below")) * step + 4 + PAD,
    radius: diameter / 2,
    axis: { top, bottom },
    years: Array.from({ length: count }, (_, i) => ({
      year: first + i,
      x: i * yearWidth,
      labelX: (i + 0.5) * yearWidth,
      labelled: i % every === 0,
    })),
    dots: stacked.map(({ item, bin, place }) => {
      const offset = 4 + diameter / 2 + place * step
      return {
        ...item,
        cx: (bin + 0.5) * binWidth,
        cy: item.lane === "above" ? top - offset : bottom + offset,
      }
    }),
  }
}

/** The dot that an arrow key leads to, in order of days, staying inside one lane up or down. */
export function stepDot(key: string, at: number, dots: readonly TimelineDot[]): number | undefined {
  const last = dots.length - 1
  if (key === "ArrowRight") return Math.min(last, at + 1)
  if (key === "ArrowLeft") return Math.max(0, at - 1)
  if (key === "Home") return 0
  if (key === "End") return last
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined
  const lane = key === "ArrowUp" ? "above" : "below"
  const here = dots[at]
  if (!here || here.lane === lane) return at
  const away = (i: number) => Math.abs((dots[i]?.cx ?? Infinity) - here.cx)
  const others = dots.flatMap((d, i) => (d.lane === lane ? [i] : []))
  return others.reduce<number>((best, i) => (best === at || away(i) < away(best) ? i : best), at)
}
