import { graphql, type ResultOf, type VariablesOf } from "@khorgos/types"
import { type Filled, fieldsOf } from "./draft"
import type { Standing } from "./use-edit"

export const VisitToEdit = graphql(`
  query VisitToEdit($slug: String!) {
    visit(slug: $slug) {
      slug
      revision
      leader { slug name }
      hostIso3
      cities
      startDate
      endDate
      type
      bilateral
      summary
      verification
      dateCheck
      trip { slug startDate endDate }
      events { slug name }
      source { title }
    }
  }
`)

export const RecordVisit = graphql(`
  mutation RecordVisit($input: RecordVisitInput!, $source: SourceInput!, $reason: String!, $validateOnly: Boolean!) {
    edit: recordVisit(input: $input, source: $source, reason: $reason, validateOnly: $validateOnly) {
      changes { entity rowKey action fields { field before after } }
      release { version }
      row: visit { slug }
    }
  }
`)

export const CorrectVisit = graphql(`
  mutation CorrectVisit(
    $slug: String!, $expected: Int!, $input: CorrectVisitInput!, $source: SourceInput, $reason: String!
    $validateOnly: Boolean!
  ) {
    edit: correctVisit(
      slug: $slug, expected: $expected, input: $input, source: $source, reason: $reason, validateOnly: $validateOnly
    ) {
      changes { entity rowKey action fields { field before after } }
      release { version }
      row: visit { slug }
    }
  }
`)

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
