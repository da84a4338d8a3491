import { graphql, type ResultOf, type VariablesOf } from "@khorgos/types"
import { type Filled, fieldsOf } from "./draft"
import type { Standing } from "./use-edit"

export const EventToEdit = graphql(`
  query EventToEdit($slug: String!) {
    event(slug: $slug) {
      slug
      revision
      name
      seriesSlug
      hostIso3
      city
      startDate
      endDate
      verification
      participants { iso3 }
      source { title }
    }
  }
`)

export const RecordEvent = graphql(`
  mutation RecordEvent($input: RecordEventInput!, $source: SourceInput!, $reason: String!, $validateOnly: Boolean!) {
    edit: recordEvent(input: $input, source: $source, reason: $reason, validateOnly: $validateOnly) {
      changes { entity rowKey action fields { field before after } }
      release { version }
      row: event { slug }
    }
  }
`)

export const CorrectEvent = graphql(`
  mutation CorrectEvent(
    $slug: String!, $expected: Int!, $input: CorrectEventInput!, $source: SourceInput, $reason: String!
    $validateOnly: Boolean!
  ) {
    edit: correctEvent(
      slug: $slug, expected: $expected, input: $input, source: $source, reason: $reason, validateOnly: $validateOnly
    ) {
      changes { entity rowKey action fields { field before after } }
      release { version }
      row: event { slug }
    }
  }
`)

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
