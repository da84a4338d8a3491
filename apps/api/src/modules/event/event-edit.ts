import type { Event as Row } from "@khorgos/prisma"
import { slug as keyOf } from "@khorgos/prisma/slug"
import { builder } from "../../builder.ts"
import {
  checkVerification,
  type Edit,
  type Edited,
  EditResult,
  edit,
  editArgs,
  noSuchRow,
  type Plan,
  revisionArgs,
  SourceInput,
  snapshot,
} from "../change/change.ts"
import { Event } from "./event.ts"
import { CorrectEventInput, RecordEventInput } from "./event-input.ts"
import { checkEvent, type EventDraft } from "./event-rules.ts"

type Recorded = typeof RecordEventInput.$inferInput
type Corrections = typeof CorrectEventInput.$inferInput

interface Standing {
  row: Row
  participants: string[]
}

const snapshotOf = ({ row, participants }: Standing) => snapshot({ ...row }, { participants })

/** The event that an edit is of, if it is still as its editor read it. */
async function findEvent(edit: Edit, slug: string, expected: number): Promise<Standing> {
  const event = await edit.tx.event.findUnique({ where: { slug }, include: { participants: true } })
  if (!event) return noSuchRow("NO_SUCH_EVENT", slug)
  await edit.checkRevision(event, expected)
  const { participants, ...row } = event
  return { row, participants: participants.map(({ countryIso3 }) => countryIso3) }
}

async function linkParticipants(edit: Edit, eventSlug: string, before: string[], after: string[]) {
  const { gone, added } = edit.relink("event_participant", before, after)
  const { eventParticipant } = edit.tx
  await eventParticipant.deleteMany({ where: { eventSlug, countryIso3: { in: gone } } })
  await eventParticipant.createMany({
    data: added.map((countryIso3) => ({ eventSlug, countryIso3 })),
  })
}

async function writeEvent(edit: Edit, draft: EventDraft, before: Standing | null): Promise<Row> {
  const { participants, ...values } = draft
  const slug = before?.row.slug ?? keyOf(draft.name)
  const sourceKey = edit.cited?.key ?? before?.row.sourceKey ?? ""
  const data = { ...values, slug, sourceKey }
  const { event } = edit.tx
  const row = before
    ? await event.update({ where: { slug }, data })
    : await event.create({ data: { ...data, origin: "editor" } })
  await linkParticipants(edit, slug, before?.participants ?? [], participants)
  edit.note("event", slug, before && snapshotOf(before), snapshotOf({ row, participants }))
  return row
}

function planRecord(input: Recorded): Plan<Row> {
  return async (edit) => {
    checkVerification(edit.cited, null, input.verification, edit.faults)
    const { seriesSlug = null, hostIso3 = null, city = null, ...values } = input
    const draft = await checkEvent(edit, { ...values, seriesSlug, hostIso3, city }, null)
    return () => writeEvent(edit, draft, null)
  }
}

function corrected({ faults }: Edit, input: Corrections, standing: Standing): EventDraft {
  const { row, participants } = standing
  return {
    name: faults.given("input.name", input.name, row.name),
    seriesSlug: input.seriesSlug === undefined ? row.seriesSlug : input.seriesSlug,
    hostIso3: input.hostIso3 === undefined ? row.hostIso3 : input.hostIso3,
    city: input.city === undefined ? row.city : input.city,
    startDate: faults.given("input.startDate", input.startDate, row.startDate),
    endDate: faults.given("input.endDate", input.endDate, row.endDate),
    verification: faults.given("input.verification", input.verification, row.verification),
    participants: faults.given("input.participants", input.participants, participants),
  }
}

function planCorrect(slug: string, expected: number, input: Corrections): Plan<Row> {
  return async (edit) => {
    const before = await findEvent(edit, slug, expected)
    const draft = await checkEvent(edit, corrected(edit, input, before), slug)
    checkVerification(edit.cited, before.row.verification, draft.verification, edit.faults)
    const { participants, ...values } = draft
    const sourceKey = edit.cited?.key ?? before.row.sourceKey
    edit.checkDifferent(
      snapshotOf(before),
      snapshotOf({ row: { ...before.row, ...values, sourceKey }, participants }),
    )
    return () => writeEvent(edit, draft, before)
  }
}

function planRetract(slug: string, expected: number): Plan<Row> {
  return async (edit) => {
    const before = await findEvent(edit, slug, expected)
    const visits = await edit.tx.visitEvent.findMany({
      where: { eventSlug: slug },
      orderBy: { visitSlug: "asc" },
    })
    for (const { visitSlug } of visits)
      edit.faults.add("slug", "VISIT_MADE_FOR_IT", { visit: visitSlug }, visitSlug)
    return async () => {
      await linkParticipants(edit, slug, before.participants, [])
      await edit.tx.event.delete({ where: { slug } })
      edit.note("event", slug, snapshotOf(before), null)
      return null
    }
  }
}

const EventEdit = builder.objectRef<Edited<Row>>("EventEdit").implement({
  description: "What an edit of an event did.",
  interfaces: [EditResult],
  fields: (t) => ({
    event: t.expose("row", {
      type: Event,
      nullable: true,
      description: "The event as it is now; null after a retraction and with validateOnly.",
    }),
  }),
})

builder.mutationFields((t) => ({
  recordEvent: t.field({
    type: EventEdit,
    authScopes: { editor: true },
    description: "Adds a multilateral event. The same name twice is an error. For editors.",
    args: {
      input: t.arg({ type: RecordEventInput, required: true, description: "The event." }),
      source: t.arg({ type: SourceInput, required: true, description: "Where it was read." }),
      ...editArgs,
    },
    resolve: (_root, { input, ...request }, context) =>
      edit({ ...request, context }, planRecord(input)),
  }),
  correctEvent: t.field({
    type: EventEdit,
    authScopes: { editor: true },
    description: "Changes an event; null empties what may be empty. For editors.",
    args: {
      ...revisionArgs,
      input: t.arg({ type: CorrectEventInput, required: true, description: "What to correct." }),
      source: t.arg({
        type: SourceInput,
        description: "Where the correction was read: the event's source from now on.",
      }),
      ...editArgs,
    },
    resolve: (_root, { slug, expected, input, ...request }, context) =>
      edit({ ...request, context }, planCorrect(slug, expected, input)),
  }),
  retractEvent: t.field({
    type: EventEdit,
    authScopes: { editor: true },
    description:
      "Withdraws an event for which no visit was made. Its history stays, under changes. For editors.",
    args: {
      ...revisionArgs,
      source: t.arg({ type: SourceInput, description: "Where it was read that it is wrong." }),
      ...editArgs,
    },
    resolve: (_root, { slug, expected, ...request }, context) =>
      edit({ ...request, context }, planRetract(slug, expected)),
  }),
}))
