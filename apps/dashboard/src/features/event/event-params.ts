import type { SearchParams } from "@/figure/figure"
import { one } from "@/lib/pages"

/** Which meetings the page shows, read from its address. */
export interface EventParams {
  series: string
  host: string
  year: string
}

/** Keys stay as they were written: the API says which of them it does not know. */
export function readEventParams(search: SearchParams): EventParams {
  const year = one(search.year)
  return {
    series: one(search.series),
    host: one(search.host),
    year: /^\d{4}$/.test(year) ? year : "",
  }
}

/** The list's conditions. A meeting belongs to the year in which it began. */
export function eventFilter({ series, host, year }: EventParams) {
  return {
    ...(series ? { seriesSlug: { equals: series } } : {}),
    ...(host ? { hostIso3: { equals: host } } : {}),
    ...(year ? { startDate: { gte: `${year}-01-01`, lte: `${year}-12-31` } } : {}),
  }
}
