import type { LineMarker } from "@/charts/line-layout"

/** A visit as the lines need it. */
export interface MarkedVisit {
  slug: string
  startDate: string
  /** Of the visitor. */
  countryIso3: string
  label: string
}

/** A line and the countries whose leaders' visits belong on it. */
export interface VisitedLine {
  id: string
  countries: readonly string[]
}

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** A day on an axis of yearly totals: the middle of 2024 stands where the total of 2024 stands. */
export function placeOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return year + ((daysBefore[month - 1] ?? 0) + date - 0.5) / 366 - 0.5
}

/**
 * Visits as marks on the lines of their countries, from the first to the last year drawn. A visit stands
 * on the first line that its country belongs to.
 */
export function visitMarks(
  visits: readonly MarkedVisit[],
  lines: readonly VisitedLine[],
  years: readonly number[],
): LineMarker[] {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return visits
    .flatMap(({ slug, startDate, countryIso3, label }) => {
      const line = lines.find(({ countries }) => countries.includes(countryIso3))
      const year = Number(startDate.slice(0, 4))
      if (!line || year < first || year > last) return []
      const x = Math.max(first, placeOfDay(startDate))
      return [{ x, label, seriesId: line.id, href: `/visits/${slug}` }]
    })
    .sort((a, b) => a.x - b.x)
}
