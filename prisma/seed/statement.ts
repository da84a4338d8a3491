import type { Statement, StatementParty, StatementTopic, Topic } from "../src/client.ts"
import { day, iso3, list, name, text, url, verification } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { slug } from "./slug.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

export const statementFile = csvFile("statements.csv", {
  date: day,
  title: name,
  parties_iso3: list(/;/, iso3),
  topics: list(/;/, name),
  note: text,
  source_url: url,
  checked: verification,
})

export function toStatement(row: Row<typeof statementFile>, sourceKey: string): Stored<Statement> {
  const { date, title, note, checked: verification } = row
  return { slug: slug(date, title), date, title, note, sourceKey, verification }
}

export function toTopic(topic: string): Stored<Topic> {
  return { slug: slug(topic), name: topic }
}

export function statementTables(
  entries: readonly Entry<Row<typeof statementFile>>[],
  context: Context,
): Table[] {
  const topics = new Map<string, Stored<Topic>>()
  const parties: Stored<StatementParty>[] = []
  const topicLinks: Stored<StatementTopic>[] = []
  const toRow = (row: Row<typeof statementFile>) =>
    toStatement(row, context.sources.cite({ url: row.source_url }))
  const of = (row: Stored<Statement>) => row.slug
  const statements = mapUnique(entries, toRow, { column: "title", of }, context.problems)
  for (const entry of entries) {
    const { row } = entry
    const statementSlug = slug(row.date, row.title)
    context.checkCountries(entry, "parties_iso3", row.parties_iso3)
    for (const countryIso3 of new Set(row.parties_iso3))
      parties.push({ statementSlug, countryIso3 })
    for (const topic of row.topics) {
      const known = topics.get(slug(topic)) ?? toTopic(topic)
      topics.set(known.slug, known)
      if (known.name !== topic)
        context.problems.cell(entry, "topics", `makes the key of "${known.name}"`, topic)
    }
    for (const topicSlug of new Set(row.topics.map((topic) => slug(topic))))
      topicLinks.push({ statementSlug, topicSlug })
  }
  return [
    table<Topic>("topic", ["slug"], [...topics.values()]),
    table<Statement>("statement", ["slug"], statements),
    table<StatementParty>(
      "statement_party",
      ["statementSlug", "countryIso3"],
      parties,
      "statement",
    ),
    table<StatementTopic>(
      "statement_topic",
      ["statementSlug", "topicSlug"],
      topicLinks,
      "statement",
    ),
  ]
}
