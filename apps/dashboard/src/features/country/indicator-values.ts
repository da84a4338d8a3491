import { amountOf } from "@/lib/units"

export interface YearValue {
  year: number
  value: string
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
