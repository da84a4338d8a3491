import type { Statement as Row } from "@khorgos/prisma"
import { slug as keyOf } from "@khorgos/prisma/slug"
import { builder } from "../../builder.ts"
import {
  checkVerification,
  dayText,
  type Edit,
  type Edited,
  EditResult,
  edit,
  editArgs,
  noSuchRow,
  type Plan,
  revisionArgs,
  SourceInput,
  snapshot,
} from "../change/change.ts"
import { Statement } from "./statement.ts"
import { CorrectStatementInput, RecordStatementInput } from "./statement-input.ts"
import { checkStatement, type StatementDraft } from "./statement-rules.ts"

type Recorded = typeof RecordStatementInput.$inferInput
type Corrections = typeof CorrectStatementInput.$inferInput

interface Lists {
  parties: string[]
  topics: string[]
}
interface Standing extends Lists {
  row: Row
}

const nothing: Lists = { parties: [], topics: [] }

const snapshotOf = ({ row, ...lists }: Standing) => snapshot({ ...row }, { ...lists })

/** The statement that an edit is of, if it is still as its editor read it. */
async function findStatement(edit: Edit, slug: string, expected: number): Promise<Standing> {
  const statement = await edit.tx.statement.findUnique({
    where: { slug },
    include: { parties: true, topics: true },
  })
  if (!statement) return noSuchRow("NO_SUCH_STATEMENT", slug)
  await edit.checkRevision(statement, expected)
  const { parties, topics, ...row } = statement
  return {
    row,
    parties: parties.map(({ countryIso3 }) => countryIso3),
    topics: topics.map(({ topicSlug }) => topicSlug),
  }
}

async function link(edit: Edit, statementSlug: string, before: Lists, after: Lists) {
  const { statementParty, statementTopic } = edit.tx
  const parties = edit.relink("statement_party", before.parties, after.parties)
  const topics = edit.relink("statement_topic", before.topics, after.topics)
  await statementParty.deleteMany({ where: { statementSlug, countryIso3: { in: parties.gone } } })
  await statementTopic.deleteMany({ where: { statementSlug, topicSlug: { in: topics.gone } } })
  await statementParty.createMany({
    data: parties.added.map((countryIso3) => ({ statementSlug, countryIso3 })),
  })
  await statementTopic.createMany({
    data: topics.added.map((topicSlug) => ({ statementSlug, topicSlug })),
  })
}

async function addTopics(edit: Edit, names: readonly string[]): Promise<string[]> {
  const keys: string[] = []
  for (const name of names) {
    const topic = await edit.tx.topic.create({ data: { slug: keyOf(name), name } })
    edit.note("topic", topic.slug, null, snapshot(topic))
    keys.push(topic.slug)
  }
  return keys
}

async function writeStatement(
  edit: Edit,
  draft: StatementDraft,
  before: Standing | null,
): Promise<Row> {
  const { parties, topics: known, newTopics, ...values } = draft
  const topics = [...known, ...(await addTopics(edit, newTopics))]
  const slug = before?.row.slug ?? keyOf(dayText(draft.date), draft.title)
  const sourceKey = edit.cited?.key ?? before?.row.sourceKey ?? ""
  const data = { ...values, slug, sourceKey }
  const { statement } = edit.tx
  const row = before
    ? await statement.update({ where: { slug }, data })
    : await statement.create({ data })
  const after = { row, parties, topics }
  await link(edit, slug, before ?? nothing, after)
  edit.note("statement", slug, before && snapshotOf(before), snapshotOf(after))
  return row
}

function planRecord({ topicSlugs: topics, ...input }: Recorded): Plan<Row> {
  return async (edit) => {
    checkVerification(edit.cited, null, input.verification, edit.faults)
    const draft = await checkStatement(edit, { ...input, topics }, null)
    return () => writeStatement(edit, draft, null)
  }
}

function corrected({ faults }: Edit, input: Corrections, standing: Standing): StatementDraft {
  const { row, parties, topics } = standing
  return {
    date: faults.given("input.date", input.date, row.date),
    title: faults.given("input.title", input.title, row.title),
    note: faults.given("input.note", input.note, row.note),
    verification: faults.given("input.verification", input.verification, row.verification),
    parties: faults.given("input.parties", input.parties, parties),
    topics: faults.given("input.topicSlugs", input.topicSlugs, topics),
    newTopics: input.newTopics,
  }
}

function planCorrect(slug: string, expected: number, input: Corrections): Plan<Row> {
  return async (edit) => {
    const before = await findStatement(edit, slug, expected)
    const draft = await checkStatement(edit, corrected(edit, input, before), slug)
    checkVerification(edit.cited, before.row.verification, draft.verification, edit.faults)
    const { parties, topics, newTopics, ...values } = draft
    const sourceKey = edit.cited?.key ?? before.row.sourceKey
    edit.checkDifferent(
      snapshotOf(before),
      snapshotOf({
        row: { ...before.row, ...values, sourceKey },
        parties,
        topics: [...topics, ...newTopics],
      }),
    )
    return () => writeStatement(edit, draft, before)
  }
}

function planRetract(slug: string, expected: number): Plan<Row> {
  return async (edit) => {
    const before = await findStatement(edit, slug, expected)
    return async () => {
      await link(edit, slug, before, nothing)
      await edit.tx.statement.delete({ where: { slug } })
      edit.note("statement", slug, snapshotOf(before), null)
      return null
    }
  }
}

const StatementEdit = builder.objectRef<Edited<Row>>("StatementEdit").implement({
  description: "What an edit of a statement did.",
  interfaces: [EditResult],
  fields: (t) => ({
    statement: t.expose("row", {
      type: Statement,
      nullable: true,
      description: "The statement as it is now; null after a retraction and with validateOnly.",
    }),
  }),
})

builder.mutationFields((t) => ({
  recordStatement: t.field({
    type: StatementEdit,
    authScopes: { editor: true },
    description: "Adds a statement. The same day and title twice is an error. For editors.",
    args: {
      input: t.arg({ type: RecordStatementInput, required: true, description: "The statement." }),
      source: t.arg({ type: SourceInput, required: true, description: "Where it was read." }),
      ...editArgs,
    },
    resolve: (_root, { input, ...request }, context) =>
      edit({ ...request, context }, planRecord(input)),
  }),
  correctStatement: t.field({
    type: StatementEdit,
    authScopes: { editor: true },
    description: "Changes a statement. For editors.",
    args: {
      ...revisionArgs,
      input: t.arg({
        type: CorrectStatementInput,
        required: true,
        description: "What to correct.",
      }),
      source: t.arg({
        type: SourceInput,
        description: "Where the correction was read: the statement's source from now on.",
      }),
      ...editArgs,
    },
    resolve: (_root, { slug, expected, input, ...request }, context) =>
      edit({ ...request, context }, planCorrect(slug, expected, input)),
  }),
  retractStatement: t.field({
    type: StatementEdit,
    authScopes: { editor: true },
    description: "Withdraws a statement. Its history stays, under changes. For editors.",
    args: {
      ...revisionArgs,
      source: t.arg({ type: SourceInput, description: "Where it was read that it is wrong." }),
      ...editArgs,
    },
    resolve: (_root, { slug, expected, ...request }, context) =>
      edit({ ...request, context }, planRetract(slug, expected)),
  }),
}))
