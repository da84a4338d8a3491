import { expect, test } from "vitest"
import { readClaim, valuesOf, verdictOf } from "../../../test/claim.ts"
import { db } from "../../db.ts"

const five = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]

/** Turnover of the five with a partner by hand: whole dollars, and how many directions have a figure. */
async function turnover(partner: string, year: number, basis: "reconciled" | "offices") {
  const [row] = await db.$queryRaw<{ usd: string; directions: number }[]>`
    SELECT trim_scale(sum(value_usd))::text AS usd, count(*)::int AS directions FROM trade_flow
    WHERE year = ${year} AND basis = ${basis === "offices" ? "declared" : "reconciled"}::trade_basis
      AND (reporter_iso3 = ANY (${five}) AND partner_iso3 = ${partner}
           OR ${basis === "reconciled"} AND reporter_iso3 = ${partner} AND partner_iso3 = ANY (${five}))
      AND (${basis === "offices"} OR flow = 'export')`
  return row ?? { usd: "", directions: 0 }
}

test("the ratio of 2023 is just over two by China's customs and about 1.2 by the offices that report", async () => {
  const claim = await readClaim("china-2023-90bn-double-russia")
  expect([claim.said, claim.today]).toEqual([
    "DEPENDS_ON_WHOSE_FIGURES",
    "DEPENDS_ON_WHOSE_FIGURES",
  ])
  const ratio = "China's turnover divided by Russia's 2023"
  const customs = verdictOf(claim, "SAID", "CUSTOMS")
  expect([customs.outcome, valuesOf(customs)[ratio]]).toEqual(["HOLDS", "2.0295"])
  expect(customs.caveats.join(" ")).toContain("It is close")
  expect(customs.caveats.join(" ")).toContain("total surpassed 44bn in 2023")
  const offices = verdictOf(claim, "SAID", "OFFICES")
  const [china, russia] = [
    await turnover("CHN", 2023, "offices"),
    await turnover("RUS", 2023, "offices"),
  ]
  expect(offices.outcome).toBe("DOES_NOT_HOLD")
  expect(valuesOf(offices)).toEqual({
    "Turnover of the five with China 2023": china.usd,
    "Turnover of the five with Russia 2023": russia.usd,
    [ratio]: (Number(china.usd) / Number(russia.usd)).toFixed(4),
  })
  expect(valuesOf(offices)[ratio]).toBe("1.2262")
  expect(offices.figures.map(({ complete }) => complete)).toEqual([false, false, false])
  expect(offices.sentence).toContain("1.23 times as much, among those that report")
  expect(offices.caveats.join(" ")).toContain("Tajikistan and Turkmenistan")
  expect(verdictOf(claim, "SAID", "QUOTED").outcome).toBe("HOLDS")
  const reconciled = verdictOf(claim, "SAID", "RECONCILED")
  expect(reconciled.outcome).toBe("DOES_NOT_HOLD")
  expect(reconciled.sentence).toContain("at most 1.83 times")
})

test("on reconciled figures China has been ahead since about 2010, not for two years", async () => {
  const claim = await readClaim("china-ahead-last-two-years")
  const said = verdictOf(claim, "SAID", "RECONCILED")
  expect(said.outcome).toBe("DOES_NOT_HOLD")
  expect(said.sentence).toBe(
    "By these figures China has been ahead of Russia since 2010; in 2009 it was behind (the first of these years without missing or damaged reports is 2015).",
  )
  expect(said.figures[0]).toMatchObject({ unit: "YEAR", value: "2010", claimed: "2022" })
  const [china, russia] = [
    await turnover("CHN", 2021, "reconciled"),
    await turnover("RUS", 2021, "reconciled"),
  ]
  expect(valuesOf(said)).toMatchObject({
    "Turnover of the five with China 2021": china.usd,
    "Turnover of the five with Russia 2021": russia.usd,
  })
  expect([china.directions, russia.directions]).toEqual([10, 10])
  expect(verdictOf(claim, "SAID", "OFFICES")).toMatchObject({
    outcome: "CONSISTENT",
    sentence: "By these figures China has been ahead of Russia since 2023; in 2022 it was behind.",
  })
  expect(verdictOf(claim, "SAID", "QUOTED").until).toBe("2023-12-31")
  const today = verdictOf(claim, "TODAY", "QUOTED")
  expect(today.parts[0]?.text).toBe("China pulled ahead in 2023 or 2024")
})

test("the totals of 2022 pass 70 bn as first quoted, not as revised, nor by reconciled figures", async () => {
  const claim = await readClaim("china-2022-over-70bn")
  const quoted = verdictOf(claim, "SAID", "QUOTED")
  expect(quoted.outcome).toBe("HOLDS_IN_PART")
  expect(quoted.sentence).toContain("US$ 70.2 bn or US$ 69.8 bn with China and US$ 42.0 bn")
  const reconciled = verdictOf(claim, "SAID", "RECONCILED")
  expect(reconciled.outcome).toBe("DOES_NOT_HOLD")
  expect(valuesOf(reconciled)["Turnover of the five with China 2022"]).toBe(
    (await turnover("CHN", 2022, "reconciled")).usd,
  )
  expect(verdictOf(claim, "SAID", "OFFICES").outcome).toBe("CANNOT_TELL")
})

test("before 2022 trade with China grew faster over the decade, not over the last five years", async () => {
  const claim = await readClaim("china-more-dynamic-before-war")
  const reconciled = verdictOf(claim, "TODAY", "RECONCILED")
  expect(reconciled.outcome).toBe("HOLDS_IN_PART")
  const growth = async (partner: string, from: number) => {
    const [first, last] = [
      await turnover(partner, from, "reconciled"),
      await turnover(partner, 2021, "reconciled"),
    ]
    return String(Number(((Number(last.usd) / Number(first.usd) - 1) * 100).toFixed(1)))
  }
  expect(valuesOf(reconciled)).toMatchObject({
    "Turnover of the five with China, change from 2009 2021": await growth("CHN", 2009),
    "Turnover of the five with Russia, change from 2009 2021": await growth("RUS", 2009),
    "Turnover of the five with China, change from 2016 2021": await growth("CHN", 2016),
    "Turnover of the five with Russia, change from 2016 2021": await growth("RUS", 2016),
  })
  expect(verdictOf(claim, "SAID", "CUSTOMS").outcome).toBe("CANNOT_TELL")
})

test("the recovery was strongest with China by the offices, not in per cent by reconciled figures", async () => {
  const claim = await readClaim("covid-recovery-robust")
  expect(verdictOf(claim, "SAID", "OFFICES").outcome).toBe("CONSISTENT")
  const reconciled = verdictOf(claim, "SAID", "RECONCILED")
  expect(reconciled.outcome).toBe("HOLDS_IN_PART")
  expect(reconciled.sentence).toContain("the United Arab Emirates +135 %")
  expect(verdictOf(claim, "TODAY", "QUOTED").outcome).toBe("CANNOT_TELL")
})

test("Kazakhstan has about half of China's trade with the five", async () => {
  const claim = await readClaim("kaz-half-of-trade")
  expect([claim.said, claim.today]).toEqual(["HOLDS", "HOLDS"])
  expect(verdictOf(claim, "SAID", "CUSTOMS").sentence).toBe(
    "In 2023 Kazakhstan had 45.9 % of China's turnover with the five.",
  )
  expect(verdictOf(claim, "TODAY", "QUOTED").sentence).toContain("In 2025 Kazakhstan had 45.7 %")
  expect(verdictOf(claim, "SAID", "OFFICES").outcome).toBe("CANNOT_TELL")
})
