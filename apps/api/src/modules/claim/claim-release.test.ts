import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { readClaim, verdictOf } from "../../../test/claim.ts"
import { edits } from "../../../test/editing.ts"
import { db } from "../../db.ts"

const first = "2026.11.23"

/** Changes rows in a release of its own. */
async function release(...statements: string[]) {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT begin_release()`
    for (const sql of statements) await tx.$executeRawUnsafe(sql)
    await tx.$queryRaw`SELECT publish_release('2026-11-24', 'edit', NULL, 'A test.', '{}', NULL)`
  })
}

test("a fifth visit to France turns the verdict, and the earlier release keeps its own", async () => {
  const before = await readClaim("visit-ranking-us-france")
  await release(
    `INSERT INTO trip (slug, leader_slug, country_iso3, start_date, end_date)
     VALUES ('chn-xi-test', 'xi-jinping', 'CHN', '2023-06-20', '2023-06-22')`,
    `INSERT INTO visit (slug, trip_slug, leader_slug, host_iso3, cities, start_date, end_date, type,
       bilateral, summary, source_key, verification, date_check)
     SELECT 'chn-xi-test-fra', 'chn-xi-test', leader_slug, host_iso3, cities, '2023-06-20', '2023-06-22',
       type, bilateral, 'A test.', source_key, 'recalled', date_check
     FROM visit WHERE slug = 'chn-xi-2024-1-fra-2024-05-05'`,
  )
  const after = await readClaim("visit-ranking-us-france")
  const verdict = verdictOf(after, "SAID", "VISITS")
  expect(verdict.outcome).toBe("HOLDS")
  expect(verdict.sentence).toContain("France five")
  const france = verdict.figures.find(({ label }) => label === "Visits to France")
  expect(france).toMatchObject({ value: "5", claimed: "5", verification: "RECALLED" })
  expect(verdict.caveats.join()).toContain("from general knowledge")
  expect(await readClaim("visit-ranking-us-france", first)).toEqual(before)
  expect(verdictOf(before, "SAID", "VISITS").outcome).toBe("HOLDS_IN_PART")
})

test("an editor who records and retracts one visit turns the verdict twice, and the history tells", async () => {
  const visits = edits("Visit", "history { action reason author { name } }")
  const verdict = async () => verdictOf(await readClaim("kaz-fifth-visit"), "SAID", "VISITS")
  const before = await verdict()
  expect(before.outcome).toBe("HOLDS")
  const { row, release: made } = await visits.record.ok({
    input: {
      leaderSlug: "xi-jinping",
      hostIso3: "KAZ",
      cities: ["Almaty"],
      startDate: "2020-12-10",
      endDate: "2020-12-11",
      type: "WORKING",
      summary: "A test.",
    },
  })
  const during = await verdict()
  expect([during.outcome, during.sentence]).not.toEqual([before.outcome, before.sentence])
  expect(during.outcome).toBe("DOES_NOT_HOLD")
  const { slug = "", revision = 0 } = row ?? {}
  await visits.retract.ok({ slug, expected: revision, reason: "It never took place." })
  expect((await verdict()).sentence).toBe(before.sentence)
  expect(
    verdictOf(await readClaim("kaz-fifth-visit", made?.version), "SAID", "VISITS").sentence,
  ).toBe(during.sentence)
  const { changes } = await read<{ changes: { nodes: unknown[] } }>(
    `query ($slug: String!) { changes(where: { rowKey: { equals: $slug } }) {
       nodes { action reason author { name } source { title } } } }`,
    { slug },
  )
  expect(changes.nodes).toEqual([
    expect.objectContaining({ action: "RETRACT", reason: "It never took place." }),
    {
      action: "RECORD",
      reason: "Read in the news.",
      author: { name: "Demo editor" },
      source: { title: "A report" },
    },
  ])
})

test("a topic found in the statement of 2024 makes it three years", async () => {
  const outcome = async () =>
    verdictOf(await readClaim("joint-statements-three-years"), "SAID", "STATEMENTS").outcome
  expect(await outcome()).toBe("HOLDS_IN_PART")
  await release(
    `INSERT INTO statement_topic (statement_slug, topic_slug)
     SELECT slug, 'color-revolutions' FROM statement WHERE date = '2024-05-16' AND title LIKE 'Joint Statement%'`,
  )
  expect(await outcome()).toBe("HOLDS")
})

test("a revised export of China's turns the ratio of 2023, and its query returns the new figure", async () => {
  const verdict = async () =>
    verdictOf(await readClaim("china-2023-90bn-double-russia"), "TODAY", "CUSTOMS")
  const before = await verdict()
  expect(before.outcome).toBe("HOLDS")
  await release(
    `UPDATE trade_flow SET value_usd = value_usd - 2000000000 WHERE reporter_iso3 = 'CHN'
     AND partner_iso3 = 'KAZ' AND year = 2023 AND flow = 'export' AND source_key = 'GACC_PRESS'`,
  )
  const after = await verdict()
  expect(after.outcome).toBe("DOES_NOT_HOLD")
  expect(after.sentence).toContain("1.98 times as much")
  expect(Number(after.figures[0]?.value)).toBe(Number(before.figures[0]?.value) - 2e9)
})
