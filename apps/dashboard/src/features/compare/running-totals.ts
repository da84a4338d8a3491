interface Count {
  iso3: string
  year: number
  value: number
}

export interface RunningTotal {
  iso3: string
  year: number
  /** Of the year alone; none recorded is zero. */
  count: number
  /** Of all years up to it. */
  total: number
}

/** Counts added up year by year, for every country from the first year that any of them has. */
export function runningTotals(
  codes: readonly string[],
  counts: readonly Count[],
  lastYear: number,
): RunningTotal[] {
  if (counts.length === 0) return []
  const first = Math.min(...counts.map(({ year }) => year))
  const years = Array.from(
    { length: Math.max(0, lastYear - first + 1) },
    (_, index) => first + index,
  )
  return codes.flatMap((iso3) => {
    const own = new Map(counts.flatMap((c) => (c.iso3 === iso3 ? [[c.year, c.value]] : [])))
    let total = 0
    return years.map((year) => {
      const count = own.get(year) ?? 0
      total += count
      return { iso3, year, count, total }
    })
  })
}
