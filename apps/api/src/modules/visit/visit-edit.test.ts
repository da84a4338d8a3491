import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { edits, newVisit } from "../../../test/editing.ts"

const visits = edits("Visit", "summary trip { slug startDate endDate } source { key title url }")

const ranking = `hostRanking(leader: "xi-jinping") { entries { visits host { iso3 } } }`
interface Ranked {
  hostRanking: { entries: { visits: number; host: { iso3: string } }[] }
}
const toKazakhstan = ({ hostRanking }: Ranked) =>
  hostRanking.entries.find(({ host }) => host.iso3 === "KAZ")?.visits

const releases = async () =>
  (await read<{ releases: { totalCount: number } }>("{ releases { totalCount } }")).releases
    .totalCount

test("a visit is recorded, corrected and retracted, and its trip with it", async () => {
  const input = { ...newVisit, startDate: "2026-10-05", endDate: "2026-10-06" }
  const recorded = await visits.record.ok({ input })
  expect(recorded.changes.map(({ entity, action }) => [entity, action])).toEqual([
    ["source", "RECORD"],
    ["trip", "RECORD"],
    ["visit", "RECORD"],
  ])
  const slug = "chn-xi-2026-5-kaz-2026-10-05"
  expect(recorded.row).toMatchObject({
    slug,
    summary: "Talks on a railway.",
    trip: { slug: "chn-xi-2026-5", startDate: "2026-10-05", endDate: "2026-10-06" },
    source: { title: "A report", url: "https://news.example.org/report" },
  })
  const stop = { ...input, hostIso3: "UZB", cities: ["Tashkent"], tripSlug: "chn-xi-2026-5" }
  const days = { startDate: "2026-10-06", endDate: "2026-10-08" }
  const joined = await visits.record.ok({ input: { ...stop, ...days } })
  expect(joined.row?.trip).toMatchObject({ startDate: "2026-10-05", endDate: "2026-10-08" })
  const corrected = await visits.correct.ok({
    slug,
    expected: recorded.row?.revision ?? 0,
    input: { startDate: "2026-10-04", summary: " Talks on two\nrailways. " },
  })
  expect(corrected.row).toMatchObject({
    slug,
    summary: "Talks on two railways.",
    trip: { startDate: "2026-10-04", endDate: "2026-10-08" },
  })
  expect(corrected.changes[0]?.fields).toEqual([
    { field: "startDate", before: "2026-10-05", after: "2026-10-04" },
    { field: "summary", before: "Talks on a railway.", after: "Talks on two railways." },
  ])
  const first = await visits.retract.ok({ slug, expected: corrected.row?.revision ?? 0 })
  expect(first.row).toBeNull()
  const { trip } = await read(`{ trip(slug: "chn-xi-2026-5") { startDate visits { slug } } }`)
  expect(trip).toEqual({ startDate: "2026-10-06", visits: [{ slug: joined.row?.slug }] })
  const { slug: last = "", revision = 0 } = joined.row ?? {}
  const gone = await visits.retract.ok({ slug: last, expected: revision })
  expect(gone.changes.map(({ entity, action }) => [entity, action])).toEqual([
    ["visit", "RETRACT"],
    ["trip", "RETRACT"],
  ])
  const again = await visits.record.ok({ input })
  expect(again.row?.trip).toMatchObject({ slug: "chn-xi-2026-6" })
  await visits.retract.ok({ slug: again.row?.slug ?? "", expected: again.row?.revision ?? 0 })
})

test("a ranking counts a visit from its release on, and not before", async () => {
  const { release } = await read<{ release: { version: string } }>("{ release { version } }")
  const then = () => read<Ranked>(`query @release(version: "${release.version}") { ${ranking} }`)
  const before = toKazakhstan(await then()) ?? 0
  const { row } = await visits.record.ok({ input: newVisit })
  expect(toKazakhstan(await read<Ranked>(`{ ${ranking} }`))).toBe(before + 1)
  expect(toKazakhstan(await then())).toBe(before)
  await visits.retract.ok({ slug: row?.slug ?? "", expected: row?.revision ?? 0 })
  expect(toKazakhstan(await read<Ranked>(`{ ${ranking} }`))).toBe(before)
})

test("everything that is wrong is said at once, with its place", async () => {
  const count = await releases()
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
  expect(await releases()).toBe(count)
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
  expect(changes.map(({ entity }) => entity)).toEqual(["visit", "trip"])
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

test("a replayed request changes nothing", async () => {
  const recorded = await visits.record.ok({ input: newVisit })
  const slug = recorded.row?.slug ?? ""
  expect(await visits.record.refused({ input: newVisit })).toMatchObject({
    code: "ALREADY_RECORDED",
    extensions: { key: slug },
  })
  const correction = { slug, expected: recorded.row?.revision ?? 0, input: { summary: "Other." } }
  const corrected = await visits.correct.ok(correction)
  const count = await releases()
  expect(await visits.correct.refused(correction)).toMatchObject({
    code: "EDIT_CONFLICT",
    extensions: {
      expected: recorded.row?.revision,
      current: corrected.row?.revision,
      changedBy: "Demo editor",
      changedAt: expect.any(String),
    },
    message: expect.stringMatching(/^Demo editor has changed this/),
  })
  const same = { ...correction, expected: corrected.row?.revision ?? 0 }
  expect((await visits.correct.refused(same)).message).toBe("input: Nothing would change.")
  expect(await releases()).toBe(count)
  await visits.retract.ok({ slug, expected: same.expected })
  expect(await visits.retract.refused({ slug, expected: same.expected })).toMatchObject({
    code: "UNKNOWN_CODE",
    extensions: { argument: "slug" },
  })
  expect(await releases()).toBe(count + 1)
})

test("a change of a visit's events alone raises its revision, and null empties nothing", async () => {
  const slug = "chn-xi-2024-2-kaz-2024-07-02"
  const ask = `{ visit(slug: "${slug}") { revision events { slug } } }`
  const { visit } = await read<{
    visit: { revision: number; events: { slug: string }[] }
  }>(ask)
  expect(visit.events).toEqual([{ slug: "sco-summit-2024" }])
  const expected = visit.revision
  const stale = await visits.correct.refused({ slug, expected: 0, input: { summary: "Other." } })
  expect(stale).toMatchObject({ code: "EDIT_CONFLICT", extensions: { changedBy: null } })
  expect(stale.message).toContain("A load of files")
  const ahead = { slug, expected: expected + 1, input: { summary: "Other." } }
  const unread = await visits.correct.refused(ahead)
  expect(unread).toMatchObject({
    code: "EDIT_CONFLICT",
    extensions: { argument: "expected", expected: expected + 1, current: expected },
    message: `This has never had the revision ${expected + 1}: its latest is ${expected}. Read it again, then repeat your change.`,
  })
  const none = await visits.correct.ok({ slug, expected, input: { eventSlugs: [] } })
  expect(none.row?.revision).toBeGreaterThan(expected)
  const refused = await visits.correct.refused({
    slug,
    expected: none.row?.revision ?? 0,
    input: { summary: null, hostIso3: null },
  })
  expect(refused.at.sort()).toEqual(["input", "input.hostIso3", "input.summary"])
  const back = {
    slug,
    expected: none.row?.revision ?? 0,
    input: { eventSlugs: ["sco-summit-2024"] },
  }
  await visits.correct.ok(back)
  expect(await read(ask)).toMatchObject({ visit: { events: visit.events } })
})

test("a stop moves to a trip of its own and back, and both trips' days follow", async () => {
  const slug = "chn-xi-2024-2-tjk-2024-07-04"
  const ask = `{ visit(slug: "${slug}") { revision } }`
  const { visit } = await read<{ visit: { revision: number } }>(ask)
  const apart = await visits.correct.ok({
    slug,
    expected: visit.revision,
    input: { tripSlug: null },
  })
  expect(apart.row?.trip).toEqual({
    slug: "chn-xi-2024-5",
    startDate: "2024-07-04",
    endDate: "2024-07-06",
  })
  const { trip } = await read(`{ trip(slug: "chn-xi-2024-2") { startDate endDate } }`)
  expect(trip).toEqual({ startDate: "2024-07-02", endDate: "2024-07-04" })
  const back = await visits.correct.ok({
    slug,
    expected: apart.row?.revision ?? 0,
    input: { tripSlug: "chn-xi-2024-2" },
  })
  expect(back.row?.trip).toMatchObject({ slug: "chn-xi-2024-2", endDate: "2024-07-06" })
  expect(back.changes.map(({ entity, rowKey, action }) => [entity, rowKey, action])).toEqual([
    ["visit", slug, "CORRECT"],
    ["trip", "chn-xi-2024-2", "CORRECT"],
    ["trip", "chn-xi-2024-5", "RETRACT"],
  ])
})

test("two visits by one key: the second takes another", async () => {
  const first = await visits.record.ok({ input: newVisit })
  const { slug = "", revision: expected = 0 } = first.row ?? {}
  const days = { startDate: "2026-10-09", endDate: "2026-10-09" }
  await visits.correct.ok({ slug, expected, input: days })
  const tripSlug = first.changes.find(({ entity }) => entity === "trip")?.rowKey
  const second = await visits.record.ok({ input: { ...newVisit, tripSlug } })
  expect(second.row?.slug).toBe(`${slug}-2`)
})
