import { expect, test } from "vitest"
import { readClaim, verdictOf } from "../../../test/claim.ts"
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
