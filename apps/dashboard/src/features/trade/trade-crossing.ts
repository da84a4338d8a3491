import type { NamedSeries } from "./trade-fragment"
import { figuresOf } from "./trade-series"

/** Where one line passed another for good. */
export interface Crossing {
  /** The line that is ahead from then on. */
  upper: NamedSeries
  lower: NamedSeries
  /** The first year ahead. */
  year: number
  /** Where the drawn lines meet: a year with its fraction. */
  x: number
}

interface Lead {
  year: number
  by: number
}

function leads(upper: NamedSeries, lower: NamedSeries): Lead[] {
  const below = figuresOf(lower)
  return [...figuresOf(upper)]
    .flatMap(([year, figure]) => {
      const other = below.get(year)
      return other ? [{ year, by: Number(figure.valueUsd) - Number(other.valueUsd) }] : []
    })
    .sort((a, b) => a.year - b.year)
}

/**
 * The last time that one of two lines passed the other; null when the one ahead in the end always was,
 * when they end level, and when years lie between that neither line is drawn through.
 */
export function lastCrossing(a: NamedSeries, b: NamedSeries): Crossing | null {
  const years = leads(a, b)
  const end = years.at(-1)
  if (!end || end.by === 0) return null
  const ahead = (lead: Lead) => Math.sign(lead.by) === Math.sign(end.by)
  const at = years.findLastIndex((lead) => !ahead(lead))
  const [before, after] = [years[at], years[at + 1]]
  if (!before || !after || after.year - before.year > 1) return null
  const [upper, lower] = end.by > 0 ? [a, b] : [b, a]
  const way = before.by / (before.by - after.by)
  return { upper, lower, year: after.year, x: before.year + way }
}

/** The first year of the unbroken run at the end in which `upper` is above `lower`; null when it is not ahead. */
export function aheadSince(upper: NamedSeries, lower: NamedSeries): number | null {
  const years = leads(upper, lower)
  const lastBehind = years.findLastIndex((lead) => lead.by <= 0)
  return years[lastBehind + 1]?.year ?? null
}
