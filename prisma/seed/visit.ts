import type { Trip, Visit, VisitEvent } from "../src/client.ts"
import { code, day, flag, iso3, list, name, oneOf, text, url, verification } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { slug } from "./slug.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

export const visitFile = csvFile("leader_visits.csv", {
  trip_id: code,
  leader: name,
  leader_country_iso3: iso3,
  host_iso3: iso3,
  cities: list(/[;,]/, text),
  start_date: day,
  end_date: day,
  visit_type: oneOf("state", "official", "working", "summit", "stopover"),
  multilateral_event: list(/;/, name),
  bilateral_component: flag,
  summary: text,
  source_title: text,
  source_url: url,
  checked: verification,
  date_check: oneOf("day", "partial", "none"),
})

type VisitEntry = Entry<Row<typeof visitFile>>

export function toVisit(row: Row<typeof visitFile>, sourceKey: string): Stored<Visit> {
  return {
    slug: slug(row.trip_id, row.host_iso3, row.start_date),
    tripSlug: slug(row.trip_id),
    leaderSlug: slug(row.leader),
    hostIso3: row.host_iso3,
    cities: row.cities,
    startDate: row.start_date,
    endDate: row.end_date,
    type: row.visit_type,
    bilateral: row.bilateral_component,
    summary: row.summary,
    sourceKey,
    verification: row.checked,
    dateCheck: row.date_check,
  }
}

function checkVisit(entry: VisitEntry, context: Context): void {
  const { leader, leader_country_iso3: countryIso3 } = entry.row
  const known = context.leaders.get(leader)
  context.checkCountry(entry, "leader_country_iso3")
  context.checkCountry(entry, "host_iso3")
  context.checkOrder(entry, "start_date", "end_date")
  if (!known) context.problems.cell(entry, "leader", "is not a leader in leaders.csv")
  else if (known.countryIso3 !== countryIso3)
    context.problems.cell(
      entry,
      "leader_country_iso3",
      `is not the country of ${leader}, which leaders.csv gives as ${known.countryIso3}`,
    )
}

/** A trip lasts from the first day of its stops to the last. */
export function toTrips(entries: readonly VisitEntry[], context: Context): Stored<Trip>[] {
  const trips = new Map<string, Stored<Trip>>()
  for (const entry of entries) {
    const visit = toVisit(entry.row, "")
    const { startDate, endDate, leaderSlug, tripSlug } = visit
    const countryIso3 = entry.row.leader_country_iso3
    const trip = trips.get(tripSlug)
    if (!trip) trips.set(tripSlug, { slug: tripSlug, leaderSlug, countryIso3, startDate, endDate })
    else {
      if (trip.leaderSlug !== leaderSlug)
        context.problems.cell(
          entry,
          "leader",
          `differs from ${trip.leaderSlug}, who made this trip`,
        )
      if (startDate < trip.startDate) trip.startDate = startDate
      if (endDate > trip.endDate) trip.endDate = endDate
    }
  }
  return [...trips.values()]
}

function toVisitEvents(row: Row<typeof visitFile>, context: Context): Stored<VisitEvent>[] {
  const visitSlug = toVisit(row, "").slug
  const events = new Set(row.multilateral_event.map((event) => context.events.get(event)))
  return [...events].flatMap((eventSlug) => (eventSlug ? [{ visitSlug, eventSlug }] : []))
}

export function visitTables(entries: readonly VisitEntry[], context: Context): Table[] {
  for (const entry of entries) checkVisit(entry, context)
  const visits = mapUnique(
    entries,
    (row) => {
      const { source_url: address, source_title: title } = row
      return toVisit(row, context.sources.cite({ url: address, title }))
    },
    { column: "trip_id", of: (row) => row.slug },
    context.problems,
  )
  const links = entries.flatMap(({ row }) => toVisitEvents(row, context))
  return [
    table<Trip>("trip", ["slug"], toTrips(entries, context)),
    table<Visit>("visit", ["slug"], visits),
    table<VisitEvent>("visit_event", ["visitSlug", "eventSlug"], links, "visit"),
  ]
}
