export interface PartnerLine {
  code: string
  points: readonly { year: number; turnover: { valueUsd: string; complete: boolean } | null }[]
}

export interface PartnerAmount {
  code: string
  usd: string
}

/** Who a country trades most with, and how that came about. */
export interface FirstPartner {
  year: number
  first: PartnerAmount
  second: PartnerAmount | null
  /** The first of the years, without another between, in which it was the first. */
  since: number
  /** Who was first before, and the last year of it; null where nobody else ever was. */
  before: { code: string; year: number } | null
  /** Partners that the figures of the year name. */
  partners: number
}

interface Entry extends PartnerAmount {
  complete: boolean
}

function byYear(lines: readonly PartnerLine[]): Map<number, Entry[]> {
  const years = new Map<number, Entry[]>()
  for (const { code, points } of lines)
    for (const { year, turnover } of points) {
      if (!turnover) continue
      const entries = years.get(year) ?? []
      entries.push({ code, usd: turnover.valueUsd, complete: turnover.complete })
      years.set(year, entries)
    }
  for (const entries of years.values()) entries.sort((a, b) => Number(b.usd) - Number(a.usd))
  return years
}

/**
 * Years in which a partner that is ever the first is reported in part tell nothing: it could have been the
 * first. They are passed over, neither for it nor against it.
 */
export function firstPartner(lines: readonly PartnerLine[]): FirstPartner | null {
  const years = byYear(lines)
  const rivals = new Set([...years.values()].map(([first]) => first?.code))
  const told = [...years]
    .filter(([, entries]) => {
      const inPart = entries.filter((entry) => !entry.complete)
      return !inPart.some((entry) => rivals.has(entry.code) || entries.indexOf(entry) < 2)
    })
    .sort(([a], [b]) => b - a)
  const [latest] = told
  const first = latest?.[1][0]
  if (!latest || !first) return null
  const other = told.findIndex(([, entries]) => entries[0]?.code !== first.code)
  const before = told[other]
  const second = latest[1][1]
  return {
    year: latest[0],
    first: { code: first.code, usd: first.usd },
    second: second ? { code: second.code, usd: second.usd } : null,
    since: (other === -1 ? told.at(-1) : told[other - 1])?.[0] ?? latest[0],
    before: before?.[1][0] ? { code: before[1][0].code, year: before[0] } : null,
    partners: latest[1].length,
  }
}
