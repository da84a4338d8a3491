import type { Amount } from "./compare-lines"

/** Counts of every year from the first that any country has: none recorded is a count of zero. */
export function everyYear(
  codes: readonly string[],
  counts: readonly Amount[],
  lastYear: number,
): Amount[] {
  if (counts.length === 0) return []
  const first = Math.min(...counts.map(({ year }) => year))
  const key = (iso3: string, year: number) => `${iso3} ${year}`
  const known = new Map(counts.map((count) => [key(count.iso3, count.year), count.value]))
  return codes.flatMap((iso3) =>
    Array.from({ length: Math.max(0, lastYear - first + 1) }, (_, index) => {
      const year = first + index
      return { iso3, year, value: known.get(key(iso3, year)) ?? 0 }
    }),
  )
}
