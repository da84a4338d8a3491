import type { Row } from "./csv.ts"
import type { Entry, Problems } from "./error.ts"
import type { eventFile } from "./event.ts"
import type { visitFile } from "./visit.ts"

type VisitEntry = Entry<Row<typeof visitFile>>

/** A meeting known only from the visits made for it. */
export interface NamedEvent {
  name: string
  hostIso3: string
  /** The city of all its visits, where there is just one. */
  city: string | null
  startDate: string
  endDate: string
  /** The visit that comes first in the file. */
  first: VisitEntry
}

function commonCity(visits: readonly VisitEntry[]): string | null {
  const [first, ...others] = visits.map(({ row }) => row.cities)
  const common = (first ?? []).filter((city) => others.every((cities) => cities.includes(city)))
  return common.length === 1 ? (common[0] ?? null) : null
}

function toNamedEvent(name: string, first: VisitEntry, visits: readonly VisitEntry[]): NamedEvent {
  return {
    name,
    hostIso3: first.row.host_iso3,
    city: commonCity(visits),
    startDate: visits.map(({ row }) => row.start_date).sort()[0] ?? first.row.start_date,
    endDate:
      visits
        .map(({ row }) => row.end_date)
        .sort()
        .at(-1) ?? first.row.end_date,
    first,
  }
}

/** The events that visits name beside the listed ones. */
export function unlistedEvents(
  visits: readonly VisitEntry[],
  listed: ReadonlySet<string>,
  problems: Problems,
): NamedEvent[] {
  const byName = new Map<string, VisitEntry[]>()
  for (const visit of visits)
    for (const name of visit.row.multilateral_event)
      if (!listed.has(name)) byName.set(name, [...(byName.get(name) ?? []), visit])
  return [...byName].flatMap(([name, [first, ...others]]) => {
    if (!first) return []
    for (const other of others)
      if (other.row.host_iso3 !== first.row.host_iso3)
        problems.cell(other, "host_iso3", `differs from the host of ${name} on line ${first.line}`)
    return [toNamedEvent(name, first, [first, ...others])]
  })
}

/** An event's name without its year or month: CSTO Summit 2022-05 → CSTO Summit. */
function withoutDay(name: string): string {
  return name.replace(/ \d{4}(-\d{2})?$/, "")
}

/** The convener alone where it is one word: G20 Summit → G20, but Nuclear Security Summit stays. */
function convener(name: string): string {
  return name.replace(/^(\S+)( informal)? summit$/i, "$1")
}

/**
 * Series of the unlisted events, by event name: that of listed events of the same kind, else one
 * that at least two of them share.
 */
export function seriesNames(
  unlisted: readonly { name: string }[],
  listed: readonly Pick<Row<typeof eventFile>, "name" | "series">[],
): Map<string, string> {
  const known = new Map<string, string>()
  for (const { name, series } of listed)
    if (series !== null) known.set(withoutDay(name), series).set(series, series)
  const seriesOf = (name: string) => {
    const base = withoutDay(name)
    return known.get(base) ?? known.get(convener(base)) ?? convener(base)
  }
  const candidates = unlisted.map(({ name }) => ({ name, series: seriesOf(name) }))
  const lasting = candidates.filter(
    ({ name, series }) =>
      known.has(series) ||
      candidates.some((other) => other.series === series && other.name !== name),
  )
  return new Map(lasting.map(({ name, series }) => [name, series]))
}
