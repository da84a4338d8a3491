import { isOfFive } from "@/lib/five"

export interface CountryGroup<Leader> {
  iso3: string
  name: string
  leaders: Leader[]
}

interface Term {
  endDate: string | null
  startDate: string
}

/** The day by which a leader is placed: in office now is the latest of all. */
function standing(terms: readonly Term[]): string {
  return (
    terms
      .map((term) => term.endDate ?? `9999 ${term.startDate}`)
      .sort()
      .at(-1) ?? ""
  )
}

/** Leaders by country: the five first, then the others by name; in each, those in office before those who left. */
export function byCountry<Leader extends { country: { iso3: string }; terms: readonly Term[] }>(
  leaders: readonly Leader[],
  nameOf: (country: Leader["country"]) => string,
  compare: (a: string, b: string) => number,
): CountryGroup<Leader>[] {
  const groups = new Map<string, CountryGroup<Leader>>()
  for (const leader of leaders) {
    const { iso3 } = leader.country
    const group = groups.get(iso3) ?? { iso3, name: nameOf(leader.country), leaders: [] }
    group.leaders.push(leader)
    groups.set(iso3, group)
  }
  for (const { leaders: own } of groups.values())
    own.sort((a, b) => standing(b.terms).localeCompare(standing(a.terms)))
  const apart = (iso3: string) => (isOfFive(iso3) ? 0 : 1)
  return [...groups.values()].sort(
    (a, b) => apart(a.iso3) - apart(b.iso3) || compare(a.name, b.name),
  )
}
