import { expect, test } from "vitest"
import { readClaim, valuesOf, verdictOf } from "../../../test/claim.ts"
import { db } from "../../db.ts"

test("whether half of China's investment goes to Kazakhstan depends on the measure", async () => {
  const claim = await readClaim("kaz-half-of-investment")
  expect(claim.today).toBe("DEPENDS_ON_WHOSE_FIGURES")
  const outcomes = (moment: string) =>
    Object.fromEntries(
      claim.verdicts
        .filter((verdict) => verdict.moment === moment)
        .map(({ basis, outcome }) => [basis, outcome]),
    )
  expect(outcomes("TODAY")).toEqual({
    STOCK_EDB: "HOLDS_IN_PART",
    STOCK_MOFCOM: "CANNOT_TELL",
    COMMITMENTS_ODA: "DOES_NOT_HOLD",
    COMMITMENTS_OOF: "HOLDS_IN_PART",
    COMMITMENTS_VAGUE: "HOLDS",
  })
  expect(outcomes("SAID")).toMatchObject({ STOCK_EDB: "CANNOT_TELL", COMMITMENTS_VAGUE: "HOLDS" })
  expect(valuesOf(verdictOf(claim, "TODAY", "STOCK_EDB"))).toMatchObject({
    "Kazakhstan's share 2025": "31.75",
    "Kazakhstan 2025": "11400000000",
    "The five 2025": "35900000000",
  })
  const rows = await db.$queryRaw<{ measure: string; share: string; usd: string }[]>`
    SELECT measure, trim_scale(round(100 * sum(value_usd) FILTER (WHERE recipient_iso3 = 'KAZ') / sum(value_usd), 2))::text AS share,
           trim_scale(sum(value_usd) FILTER (WHERE recipient_iso3 = 'KAZ'))::text AS usd
    FROM investment WHERE measure LIKE 'commitment%' AND recipient_iso3 IS NOT NULL GROUP BY measure`
  expect(rows).toHaveLength(3)
  for (const { measure, share, usd } of rows) {
    const basis = measure.replace("commitment_", "commitments_").replace("_like", "").toUpperCase()
    expect(valuesOf(verdictOf(claim, "SAID", basis))).toMatchObject({
      "Kazakhstan's share": share,
      "Kazakhstan, constant 2021 USD": usd,
    })
  }
})

test("two of three years of joint statements are on record, the third cannot be told", async () => {
  const claim = await readClaim("joint-statements-three-years")
  const verdict = verdictOf(claim, "SAID", "STATEMENTS")
  expect(verdict.parts.map(({ outcome }) => outcome)).toEqual(["HOLDS", "HOLDS", "CANNOT_TELL"])
  expect(verdict.outcome).toBe("HOLDS_IN_PART")
  expect(verdict.figures[0]).toMatchObject({ value: "2", claimed: "3", verification: "STORED" })
  expect(verdict.caveats.join(" ")).toContain("Only the opening and a press summary were read")
  expect(verdict.figures.map(({ day }) => day)).not.toContain("2022-01-10")
})

test("the summit of Xi'an is told, what it is a sign of is not", async () => {
  const verdict = verdictOf(await readClaim("china-central-asia-summit-2023"), "SAID", "EVENTS")
  expect(verdict.outcome).toBe("HOLDS_IN_PART")
  expect(verdict.sentence).toBe(
    "The first China-Central Asia summit in person was in Xi'an on 18 May 2023; summits up to 5 July 2024: one in person, and one of Russia and the five. Cannot be told: a sign that China is displacing Russia.",
  )
})

test("since the pandemic Xi has travelled less than half as much", async () => {
  const claim = await readClaim("post-covid-selective")
  expect([claim.said, claim.today]).toEqual(["HOLDS", "HOLDS"])
  const rows = await db.$queryRaw<{ year: number; visits: string }[]>`
    SELECT extract(year FROM start_date)::int AS year, count(DISTINCT (trip_slug, host_iso3))::text AS visits
    FROM visit WHERE leader_slug = 'xi-jinping' AND type <> 'stopover' AND start_date >= '2023-01-01'
      AND start_date < date_trunc('year', now()) GROUP BY 1 ORDER BY 1`
  const figures = verdictOf(claim, "TODAY", "VISITS").figures.filter(({ year }) => year !== null)
  expect(figures.map(({ year, value }) => ({ year, visits: value }))).toEqual(rows)
})

test("growth on every leg is consistent with re-exports, never more", async () => {
  const claim = await readClaim("reexport-hub")
  expect(new Set(claim.verdicts.map(({ outcome }) => outcome))).toEqual(new Set(["CONSISTENT"]))
  expect(valuesOf(verdictOf(claim, "SAID", "CUSTOMS"))).toMatchObject({
    "EU machinery and vehicles to Kyrgyzstan 2021": "95350763",
    "EU machinery and vehicles to Kyrgyzstan 2023": "1796646836",
    "EU machinery and vehicles to Russia 2023": "7822931314",
  })
})

test("ties that are not on record are unknown, and come with the years", async () => {
  const claim = await readClaim("diversification")
  const partOf = (moment: string, basis: string, text: string) =>
    verdictOf(claim, moment, basis).parts.find((part) => part.text === text)?.outcome
  expect(partOf("SAID", "EVENTS", "Japan")).toBe("CANNOT_TELL")
  expect(partOf("TODAY", "EVENTS", "Japan")).toBe("HOLDS")
  expect(partOf("SAID", "OFFICES", "more trade with South Korea than in 2019")).toBe(
    "DOES_NOT_HOLD",
  )
  expect(verdictOf(claim, "SAID", "RECONCILED").outcome).toBe("HOLDS")
  expect(verdictOf(claim, "SAID", "EVENTS").until).toBe("2024-07-05")
})

test("visits to the five are counted as trips per host", async () => {
  const verdict = verdictOf(await readClaim("diversification"), "SAID", "VISITS")
  const [row] = await db.$queryRaw<{ visits: string }[]>`
    SELECT count(DISTINCT (trip_slug, host_iso3))::text AS visits FROM visit JOIN leader ON leader.slug = leader_slug
    WHERE leader.country_iso3 = 'TUR' AND host_iso3 IN ('KAZ', 'KGZ', 'TJK', 'TKM', 'UZB')
      AND type <> 'stopover' AND start_date BETWEEN '2019-01-01' AND '2024-07-05'`
  expect(valuesOf(verdict)["Visits: Türkiye"]).toBe(row?.visits)
})
