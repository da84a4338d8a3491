import { graphql } from "@khorgos/types"

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
