import type { ResultOf, VariablesOf } from "@khorgos/types"
import { type Filled, fieldsOf } from "./draft"
import type { EventToEdit, RecordEvent } from "./event-documents"
import type { Standing } from "./use-edit"

/** An event as the form holds it: the API's input, every field with a value. */
export type EventDraft = Filled<
  VariablesOf<typeof RecordEvent>["input"],
  "seriesSlug" | "hostIso3" | "city"
>
export type EventRow = NonNullable<ResultOf<typeof EventToEdit>["event"]>

export const blankEvent: EventDraft = {
  name: "",
  seriesSlug: null,
  hostIso3: null,
  city: null,
  startDate: "",
  endDate: "",
  verification: "STORED",
  participants: [],
}

export function eventStanding(event: EventRow): Standing<EventDraft> {
  const { slug, revision, source, participants, ...values } = event
  return {
    slug,
    revision,
    source: source.title,
    values: fieldsOf(blankEvent, { ...values, participants: participants.map(({ iso3 }) => iso3) }),
  }
}
