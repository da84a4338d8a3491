import { chartColours } from "@/charts/country-colours"
import type { LineSeries } from "@/charts/line-layout"

export interface Amount {
  iso3: string
  year: number
  value: number
  /** Why the amount is less than it says; absent where it is whole. */
  partly?: string
}

export interface Compared {
  iso3: string
  name: string
}

/** One line a country. Years without an amount between the first and the last are gaps. */
export function linesOf(countries: readonly Compared[], amounts: readonly Amount[]): LineSeries[] {
  const colours = chartColours(countries.map(({ iso3 }) => iso3))
  return countries.flatMap(({ iso3, name }) => {
    const own = new Map(
      amounts.filter((amount) => amount.iso3 === iso3).map((amount) => [amount.year, amount]),
    )
    if (own.size === 0) return []
    const first = Math.min(...own.keys())
    const points = Array.from({ length: Math.max(...own.keys()) - first + 1 }, (_, index) => {
      const amount = own.get(first + index)
      return {
        x: first + index,
        y: amount?.value ?? null,
        ...(amount?.partly ? { dashed: true, note: amount.partly } : {}),
      }
    })
    return [{ id: iso3, label: name, colour: colours.get(iso3) ?? "other", points }]
  })
}

export interface Standing {
  year: number
  /** Those that have an amount in the year, the greatest first. */
  ranked: { id: string; label: string; value: number }[]
}

/** Who stands where in the latest year of which most of the lines have an amount. */
export function standing(lines: readonly LineSeries[]): Standing | null {
  const years = lines.flatMap((line) =>
    line.points.flatMap((point) => (point.y === null ? [] : [point.x])),
  )
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  if (most === 0) return null
  const year = Math.max(...[...counts].flatMap(([at, count]) => (count === most ? [at] : [])))
  const ranked = lines
    .flatMap(({ id, label, points }) => {
      const value = points.find((point) => point.x === year)?.y
      return typeof value === "number" ? [{ id, label, value }] : []
    })
    .sort((a, b) => b.value - a.value)
  return { year, ranked }
}
