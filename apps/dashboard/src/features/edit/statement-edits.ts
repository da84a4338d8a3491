import { graphql, type ResultOf, type VariablesOf } from "@khorgos/types"
import { type Filled, fieldsOf } from "./draft"
import type { Standing } from "./use-edit"

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

/** A statement as the form holds it: the API's input, every field with a value. */
export type StatementDraft = Filled<VariablesOf<typeof RecordStatement>["input"]>
export type StatementRow = NonNullable<ResultOf<typeof StatementToEdit>["statement"]>

export const blankStatement: StatementDraft = {
  date: "",
  title: "",
  note: "",
  verification: "STORED",
  parties: [],
  topicSlugs: [],
  newTopics: [],
}

export function statementStanding(statement: StatementRow): Standing<StatementDraft> {
  const { slug, revision, source, parties, topics, ...values } = statement
  return {
    slug,
    revision,
    source: source.title,
    values: fieldsOf(blankStatement, {
      ...values,
      parties: parties.map(({ iso3 }) => iso3),
      topicSlugs: topics.map((topic) => topic.slug),
      newTopics: [],
    }),
  }
}
