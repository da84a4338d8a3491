import type { Visit as Row } from "@khorgos/prisma"
import { slug as keyOf } from "@khorgos/prisma/slug"
import { dayText, type Edit, noSuchRow, snapshot } from "../change/change.ts"
import { addTrip, fitTrip } from "./trip-edit.ts"
import type { VisitDraft } from "./visit-rules.ts"

async function freeSlug({ tx }: Edit, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await tx.visit.findUnique({ where: { slug } }))) return slug
  }
}

/** A visit with the keys of its events. */
export interface Standing {
  row: Row
  events: string[]
}

/** The visit that an edit is of, if it is still as its editor read it. */
export async function findVisit(edit: Edit, slug: string, expected: number): Promise<Standing> {
  const visit = await edit.tx.visit.findUnique({ where: { slug }, include: { events: true } })
  if (!visit) return noSuchRow("NO_SUCH_VISIT", slug)
  await edit.checkRevision(visit, expected)
  const { events, ...row } = visit
  return { row, events: events.map(({ eventSlug }) => eventSlug) }
}

export const snapshotOf = ({ row, events }: Standing) => snapshot({ ...row }, { events })

async function linkEvents(edit: Edit, slug: string, before: string[], after: string[]) {
  const { gone, added } = edit.relink("visit_event", before, after)
  await edit.tx.visitEvent.deleteMany({ where: { visitSlug: slug, eventSlug: { in: gone } } })
  await edit.tx.visitEvent.createMany({
    data: added.map((eventSlug) => ({ visitSlug: slug, eventSlug })),
  })
}

/** Adds or changes a visit, with its events and its trips. */
export async function writeVisit(
  edit: Edit,
  draft: VisitDraft,
  before: Standing | null,
): Promise<Row> {
  const { events, tripSlug: joined, ...values } = draft
  const leader = await edit.tx.leader.findUniqueOrThrow({ where: { slug: draft.leaderSlug } })
  const tripSlug = joined ?? (await addTrip(edit, { ...draft, slug: null, leader }))
  const wanted = keyOf(tripSlug, draft.hostIso3, dayText(draft.startDate))
  const slug = before?.row.slug ?? (await freeSlug(edit, wanted))
  const sourceKey = edit.cited?.key ?? before?.row.sourceKey ?? ""
  const data = { ...values, tripSlug, slug, sourceKey }
  const { visit } = edit.tx
  const row = before ? await visit.update({ where: { slug }, data }) : await visit.create({ data })
  await linkEvents(edit, slug, before?.events ?? [], events)
  edit.note("visit", slug, before && snapshotOf(before), snapshotOf({ row, events }))
  await fitTrip(edit, tripSlug)
  if (before && before.row.tripSlug !== tripSlug) await fitTrip(edit, before.row.tripSlug)
  return row
}

/** Removes a visit, and its trip when it was the only stop. */
export async function removeVisit(edit: Edit, before: Standing): Promise<null> {
  const { slug, tripSlug } = before.row
  await linkEvents(edit, slug, before.events, [])
  await edit.tx.visit.delete({ where: { slug } })
  edit.note("visit", slug, snapshotOf(before), null)
  await fitTrip(edit, tripSlug)
  return null
}
