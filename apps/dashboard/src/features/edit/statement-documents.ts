import { graphql } from "@khorgos/types"

export const StatementToEdit = graphql(`
  query StatementToEdit($slug: String!) {
    statement(slug: $slug) {
      slug
      revision
      date
      title
      note
      verification
      parties { iso3 }
      topics { slug name }
      source { title }
    }
  }
`)

export const RecordStatement = graphql(`
  mutation RecordStatement(
    $input: RecordStatementInput!, $source: SourceInput!, $reason: String!, $validateOnly: Boolean!
  ) {
    edit: recordStatement(input: $input, source: $source, reason: $reason, validateOnly: $validateOnly) {
      changes { entity rowKey action fields { field before after } }
      release { version }
      row: statement { slug }
    }
  }
`)

export const CorrectStatement = graphql(`
  mutation CorrectStatement(
    $slug: String!, $expected: Int!, $input: CorrectStatementInput!, $source: SourceInput, $reason: String!
    $validateOnly: Boolean!
  ) {
    edit: correctStatement(
      slug: $slug, expected: $expected, input: $input, source: $source, reason: $reason, validateOnly: $validateOnly
    ) {
      changes { entity rowKey action fields { field before after } }
      release { version }
      row: statement { slug }
    }
  }
`)
