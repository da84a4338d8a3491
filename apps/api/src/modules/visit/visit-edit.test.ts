import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { edits, newVisit } from "../../../test/editing.ts"

const visits = edits("Visit", "summary trip { slug startDate endDate } source { title url }")

const ranking = `hostRanking(leader: "xi-jinping") { entries { visits host { iso3 } } }`
interface Ranked {
  hostRanking: { entries: { visits: number; host: { iso3: string } }[] }
}
const toKazakhstan = ({ hostRanking }: Ranked) =>
  hostRanking.entries.find(({ host }) => host.iso3 === "KAZ")?.visits

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
