import { partySize } from "../country/country.ts"

/** Directions of trade that one point stands for: each is read, yet only counted and summed. */
const directionsPerUnit = 10

/** No trade statistics by country and partner begin earlier. */
const earliestYear = 1962

interface SeriesArgs {
  of: string
  with: readonly string[]
  from: number
  to: number
}

/** Cost of a series: its years, each as dear as the directions of trade that it is summed from. */
export function seriesCost({ of, with: partners, from, to }: SeriesArgs) {
  const years = Math.min(to, new Date().getUTCFullYear()) - Math.max(from, earliestYear) + 1
  const units = partners.map((partner) =>
    Math.ceil((2 * partySize(of) * partySize(partner)) / directionsPerUnit),
  )
  const points = Math.max(years, 1) * units.reduce((sum, unit) => sum + unit, 0)
  return { field: Math.max(points, 1), multiplier: Math.max(points, 1) }
}
