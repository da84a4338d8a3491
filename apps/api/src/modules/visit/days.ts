/** A stretch of days. */
export interface Days {
  startDate: Date
  endDate: Date
}

/** From the first day of all to the last. */
export function spanOf(stretches: readonly Days[]): Days {
  return {
    startDate: new Date(Math.min(...stretches.map(({ startDate }) => startDate.valueOf()))),
    endDate: new Date(Math.max(...stretches.map(({ endDate }) => endDate.valueOf()))),
  }
}

/** Whether one person cannot have spent both stretches: they share more than the day of travel between them. */
export function collide(one: Days, other: Days): boolean {
  const edges = (days: Days) => [days.startDate.valueOf(), days.endDate.valueOf()]
  const first = Math.max(one.startDate.valueOf(), other.startDate.valueOf())
  const last = Math.min(one.endDate.valueOf(), other.endDate.valueOf())
  if (first > last) return false
  return first < last || !edges(one).includes(first) || !edges(other).includes(first)
}
