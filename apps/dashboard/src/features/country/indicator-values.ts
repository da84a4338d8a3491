import type { FigureFormat } from "@/lib/format"

export interface YearValue {
  year: number
  value: string
}

/** How a value of this unit is written. Units are the data's own words. */
export function formatOf(unit: string): FigureFormat {
  if (/dollar/i.test(unit)) return "usd"
  if (/percent|%/i.test(unit)) return "percent"
  return "quantity"
}

/** A value as formats take it: shares are of one, the data's of a hundred. */
export function amountOf(unit: string, value: string): number {
  return formatOf(unit) === "percent" ? Number(value) / 100 : Number(value)
}

/** Years in order; a year without a value between the first and the last is a gap. */
export function pointsOf(
  unit: string,
  values: readonly YearValue[],
): { x: number; y: number | null }[] {
  const byYear = new Map(values.map(({ year, value }) => [year, amountOf(unit, value)]))
  const years = [...byYear.keys()]
  const first = Math.min(...years)
  const span = years.length > 0 ? Math.max(...years) - first + 1 : 0
  return Array.from({ length: span }, (_, index) => ({
    x: first + index,
    y: byYear.get(first + index) ?? null,
  }))
}
