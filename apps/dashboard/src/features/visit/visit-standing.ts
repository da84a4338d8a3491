/** A stop of one leader in one country, as far as counting needs it. */
export interface PairStop {
  slug: string
  tripSlug: string
  startDate: string
  type: string
}

export interface Standing {
  /** Its place among the leader's visits to the host, counted by trips; null for stopovers, which do not count. */
  nth: number | null
  /** All such visits in the data, to this day. */
  total: number
  /** Other stops in the same country on the same trip, with which it counts as one visit. */
  together: number
  /** One stop a visit: the trip's first in the country, in order. */
  visits: PairStop[]
}

/** Where a stop counts among a leader's visits to one host: distinct trips, in order of days. */
export function standingOf(slug: string, stops: readonly PairStop[]): Standing {
  const counted = stops
    .filter((stop) => stop.type !== "STOPOVER")
    .toSorted((a, b) => a.startDate.localeCompare(b.startDate))
  const visits = counted.filter(
    (stop, index) => counted.findIndex((other) => other.tripSlug === stop.tripSlug) === index,
  )
  const own = counted.find((stop) => stop.slug === slug)
  const place = own ? visits.findIndex((visit) => visit.tripSlug === own.tripSlug) : -1
  return {
    nth: place < 0 ? null : place + 1,
    total: visits.length,
    together: own ? counted.filter((stop) => stop.tripSlug === own.tripSlug).length - 1 : 0,
    visits,
  }
}
