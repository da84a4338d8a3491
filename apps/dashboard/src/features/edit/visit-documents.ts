import { graphql } from "@khorgos/types"

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
