import type { VerificationStatus } from "@khorgos/prisma"
import { slug as keyOf } from "@khorgos/prisma/slug"
import { checkParties, type Edit } from "../change/change.ts"

/** A statement as an editor would have it. */
export interface StatementDraft {
  date: Date
  title: string
  note: string
  verification: VerificationStatus
  parties: string[]
  topics: string[]
  /** Names of topics to add. */
  newTopics: string[]
}

async function checkTitle(
  { tx, faults }: Edit,
  { date, title }: StatementDraft,
  self: string | null,
): Promise<void> {
  if (title !== "" && keyOf(title) === "") faults.add("input.title", "NO_LETTER_OR_DIGIT", {})
  const same = await tx.statement.findFirst({
    where: {
      OR: [
        { date, title: { equals: title, mode: "insensitive" } },
        ...(self === null ? [{ slug: keyOf(date.toISOString().slice(0, 10), title) }] : []),
      ],
      ...(self === null ? {} : { slug: { not: self } }),
    },
  })
  if (same) faults.add("input.title", "STATEMENT_RECORDED", { key: same.slug }, same.slug)
}

async function checkTopics({ tx, faults }: Edit, topics: string[], names: string[]): Promise<void> {
  faults.distinct("input.topicSlugs", topics)
  const keys = names.map((name) => keyOf(name))
  const known = await tx.topic.findMany({ where: { slug: { in: [...topics, ...keys] } } })
  const find = (slug: string | undefined) => known.find((topic) => topic.slug === slug)
  for (const [index, slug] of topics.entries())
    if (!find(slug))
      faults.add(`input.topicSlugs.${index}`, "NO_SUCH_TOPIC", { key: slug.slice(0, 80) })
  for (const [index, key] of keys.entries()) {
    const argument = `input.newTopics.${index}`
    if (key === "") faults.add(argument, "NO_LETTER_OR_DIGIT", {})
    else if (find(key) || keys.indexOf(key) < index) faults.add(argument, "TOPIC_RECORDED", { key })
  }
}

/** Gathers what is wrong with a statement. `self` is its key, null for one that is being recorded. */
export async function checkStatement(
  edit: Edit,
  draft: StatementDraft,
  self: string | null,
): Promise<StatementDraft> {
  const { faults } = edit
  const tidy = {
    ...draft,
    title: faults.text("input.title", draft.title, 500),
    note: faults.text("input.note", draft.note, 1000),
    newTopics: faults.texts("input.newTopics", draft.newTopics, 80),
  }
  if (draft.parties.length === 0) faults.add("input.parties", "PARTY_MISSING", {})
  await checkParties(edit, "input.parties", draft.parties)
  await checkTopics(edit, draft.topics, tidy.newTopics)
  if (faults.day("input.date", draft.date)) await checkTitle(edit, tidy, self)
  return tidy
}
