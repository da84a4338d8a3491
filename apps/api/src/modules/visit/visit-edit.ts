import type { Visit as Row } from "@khorgos/prisma"
import { builder } from "../../builder.ts"
import {
  checkVerification,
  type Edit,
  type Edited,
  EditResult,
  edit,
  editArgs,
  type Plan,
  revisionArgs,
  SourceInput,
} from "../change/change.ts"
import { Visit } from "./visit.ts"
import { CorrectVisitInput, RecordVisitInput } from "./visit-input.ts"
import { checkVisit, type VisitDraft } from "./visit-rules.ts"
import { findVisit, removeVisit, type Standing, snapshotOf, writeVisit } from "./visit-write.ts"

type Recorded = typeof RecordVisitInput.$inferInput
type Corrections = typeof CorrectVisitInput.$inferInput

const VisitEdit = builder.objectRef<Edited<Row>>("VisitEdit").implement({
  description: "What an edit of a visit did.",
  interfaces: [EditResult],
  fields: (t) => ({
    visit: t.expose("row", {
      type: Visit,
      nullable: true,
      description: "The visit as it is now; null after a retraction and with validateOnly.",
    }),
  }),
})

function planRecord(input: Recorded): Plan<Row> {
  return async (edit) => {
    const { eventSlugs: events, tripSlug, ...values } = input
    checkVerification(edit.cited, null, input.verification, edit.faults)
    const draft = await checkVisit(edit, { ...values, events, tripSlug: tripSlug ?? null }, null)
    return () => writeVisit(edit, draft, null)
  }
}

function corrected({ faults }: Edit, input: Corrections, { row, events }: Standing): VisitDraft {
  return {
    leaderSlug: row.leaderSlug,
    hostIso3: faults.given("input.hostIso3", input.hostIso3, row.hostIso3),
    cities: faults.given("input.cities", input.cities, row.cities),
    startDate: faults.given("input.startDate", input.startDate, row.startDate),
    endDate: faults.given("input.endDate", input.endDate, row.endDate),
    type: faults.given("input.type", input.type, row.type),
    bilateral: faults.given("input.bilateral", input.bilateral, row.bilateral),
    summary: faults.given("input.summary", input.summary, row.summary),
    verification: faults.given("input.verification", input.verification, row.verification),
    dateCheck: faults.given("input.dateCheck", input.dateCheck, row.dateCheck),
    events: faults.given("input.eventSlugs", input.eventSlugs, events),
    tripSlug: input.tripSlug === undefined ? row.tripSlug : input.tripSlug,
  }
}

function planCorrect(slug: string, expected: number, input: Corrections): Plan<Row> {
  return async (edit) => {
    const before = await findVisit(edit, slug, expected)
    const draft = await checkVisit(edit, corrected(edit, input, before), slug)
    checkVerification(edit.cited, before.row.verification, draft.verification, edit.faults)
    const { events, ...values } = draft
    const sourceKey = edit.cited?.key ?? before.row.sourceKey
    edit.checkDifferent(
      snapshotOf(before),
      snapshotOf({
        row: { ...before.row, ...values, sourceKey, tripSlug: draft.tripSlug ?? "" },
        events,
      }),
    )
    return () => writeVisit(edit, draft, before)
  }
}

builder.mutationFields((t) => ({
  recordVisit: t.field({
    type: VisitEdit,
    authScopes: { editor: true },
    description:
      "Adds a visit, and its trip when it is one of its own. The same leader, host and first day twice is an error. For editors.",
    args: {
      input: t.arg({ type: RecordVisitInput, required: true, description: "The visit." }),
      source: t.arg({ type: SourceInput, required: true, description: "Where it was read." }),
      ...editArgs,
    },
    resolve: (_root, { input, ...request }, context) =>
      edit({ ...request, context }, planRecord(input)),
  }),
  correctVisit: t.field({
    type: VisitEdit,
    authScopes: { editor: true },
    description:
      "Changes a visit. Its trip's days follow; a trip left without a stop goes. For editors.",
    args: {
      ...revisionArgs,
      input: t.arg({ type: CorrectVisitInput, required: true, description: "What to correct." }),
      source: t.arg({
        type: SourceInput,
        description: "Where the correction was read: the visit's source from now on.",
      }),
      ...editArgs,
    },
    resolve: (_root, { slug, expected, input, ...request }, context) =>
      edit({ ...request, context }, planCorrect(slug, expected, input)),
  }),
  retractVisit: t.field({
    type: VisitEdit,
    authScopes: { editor: true },
    description:
      "Withdraws a visit, and its trip when it was the only stop. Its history stays, under changes. For editors.",
    args: {
      ...revisionArgs,
      source: t.arg({ type: SourceInput, description: "Where it was read that it is wrong." }),
      ...editArgs,
    },
    resolve: (_root, { slug, expected, ...request }, context) =>
      edit<Row>({ ...request, context }, async (edit) => {
        const before = await findVisit(edit, slug, expected)
        return () => removeVisit(edit, before)
      }),
  }),
}))
