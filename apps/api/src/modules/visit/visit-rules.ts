import type { DateCheck, VerificationStatus, VisitType } from "@khorgos/prisma"
import { dayText, type Edit, spanText } from "../change/change.ts"
import { collide } from "./days.ts"
import { checkTrip } from "./trip-edit.ts"

/** A visit as an editor would have it. */
export interface VisitDraft {
  leaderSlug: string
  hostIso3: string
  cities: string[]
  startDate: Date
  endDate: Date
  type: VisitType
  bilateral: boolean
  summary: string
  verification: VerificationStatus
  dateCheck: DateCheck
  /** Null for a trip of its own. */
  tripSlug: string | null
  events: string[]
}

/** Sources differ by a few days on the first and last days of terms. */
const termTolerance = 7
const mostCities = 30
const dayLength = 24 * 60 * 60 * 1000

function later(day: Date, days: number): Date {
  return new Date(day.valueOf() + days * dayLength)
}

async function checkTerm({ tx, faults }: Edit, draft: VisitDraft, name: string): Promise<void> {
  const held = await tx.term.count({
    where: {
      leaderSlug: draft.leaderSlug,
      startDate: { lte: later(draft.startDate, termTolerance) },
      OR: [{ endDate: null }, { endDate: { gte: later(draft.startDate, -termTolerance) } }],
    },
  })
  if (held === 0)
    faults.add("input.startDate", "NO_OFFICE_HELD", {
      leader: name,
      day: dayText(draft.startDate),
    })
}

/**
 * A leader is in one country at a time: two stops share the day of travel between them at most.
 * Says whether no other visit is in the way.
 */
async function checkElsewhere(
  { tx, faults }: Edit,
  draft: VisitDraft,
  self: string | null,
): Promise<boolean> {
  const { leaderSlug, hostIso3, startDate, endDate } = draft
  const others = await tx.visit.findMany({
    where: {
      leaderSlug,
      startDate: { lte: endDate },
      endDate: { gte: startDate },
      ...(self === null ? {} : { slug: { not: self } }),
    },
    include: { host: true },
    orderBy: { startDate: "asc" },
  })
  let free = true
  for (const other of others) {
    const same = other.hostIso3 === hostIso3
    if (!same && !collide(draft, other)) continue
    free = false
    if (same && other.startDate.valueOf() === startDate.valueOf())
      faults.add("input", "VISIT_RECORDED", { key: other.slug }, other.slug)
    else {
      const country = { iso3: other.hostIso3, name: other.host.name }
      const span = spanText(other.startDate, other.endDate)
      const values = { visit: other.slug, country, ...span }
      faults.add("input.startDate", "VISITS_OVERLAP", values, other.slug)
    }
  }
  return free
}

async function checkEvents({ tx, faults }: Edit, draft: VisitDraft, dated: boolean): Promise<void> {
  faults.distinct("input.eventSlugs", draft.events)
  const known = await tx.event.findMany({ where: { slug: { in: draft.events } } })
  for (const [index, slug] of draft.events.entries()) {
    const argument = `input.eventSlugs.${index}`
    const event = known.find((candidate) => candidate.slug === slug)
    if (!event) {
      faults.add(argument, "NO_SUCH_EVENT", { key: slug.slice(0, 80) })
      continue
    }
    const { name, startDate, endDate, hostIso3 } = event
    if (dated && (startDate > draft.endDate || endDate < draft.startDate))
      faults.add(argument, "EVENT_ON_OTHER_DAYS", { event: name, ...spanText(startDate, endDate) })
    if (hostIso3 && hostIso3 !== draft.hostIso3)
      faults.add(argument, "EVENT_ELSEWHERE", {
        event: name,
        country: { iso3: draft.hostIso3 },
        host: { iso3: hostIso3 },
      })
  }
}

function checkKind({ faults }: Edit, { type, bilateral, verification, dateCheck }: VisitDraft) {
  if (!bilateral && type !== "summit" && type !== "stopover")
    faults.add("input.bilateral", "BILATERAL_PART", {})
  if (verification === "recalled" && dateCheck !== "none")
    faults.add("input.dateCheck", "DAYS_NOT_READ", {})
}

/** Gathers what is wrong with a visit. `self` is its key, null for one that is being recorded. */
export async function checkVisit(
  edit: Edit,
  draft: VisitDraft,
  self: string | null,
): Promise<VisitDraft> {
  const { tx, faults } = edit
  const cities = faults.texts("input.cities", draft.cities, 100)
  if (cities.length === 0 || cities.length > mostCities)
    faults.add("input.cities", "CITIES_COUNT", { most: mostCities })
  const tidy = { ...draft, cities, summary: faults.text("input.summary", draft.summary, 1000) }
  checkKind(edit, tidy)
  const dated = faults.days(["input.startDate", draft.startDate], ["input.endDate", draft.endDate])
  const host = await tx.country.findUnique({ where: { iso3: draft.hostIso3 } })
  if (host?.kind !== "country") faults.add("input.hostIso3", "HOST_NOT_A_COUNTRY", {})
  await checkEvents(edit, tidy, dated)
  const leader = await tx.leader.findUnique({ where: { slug: draft.leaderSlug } })
  if (!leader) {
    faults.add("input.leaderSlug", "NO_SUCH_LEADER", { key: draft.leaderSlug.slice(0, 80) })
    return tidy
  }
  if (leader.countryIso3 === draft.hostIso3)
    faults.add("input.hostIso3", "OWN_COUNTRY", { leader: leader.name })
  if (!dated) return tidy
  await checkTerm(edit, tidy, leader.name)
  if (await checkElsewhere(edit, tidy, self)) await checkTrip(edit, { ...tidy, slug: self, leader })
  return tidy
}
