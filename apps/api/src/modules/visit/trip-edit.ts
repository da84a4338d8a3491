import type { Leader, Trip } from "@khorgos/prisma"
import { slug } from "@khorgos/prisma/slug"
import { daysOf, type Edit, snapshot, spanText } from "../change/change.ts"
import { collide, spanOf } from "./days.ts"

const longestTrip = 30

/** A stop as a trip sees it. */
export interface Stop {
  /** Null for one that is being recorded. */
  slug: string | null
  leader: Leader
  /** Null for a trip of its own. */
  tripSlug: string | null
  startDate: Date
  endDate: Date
}

/** Complains when a trip is another leader's, lasts too long with this stop, or runs into another trip. */
export async function checkTrip({ tx, faults }: Edit, stop: Stop): Promise<void> {
  const { leader, tripSlug } = stop
  const trips = await tx.trip.findMany({
    where: { leaderSlug: leader.slug },
    include: { visits: { where: stop.slug === null ? {} : { slug: { not: stop.slug } } } },
  })
  const joined = trips.find((trip) => trip.slug === tripSlug)
  if (tripSlug !== null && !joined) {
    const values = { leader: leader.name, key: tripSlug.slice(0, 80) }
    faults.add("input.tripSlug", "NO_SUCH_TRIP", values)
    return
  }
  const whole = spanOf([stop, ...(joined?.visits ?? [])])
  if (daysOf(whole.startDate, whole.endDate) > longestTrip)
    faults.add("input.tripSlug", "TRIP_TOO_LONG", { trip: tripSlug ?? "", longest: longestTrip })
  const other = trips.find(
    (trip) => trip !== joined && trip.visits.length > 0 && collide(spanOf(trip.visits), whole),
  )
  if (!other) return
  const days = spanText(other.startDate, other.endDate)
  const values = { leader: leader.name, trip: other.slug, ...days }
  faults.add("input.tripSlug", "TRIPS_OVERLAP", values, other.slug)
}

/** A key such as chn-xi-2024-3: the beginning that the leader's trips have, the year and the next number. */
export async function newTripSlug({ tx }: Edit, leader: Leader, start: Date): Promise<string> {
  const [known] = await tx.trip.findMany({
    where: { leaderSlug: leader.slug },
    orderBy: { startDate: "desc" },
    take: 1,
  })
  const named = slug(leader.countryIso3, leader.name.split(" ").at(-1) ?? leader.name)
  const beginning = `${known?.slug.replace(/-\d{4}-\d+$/, "") ?? named}-${start.getUTCFullYear()}-`
  const [present, gone] = await Promise.all([
    tx.trip.findMany({ where: { slug: { startsWith: beginning } } }),
    tx.rowChange.findMany({ where: { entity: "trip", rowKey: { startsWith: beginning } } }),
  ])
  const keys = [...present.map((trip) => trip.slug), ...gone.map(({ rowKey }) => rowKey)]
  const numbers = keys.map((key) => Number(key.slice(beginning.length))).filter(Number.isInteger)
  return `${beginning}${Math.max(0, ...numbers) + 1}`
}

/** Adds a trip that will have this one stop. */
export async function addTrip(edit: Edit, { leader, startDate, endDate }: Stop): Promise<string> {
  const trip = await edit.tx.trip.create({
    data: {
      slug: await newTripSlug(edit, leader, startDate),
      leaderSlug: leader.slug,
      countryIso3: leader.countryIso3,
      startDate,
      endDate,
    },
  })
  edit.note("trip", trip.slug, null, snapshot(trip))
  return trip.slug
}

async function removeTrip(edit: Edit, trip: Trip): Promise<void> {
  await edit.tx.trip.delete({ where: { slug: trip.slug } })
  edit.note("trip", trip.slug, snapshot(trip), null)
}

/** Makes a trip last from the first day of its stops to the last; one without stops goes. */
export async function fitTrip(edit: Edit, tripSlug: string): Promise<void> {
  const { tx } = edit
  const trip = await tx.trip.findUniqueOrThrow({ where: { slug: tripSlug } })
  const { _min, _max } = await tx.visit.aggregate({
    where: { tripSlug },
    _min: { startDate: true },
    _max: { endDate: true },
  })
  if (!_min.startDate || !_max.endDate) return removeTrip(edit, trip)
  const days = { startDate: _min.startDate, endDate: _max.endDate }
  const after = snapshot({ ...trip, ...days })
  if (JSON.stringify(after) === JSON.stringify(snapshot(trip))) return
  await tx.trip.update({ where: { slug: tripSlug }, data: days })
  edit.note("trip", tripSlug, snapshot(trip), after)
}
