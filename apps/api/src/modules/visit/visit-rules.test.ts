import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { countReleases, edits, newVisit } from "../../../test/editing.ts"

// What an edit of a visit refuses, and where it says the fault is.

const visits = edits("Visit", "source { title url }")

test("everything that is wrong is said at once, with its place", async () => {
  const count = await countReleases()
  const { code, at, extensions } = await visits.record.refused({
    input: {
      ...newVisit,
      hostIso3: "CHN",
      cities: [],
      startDate: "2026-10-06",
      endDate: "2026-10-05",
      summary: " ",
      bilateral: false,
      tripSlug: "nothing",
      eventSlugs: ["sco-summit-2024", "no-event"],
    },
    source: { document: { title: "", url: "javascript:alert(1)" } },
    reason: "\n",
  })
  expect(code).toBe("BAD_USER_INPUT")
  expect(extensions).toMatchObject({ argument: "reason" })
  expect(at.sort()).toEqual(
    [
      "reason",
      "source.document.title",
      "source.document.url",
      "source",
      "input.cities",
      "input.summary",
      "input.bilateral",
      "input.endDate",
      "input.eventSlugs.0",
      "input.eventSlugs.1",
      "input.hostIso3",
    ].sort(),
  )
  expect(await countReleases()).toBe(count)
})

test.each([
  ["an unknown host", { hostIso3: "XXX" }, "UNKNOWN_CODE", []],
  ["a host that is no country", { hostIso3: "EUU" }, "BAD_USER_INPUT", ["input.hostIso3"]],
  ["an unknown leader", { leaderSlug: "nobody" }, "UNKNOWN_CODE", ["input.leaderSlug"]],
  [
    "an event on other days",
    { hostIso3: "CHN", leaderSlug: "vladimir-putin", eventSlugs: ["sco-founding-summit-2001"] },
    "BAD_USER_INPUT",
    ["input.eventSlugs.0"],
  ],
  ["an unknown event", { eventSlugs: ["nothing"] }, "UNKNOWN_CODE", ["input.eventSlugs.0"]],
  ["an unknown trip", { tripSlug: "nothing" }, "UNKNOWN_CODE", ["input.tripSlug"]],
  ["another leader's trip", { tripSlug: "rus-putin-2012-3" }, "UNKNOWN_CODE", ["input.tripSlug"]],
  [
    "a day out of office",
    { startDate: "2001-03-01", endDate: "2001-03-02" },
    "BAD_USER_INPUT",
    ["input.startDate"],
  ],
  [
    "a day to come",
    { startDate: "2199-03-01", endDate: "2199-03-02" },
    "BAD_USER_INPUT",
    ["input.startDate"],
  ],
  ["a stay of half a year", { startDate: "2026-05-01" }, "BAD_USER_INPUT", ["input.endDate"]],
  [
    "a trip of half a year",
    { tripSlug: "chn-xi-2025-1" },
    "BAD_USER_INPUT",
    ["input.tripSlug", "input.tripSlug"],
  ],
  ["a zero byte", { summary: "a\u0000b" }, "BAD_USER_INPUT", ["input.summary"]],
  ["half a letter", { cities: ["\ud800"] }, "BAD_USER_INPUT", ["input.cities.0"]],
  ["the same city twice", { cities: ["A", "A "] }, "BAD_USER_INPUT", ["input.cities"]],
  [
    "checked days of a recalled visit",
    { verification: "RECALLED" },
    "BAD_USER_INPUT",
    ["input.dateCheck"],
  ],
])("%s is refused", async (_what, wrong, code, places) => {
  const refused = await visits.record.refused({ input: { ...newVisit, ...wrong } })
  expect(refused).toMatchObject({ code })
  expect(refused.at).toEqual(places)
})

test.each([
  ["no address", { url: "news.example.org" }],
  ["a script", { url: "javascript:alert(document.cookie)" }],
  ["data", { url: "data:text/html,<b>x</b>" }],
  ["a name and a password", { url: "https://user:secret@news.example.org/" }],
  ["a space", { url: "https://news.example.org/a b" }],
])("a document at %s is refused", async (_what, document) => {
  const source = { document: { title: "T", ...document } }
  const refused = await visits.record.refused({ input: newVisit, source })
  expect(refused.at).toContain("source.document.url")
})

test("an overlap with another visit is refused, a shared day of travel is not", async () => {
  // Xi Jinping was in Kazakhstan from 2 to 4 July 2024, then in Tajikistan from 4 to 6 July.
  const input = { ...newVisit, hostIso3: "KGZ", tripSlug: "chn-xi-2024-2" }
  const overlapping = { ...input, startDate: "2024-07-05", endDate: "2024-07-07" }
  const refused = await visits.record.refused({ input: overlapping })
  expect(refused).toMatchObject({
    code: "BAD_USER_INPUT",
    at: ["input.startDate"],
    extensions: { key: "chn-xi-2024-2-tjk-2024-07-04" },
  })
  expect(refused.message).toContain("2024-07-04 to 2024-07-06")
  const after = { ...input, startDate: "2024-07-06", endDate: "2024-07-07" }
  const { changes } = await visits.record.ok({ input: after, validateOnly: true })
  expect(changes.map(({ entity }) => entity)).toEqual(["source", "visit", "trip"])
  const inside = { ...input, startDate: "2024-07-05", endDate: "2024-07-05" }
  expect(await visits.record.refused({ input: inside })).toMatchObject({ at: ["input.startDate"] })
  const { tripSlug: _, ...apart } = { ...after, startDate: "2024-07-04", endDate: "2024-07-04" }
  const alone = await visits.record.refused({ input: apart })
  expect(alone).toMatchObject({ at: ["input.tripSlug"], extensions: { key: "chn-xi-2024-2" } })
})

const recalled = { verification: { equals: "RECALLED" } }

async function recalledVisit() {
  const { visits } = await read<{ visits: { nodes: { slug: string; revision: number }[] } }>(
    `query ($where: VisitFilter) { visits(where: $where) { nodes { slug revision } } }`,
    { where: recalled },
  )
  const { slug = "", revision = 0 } = visits.nodes[0] ?? {}
  return { slug, expected: revision }
}

test("a recalled visit becomes a verified one only with a citation in that very edit", async () => {
  const visit = await recalledVisit()
  const input = { verification: "STORED", dateCheck: "DAY" }
  const uncited = { code: "CITATION_REQUIRED", at: ["source"] }
  expect(await visits.correct.refused({ ...visit, input })).toMatchObject(uncited)
  // KHORGOS, the project's own compilation, has no address.
  const own = { ...visit, input, source: { key: "KHORGOS" } }
  expect(await visits.correct.refused(own)).toMatchObject(uncited)
  expect(
    await visits.correct.refused({ ...visit, input, source: { key: "doc-nothing" } }),
  ).toMatchObject({ code: "BAD_USER_INPUT", at: ["source.key", "source"] })
  const document = { title: "Archive", url: "https://archive.example.org/1" }
  const { row } = await visits.correct.ok({ ...visit, input, source: { document } })
  expect(row?.source).toMatchObject(document)
  const { visit: read_ } = await read(`{ visit(slug: "${visit.slug}") { verification history {
    source { url } fields { field before after } } } }`)
  expect(read_).toMatchObject({
    verification: "STORED",
    history: [
      {
        source: { url: document.url },
        fields: [
          { field: "dateCheck", before: "none", after: "day" },
          { field: "sourceKey" },
          { field: "verification", before: "recalled", after: "stored" },
        ],
      },
    ],
  })
})
