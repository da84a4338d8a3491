import type { DateCheck, VerificationStatus, VisitType } from "@khorgos/prisma"
import { dayText, type Edit } from "../change/change.ts"
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
    faults.add("input.startDate", `${name} held no office on ${dayText(draft.startDate)}.`)
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
      faults.add(
        "input",
        `This visit is in the data already, as ${other.slug}.`,
        "ALREADY_RECORDED",
        other.slug,
      )
    else
      faults.add(
        "input.startDate",
        `These days overlap with the visit ${other.slug} to ${other.host.name}, from ${dayText(other.startDate)} to ${dayText(other.endDate)}.`,
        "BAD_USER_INPUT",
        other.slug,
      )
  }
  return free
}

async function checkEvents({ tx, faults }: Edit, draft: VisitDraft, dated: boolean): Promise<void> {
  faults.distinct("input.eventSlugs", draft.events)
  const known = await tx.event.findMany({ where: { slug: { in: draft.events } } })
  for (const [index, slug] of draft.events.entries()) {
    const argument = `input.eventSlugs.${index}`
    const event = known.find((candidate) => candidate.slug === slug)
    if (!event) faults.add(argument, `There is no event "${slug.slice(0, 80)}".`, "UNKNOWN_CODE")
    else if (dated && (event.startDate > draft.endDate || event.endDate < draft.startDate))
      faults.add(
        argument,
        `The days of the visit do not meet those of ${event.name}: ${dayText(event.startDate)} to ${dayText(event.endDate)}.`,
      )
    if (event?.hostIso3 && event.hostIso3 !== draft.hostIso3)
      faults.add(argument, `${event.name} was not held in ${draft.hostIso3} but ${event.hostIso3}.`)
  }
}

function checkKind({ faults }: Edit, { type, bilateral, verification, dateCheck }: VisitDraft) {
  if (!bilateral && type !== "summit" && type !== "stopover")
    faults.add("input.bilateral", "Only a summit or a stopover has no bilateral part.")
  if (verification === "recalled" && dateCheck !== "none")
    faults.add("input.dateCheck", "The days of a RECALLED visit were read in no source: NONE.")
}

/** Gathers what is wrong with a visit. `self` is its key, null for one that is being recorded. */
export async function checkVisit(
  edit: Edit,
  draft: VisitDraft,
  self: string | null,
): Promise<VisitDraft> {
  const { tx, faults } = edit
  const cities = faults.texts("input.cities", draft.cities, 100)
  if (cities.length === 0 || cities.length > 30)
    faults.add("input.cities", "Name at least one city, and at most 30.")
  const tidy = { ...draft, cities, summary: faults.text("input.summary", draft.summary, 1000) }
  checkKind(edit, tidy)
  const dated = faults.days(["input.startDate", draft.startDate], ["input.endDate", draft.endDate])
  const host = await tx.country.findUnique({ where: { iso3: draft.hostIso3 } })
  if (host?.kind !== "country") faults.add("input.hostIso3", "The host is not a country.")
  await checkEvents(edit, tidy, dated)
  const leader = await tx.leader.findUnique({ where: { slug: draft.leaderSlug } })
  if (!leader) {
    const message = `There is no leader "${draft.leaderSlug.slice(0, 80)}".`
    faults.add("input.leaderSlug", message, "UNKNOWN_CODE")
    return tidy
  }
  if (leader.countryIso3 === draft.hostIso3)
    faults.add("input.hostIso3", `${leader.name} leads this country: it is no visit.`)
  if (!dated) return tidy
  await checkTerm(edit, tidy, leader.name)
  if (await checkElsewhere(edit, tidy, self)) await checkTrip(edit, { ...tidy, slug: self, leader })
  return tidy
}
