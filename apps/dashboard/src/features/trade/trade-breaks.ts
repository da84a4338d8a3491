import type { LineBreak } from "@/charts/line-layout"
import type { NamedSeries } from "./trade-fragment"
import { figuresOf } from "./trade-series"

interface SourcedYear {
  year: number
  sources: readonly { key: string }[]
}

/** Where one set of sources ends and another begins: the two sides are not one series. */
export function sourceBreaksOf(figures: readonly SourcedYear[]): LineBreak[] {
  const byYear = new Map<number, Set<string>>()
  for (const { year, sources } of figures) {
    const keys = byYear.get(year) ?? new Set<string>()
    for (const source of sources) keys.add(source.key)
    if (keys.size > 0) byYear.set(year, keys)
  }
  const years = [...byYear.keys()].sort((a, b) => a - b)
  return years.flatMap((year, index) => {
    const before = byYear.get(years[index - 1] ?? Number.NaN)
    const now = byYear.get(year)
    if (!before || !now || [...now].some((key) => before.has(key))) return []
    return [{ x: year - 0.5, label: `${shortName(before)} | ${shortName(now)}` }]
  })
}

function shortName(keys: ReadonlySet<string>): string {
  return [...keys].map((key) => key.split("_")[0]).join(", ")
}

export function sourceBreaks(series: readonly NamedSeries[]): LineBreak[] {
  return sourceBreaksOf(
    series.flatMap((line) =>
      [...figuresOf(line)].map(([year, { sources }]) => ({ year, sources })),
    ),
  )
}
