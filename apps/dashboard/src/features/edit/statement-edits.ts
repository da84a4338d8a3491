import type { ResultOf, VariablesOf } from "@khorgos/types"
import { type Filled, fieldsOf } from "./draft"
import type { RecordStatement, StatementToEdit } from "./statement-documents"
import type { Standing } from "./use-edit"

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
