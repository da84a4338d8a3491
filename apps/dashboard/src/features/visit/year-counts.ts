import type { YearColumn } from "@/charts/YearColumns"

export interface YearGroup {
  year: number | null
  leaderCountry: { iso3: string } | null
  visits: number
}

/** Visits by year, parted into those of the countries named and those of all others, from a first year to this one. */
export function yearColumns(
  groups: readonly YearGroup[],
  named: readonly string[],
  first: number,
  thisYear: number,
): YearColumn[] {
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => first + index)
  return years.map((year) => {
    const ofYear = groups.filter((group) => group.year === year)
    const count = (keep: (iso3: string) => boolean) =>
      ofYear
        .filter((group) => keep(group.leaderCountry?.iso3 ?? ""))
        .reduce((sum, group) => sum + group.visits, 0)
    return {
      year,
      values: [
        ...named.map((iso3) => count((other) => other === iso3)),
        count((iso3) => !named.includes(iso3)),
      ],
      ...(year === thisYear ? { unfinished: true } : {}),
    }
  })
}

/** The same day a year before; 28 February for 29 February. */
export function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return day.endsWith("-02-29") ? `${before.slice(0, 8)}28` : before
}
