import type { ResultOf, VariablesOf } from "@khorgos/types"
import { type Filled, fieldsOf } from "./draft"
import type { Standing } from "./use-edit"
import type { RecordVisit, VisitToEdit } from "./visit-documents"

/** A visit as the form holds it: the API's input, every field with a value. */
export type VisitDraft = Filled<VariablesOf<typeof RecordVisit>["input"], "tripSlug">
export type VisitRow = NonNullable<ResultOf<typeof VisitToEdit>["visit"]>

export const blankVisit: VisitDraft = {
  leaderSlug: "",
  hostIso3: "",
  cities: [],
  startDate: "",
  endDate: "",
  type: "OFFICIAL",
  bilateral: true,
  summary: "",
  verification: "STORED",
  dateCheck: "DAY",
  tripSlug: null,
  eventSlugs: [],
}

export function visitStanding(visit: VisitRow): Standing<VisitDraft> {
  const { slug, revision, leader, trip, events, source, ...values } = visit
  return {
    slug,
    revision,
    source: source.title,
    values: fieldsOf(blankVisit, {
      ...values,
      leaderSlug: leader.slug,
      tripSlug: trip.slug,
      eventSlugs: events.map((event) => event.slug),
    }),
  }
}
