import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { edits } from "../../../test/editing.ts"

const events = edits(
  "Event",
  "name city startDate origin series { slug } host { iso3 } participants { iso3 }",
)
const summit = {
  name: "SCO Summit 2026",
  seriesSlug: "sco",
  hostIso3: "KGZ",
  city: "Bishkek",
  startDate: "2026-11-02",
  endDate: "2026-11-03",
  participants: ["KGZ", "CHN"],
}

test("an event is recorded, corrected and retracted, with its participants", async () => {
  const { row } = await events.record.ok({ input: { ...summit, name: "A new forum 2026" } })
  expect(row).toMatchObject({
    slug: "a-new-forum-2026",
    origin: "EDITOR",
    series: { slug: "sco" },
    participants: [{ iso3: "CHN" }, { iso3: "KGZ" }],
  })
  const { slug = "", revision: expected = 0 } = row ?? {}
  const input = { seriesSlug: null, city: null, participants: ["KGZ", "KAZ"] }
  const corrected = await events.correct.ok({ slug, expected, input })
  expect(corrected.row).toMatchObject({
    city: null,
    series: null,
    host: { iso3: "KGZ" },
    participants: [{ iso3: "KAZ" }, { iso3: "KGZ" }],
  })
  expect(corrected.changes[0]?.fields).toEqual([
    { field: "city", before: "Bishkek", after: null },
    { field: "participants", before: ["CHN", "KGZ"], after: ["KAZ", "KGZ"] },
    { field: "seriesSlug", before: "sco", after: null },
  ])
  const { release } = await read(`{ release { changes { table added changed removed } } }`)
  expect(release).toEqual({
    changes: expect.arrayContaining([
      { table: "event", added: 0, changed: 1, removed: 0 },
      { table: "event_participant", added: 1, changed: 0, removed: 1 },
    ]),
  })
  const alone = { slug, expected: corrected.row?.revision ?? 0, input: { participants: ["KGZ"] } }
  const again = await events.correct.ok(alone)
  expect(again.row?.revision).toBeGreaterThan(alone.expected)
  expect(await events.correct.refused(alone)).toMatchObject({ code: "EDIT_CONFLICT" })
  await events.retract.ok({ slug, expected: again.row?.revision ?? 0 })
  const { changes } = await read(
    `{ changes(where: { entity: { equals: "event" }, rowKey: { equals: "${slug}" } }) {
         nodes { action reason author { name } before after } } }`,
  )
  expect(changes).toMatchObject({
    nodes: [
      { action: "RETRACT", after: null, author: { name: "Demo editor" } },
      { action: "CORRECT" },
      { action: "CORRECT" },
      { action: "RECORD", before: null, reason: "Read in the news." },
    ],
  })
})

test.each([
  ["a name that is there", { name: "sco summit 2024" }, "ALREADY_RECORDED", ["input.name"]],
  ["a name without a letter", { name: "—" }, "BAD_USER_INPUT", ["input.name"]],
  ["an unknown series", { seriesSlug: "none" }, "UNKNOWN_CODE", ["input.seriesSlug"]],
  ["a host that is no country", { hostIso3: "WLD" }, "BAD_USER_INPUT", ["input.hostIso3"]],
  ["an unknown participant", { participants: ["XXX"] }, "UNKNOWN_CODE", []],
  [
    "the world and a customs union among the participants",
    { participants: ["WLD", "KAZ", "EUE", "EUU"] },
    "BAD_USER_INPUT",
    ["input.participants.0", "input.participants.3"],
  ],
  [
    "the same participant twice",
    { participants: ["KAZ", "KAZ"] },
    "BAD_USER_INPUT",
    ["input.participants"],
  ],
  ["days the wrong way round", { endDate: "2026-11-01" }, "BAD_USER_INPUT", ["input.endDate"]],
  ["a year long ago", { startDate: "1825-01-01" }, "BAD_USER_INPUT", ["input.startDate"]],
])("%s is refused", async (_what, wrong, code, places) => {
  const refused = await events.record.refused({ input: { ...summit, name: "Another", ...wrong } })
  expect(refused).toMatchObject({ code })
  expect(refused.at).toEqual(places)
})

test("an event keeps to the visits that were made for it", async () => {
  const slug = "sco-summit-2024"
  const { event } = await read<{ event: { revision: number; visits: { slug: string }[] } }>(
    `{ event(slug: "${slug}") { revision visits { slug } } }`,
  )
  const row = { slug, expected: event.revision }
  expect(event.visits.length).toBeGreaterThan(0)
  const refused = await events.retract.refused(row)
  expect(refused.at).toHaveLength(event.visits.length)
  expect(refused.message).toContain(event.visits[0]?.slug)
  const moved = { hostIso3: "UZB", startDate: "2024-09-03", endDate: "2024-09-04" }
  const { at } = await events.correct.refused({ ...row, input: moved })
  expect([...new Set(at)].sort()).toEqual(["input.hostIso3", "input.startDate"])
})
