type Figure = string | number | null | undefined

/** What an unknown figure looks like. Never zero, never an empty cell. */
export const unknown = "–"

const space = "\u00a0"
const minus = "−"

const tiers = [
  { size: 1e12, word: "tn" },
  { size: 1e9, word: "bn" },
  { size: 1e6, word: "m" },
] as const

function toNumber(figure: Figure): number | null {
  if (figure === null || figure === undefined || figure === "") return null
  const n = Number(figure)
  return Number.isFinite(n) ? n : null
}

function grouped(n: number, decimals = 0): string {
  return n.toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

function signed(n: number, text: string): string {
  return n < 0 && /[1-9]/.test(text) ? `${minus}${text}` : text
}

/** Three significant digits, kept as plain digits. */
function threeDigits(n: number): number {
  return n === 0 ? 0 : Number(n.toPrecision(3))
}

function magnitude(n: number): { text: string; word: string } {
  const rounded = threeDigits(Math.abs(n))
  const tier = tiers.find((t) => rounded >= t.size)
  if (!tier) return { text: grouped(rounded, 0), word: "" }
  const inTier = rounded / tier.size
  return { text: grouped(inTier, inTier < 100 ? 1 : 0), word: `${space}${tier.word}` }
}

/** "US$ 89.4 bn": the magnitude in words, never more than three digits. Spaces do not break. */
export function formatUsd(figure: Figure): string {
  const n = toNumber(figure)
  if (n === null) return unknown
  const { text, word } = magnitude(n)
  return `${signed(n, `US$${space}${text}`)}${word}`
}

/** "60 bn", "0.5 bn": for axes, where the unit stands in the subtitle. */
export function formatUsdAxis(figure: Figure): string {
  const n = toNumber(figure)
  if (n === null) return unknown
  const { text, word } = magnitude(n)
  return `${signed(n, text.replace(/\.0$/, ""))}${word}`
}

export function formatNumber(figure: Figure, decimals = 0): string {
  const n = toNumber(figure)
  return n === null ? unknown : signed(n, grouped(Math.abs(n), decimals))
}

/** From a share of one: 0.472 is "47%", 0.0472 is "4.7%". */
export function formatPercent(share: Figure): string {
  const n = toNumber(share)
  if (n === null) return unknown
  const percent = Math.abs(n) * 100
  return `${signed(n, grouped(percent, percent < 9.95 && percent > 0 ? 1 : 0))}%`
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const

interface Day {
  year: string
  month: string
  day: string
}

function parts(iso: string): Day {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-")
  return { year, month: months[Number(month) - 1] ?? "", day: day && String(Number(day)) }
}

function joined({ year, month, day }: Day): string {
  return [day, month, year].filter(Boolean).join(" ")
}

/** "2024-07-03" is "3 July 2024"; "2024-07" is "July 2024". No zone is ever applied. */
export function formatDay(iso: string | null | undefined): string {
  return iso ? joined(parts(iso)) : unknown
}

/** "2024-07-03T14:05:00Z" is "3 July 2024, 14:05", in UTC. */
export function formatMoment(iso: string): string {
  return `${formatDay(iso)}, ${iso.slice(11, 16)}`
}

/** "2–4 July 2024", "30 August – 3 September 2025". */
export function formatDayRange(start: string, end?: string | null): string {
  if (!end || end === start) return formatDay(start)
  const [a, b] = [parts(start), parts(end)]
  if (a.year !== b.year) return `${joined(a)} – ${joined(b)}`
  if (a.month !== b.month) return `${joined({ ...a, year: "" })} – ${joined(b)}`
  return `${a.day}–${joined(b)}`
}

/** "2000–2023". */
export function formatYearSpan(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`
}

/** Runs are joined: [2000, 2001, 2002, 2005] is "2000–2002, 2005". */
export function formatYears(years: readonly number[]): string {
  const runs: [number, number][] = []
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && year === last[1] + 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.map(([from, to]) => formatYearSpan(from, to)).join(", ") || unknown
}

export type FigureFormat = "usd" | "count" | "percent" | "ratio"

/** Charts take the name of a format, since functions cannot cross from server to browser. */
export function formatFigure(figure: Figure, format: FigureFormat): string {
  if (format === "usd") return formatUsd(figure)
  if (format === "percent") return formatPercent(figure)
  return formatNumber(figure, format === "ratio" ? 1 : 0)
}

export function formatAxis(figure: number, format: FigureFormat): string {
  if (format === "usd") return formatUsdAxis(figure)
  if (format === "percent") return `${formatNumber(figure * 100)}%`
  return formatNumber(figure, Number.isInteger(figure) ? 0 : 1)
}
