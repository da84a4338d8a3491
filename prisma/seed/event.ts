import type { Event, EventParticipant, EventSeries } from "../src/client.ts"
import { day, iso3, list, name, optional, text, url, verification } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { slug } from "./slug.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"
import type { visitFile } from "./visit.ts"
import { type NamedEvent, seriesNames, unlistedEvents } from "./visited-event.ts"

export const eventFile = csvFile("events.csv", {
  name,
  series: optional(name),
  host_iso3: optional(iso3),
  city: optional(text),
  start_date: day,
  end_date: day,
  participants_iso3: list(/;/, iso3),
  source_url: url,
  checked: verification,
})

export function toEvent(row: Row<typeof eventFile>, sourceKey: string): Stored<Event> {
  return {
    slug: slug(row.name),
    name: row.name,
    seriesSlug: row.series === null ? null : slug(row.series),
    hostIso3: row.host_iso3,
    city: row.city,
    startDate: row.start_date,
    endDate: row.end_date,
    origin: "file",
    sourceKey,
    verification: row.checked,
  }
}

export function toVisitedEvent(
  event: NamedEvent,
  series: string | null,
  sourceKey: string,
): Stored<Event> {
  return {
    slug: slug(event.name),
    name: event.name,
    seriesSlug: series === null ? null : slug(series),
    hostIso3: event.hostIso3,
    city: event.city,
    startDate: event.startDate,
    endDate: event.endDate,
    origin: "visits",
    sourceKey,
    verification: event.first.row.checked,
  }
}

function toSeries(seriesName: string, context: Context): Stored<EventSeries> {
  return {
    slug: slug(seriesName),
    name: seriesName,
    organisationCode: context.organisations.has(seriesName) ? seriesName : null,
  }
}

/** The events that visits name and the file does not list. */
function eventsOfVisits(
  entries: readonly Entry<Row<typeof eventFile>>[],
  visits: readonly Entry<Row<typeof visitFile>>[],
  context: Context,
): { events: Stored<Event>[]; series: string[] } {
  const listed = entries.map(({ row }) => row)
  const unlisted = unlistedEvents(visits, new Set(listed.map((row) => row.name)), context.problems)
  const series = seriesNames(unlisted, listed)
  const keys = new Map(listed.map((row) => [slug(row.name), row.name]))
  const events = unlisted.map((event) => {
    const taken = keys.get(slug(event.name))
    if (taken !== undefined)
      context.problems.cell(event.first, "multilateral_event", `makes the key of "${taken}"`)
    keys.set(slug(event.name), event.name)
    const { source_url: address, source_title: title } = event.first.row
    const source = context.sources.cite({ url: address, title })
    return toVisitedEvent(event, series.get(event.name) ?? null, source)
  })
  return { events, series: [...series.values()] }
}

export function eventTables(
  entries: readonly Entry<Row<typeof eventFile>>[],
  visits: readonly Entry<Row<typeof visitFile>>[],
  context: Context,
): Table[] {
  const { problems, sources } = context
  for (const entry of entries) {
    if (entry.row.host_iso3 !== null) context.checkCountry(entry, "host_iso3")
    context.checkCountries(entry, "participants_iso3", entry.row.participants_iso3)
    context.checkOrder(entry, "start_date", "end_date")
  }
  const listed = mapUnique(
    entries,
    (row) => toEvent(row, sources.cite({ url: row.source_url })),
    { column: "name", of: (row) => row.slug },
    problems,
  )
  const visited = eventsOfVisits(entries, visits, context)
  const events = [...listed, ...visited.events]
  for (const event of events) context.events.set(event.name, event.slug)
  const named = [...entries.flatMap(({ row }) => row.series ?? []), ...visited.series]
  const series = new Map(named.map((one) => [slug(one), toSeries(one, context)]))
  const participants = entries.flatMap(({ row }) =>
    [...new Set(row.participants_iso3)].map((countryIso3) => ({
      eventSlug: slug(row.name),
      countryIso3,
    })),
  )
  return [
    table<EventSeries>("event_series", ["slug"], [...series.values()]),
    table<Event>("event", ["slug"], events),
    table<EventParticipant>(
      "event_participant",
      ["eventSlug", "countryIso3"],
      participants,
      "event",
    ),
  ]
}
