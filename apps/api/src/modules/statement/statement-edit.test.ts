import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { edits } from "../../../test/editing.ts"

const statements = edits("Statement", "title note parties { iso3 } topics { slug name }")
const message = {
  date: "2026-10-01",
  title: "Message on the anniversary",
  note: "A message, read in full.",
  parties: ["CHN", "KAZ"],
  topicSlugs: ["strategic-partnership"],
  newTopics: ["Green energy"],
}

test("a statement is recorded, corrected and retracted, with its parties and topics", async () => {
  const recorded = await statements.record.ok({ input: message })
  expect(recorded.changes.map(({ entity }) => entity)).toEqual(["source", "topic", "statement"])
  const { slug = "", revision: expected = 0 } = recorded.row ?? {}
  expect(recorded.row).toMatchObject({
    slug: "2026-10-01-message-on-the-anniversary",
    parties: [{ iso3: "CHN" }, { iso3: "KAZ" }],
    topics: [{ slug: "green-energy", name: "Green energy" }, { slug: "strategic-partnership" }],
  })
  const input = { topicSlugs: ["green-energy"], parties: ["KAZ"] }
  const corrected = await statements.correct.ok({ slug, expected, input })
  expect(corrected.row).toMatchObject({
    note: message.note,
    parties: [{ iso3: "KAZ" }],
    topics: [{ slug: "green-energy" }],
  })
  const revision = corrected.row?.revision ?? 0
  expect(revision).toBeGreaterThan(expected)
  await statements.retract.ok({ slug, expected: revision })
  const { changes, topics } = await read<{
    changes: { totalCount: number }
    topics: { slug: string }[]
  }>(`{ changes(where: { rowKey: { equals: "${slug}" } }) { totalCount } topics { slug } }`)
  expect(changes.totalCount).toBe(3)
  expect(topics).toContainEqual({ slug: "green-energy" })
})

test.each([
  ["no party", { parties: [] }, "BAD_USER_INPUT", ["input.parties"]],
  ["the world as a party", { parties: ["KAZ", "WLD"] }, "BAD_USER_INPUT", ["input.parties.1"]],
  ["an unknown topic", { topicSlugs: ["none"] }, "UNKNOWN_CODE", ["input.topicSlugs.0"]],
  [
    "a new topic that is there",
    { newTopics: ["Strategic  Partnership"] },
    "BAD_USER_INPUT",
    ["input.newTopics.0"],
  ],
  ["a day to come", { date: "2199-01-01" }, "BAD_USER_INPUT", ["input.date"]],
  [
    "a blank title and note",
    { title: " ", note: "" },
    "BAD_USER_INPUT",
    ["input.title", "input.note"],
  ],
  ["a title of a book's length", { title: "a".repeat(501) }, "BAD_USER_INPUT", ["input.title"]],
])("%s is refused", async (_what, wrong, code, places) => {
  const refused = await statements.record.refused({
    input: { ...message, newTopics: [], ...wrong },
  })
  expect(refused).toMatchObject({ code })
  expect(refused.at).toEqual(places)
  for (const place of places) expect(refused.message).toContain(`${place}: `)
})

test("the same day and title twice is refused", async () => {
  const { statements: found } = await read<{
    statements: { nodes: { slug: string; date: string; title: string }[] }
  }>(`{ statements(first: 1) { nodes { slug date title } } }`)
  const { slug, ...same } = found.nodes[0] ?? { slug: "" }
  const refused = await statements.record.refused({
    input: { ...message, newTopics: [], ...same },
  })
  expect(refused).toMatchObject({ code: "ALREADY_RECORDED", extensions: { key: slug } })
})
