import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { readClaim, valuesOf, verdictOf } from "../../../test/claim.ts"
import { db } from "../../db.ts"

async function visitsTo(host: string, until: string): Promise<string> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT trip_slug)::int FROM visit WHERE leader_slug = 'xi-jinping'
    AND type <> 'stopover' AND host_iso3 = ${host} AND start_date <= ${until}::date`
  return String(rows[0]?.count)
}

test("the visit of July 2024 was the fifth to Kazakhstan, whatever came after", async () => {
  const claim = await readClaim("kaz-fifth-visit")
  expect([claim.said, claim.today]).toEqual(["HOLDS", "HOLDS"])
  const said = verdictOf(claim, "SAID", "VISITS")
  expect(said).toMatchObject({ until: "2024-07-05" })
  expect(said.figures[0]).toMatchObject({ value: "5", claimed: "5", verification: "STORED" })
  expect(said.sentence).toBe(
    "The visit that began on 2 July 2024 was Xi Jinping's fifth to Kazakhstan.",
  )
  const today = verdictOf(claim, "TODAY", "VISITS")
  const count = await visitsTo("KAZ", today.until)
  expect(today.figures[1]).toMatchObject({ value: count })
  expect(Number(count)).toBeGreaterThan(5)
})

test("France has had four visits, not five; the rest of the ranking is right", async () => {
  const claim = await readClaim("visit-ranking-us-france")
  const said = verdictOf(claim, "SAID", "VISITS")
  expect(said.outcome).toBe("HOLDS_IN_PART")
  expect(said.parts.filter(({ outcome }) => outcome !== "HOLDS")).toEqual([
    { text: "France with five visits", outcome: "DOES_NOT_HOLD" },
  ])
  expect(said.sentence).toContain("France four")
  expect(said.sentence).toContain("Not so: France with five visits.")
  expect(valuesOf(said)).toEqual({
    "Visits to Kazakhstan": await visitsTo("KAZ", "2024-07-05"),
    "Visits to the United States": await visitsTo("USA", "2024-07-05"),
    "Visits to France": await visitsTo("FRA", "2024-07-05"),
    "Visits to Russia": await visitsTo("RUS", "2024-07-05"),
  })
  expect(said.caveats.join(" ")).toMatch(/complete from 14 March 2013 .*searched thinly/)
})

test("today nothing is proven by visits after the last day covered", async () => {
  const [coverage] = await db.$queryRaw<{ to: string }[]>`
    SELECT to_date::text AS to FROM visit_coverage WHERE leader_slug = 'xi-jinping'`
  const today = verdictOf(await readClaim("visit-ranking-us-france"), "TODAY", "VISITS")
  expect(today.until > (coverage?.to ?? "")).toBe(true)
  expect(today.parts.map(({ outcome }) => outcome)).not.toContain("HOLDS")
  expect(today.figures.map(({ complete }) => complete)).not.toContain(true)
})

test("the visit to Tajikistan of July 2024 was the first without an event", async () => {
  const claim = await readClaim("tjk-first-without-event")
  expect([claim.said, claim.today]).toEqual(["HOLDS", "HOLDS"])
  expect(verdictOf(claim, "SAID", "VISITS").sentence).toBe(
    "The visit of 4 July 2024 was tied to no event; earlier ones: 11 September 2014 (SCO Summit 2014) and 14 June 2019 (CICA Summit 2019).",
  )
})

test("the query of a moment has its day, and what was computed is what it returns", async () => {
  const { claim } = await read<{ claim: { said: string; today: string } }>(
    `{ claim(slug: "kaz-fifth-visit") { said: query(asOf: SAID) today: query } }`,
  )
  expect(claim.said).toContain('$until: Date! = "2024-07-05"')
  const run = async (query: string) =>
    (await read<{ visits: { nodes: { trip: { slug: string } }[] } }>(query)).visits.nodes
  expect(new Set((await run(claim.said)).map(({ trip }) => trip.slug)).size).toBe(5)
  expect((await run(claim.today)).length).toBeGreaterThan((await run(claim.said)).length)
})
