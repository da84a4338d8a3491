import fc from "fast-check"
import { expect, test } from "vitest"
import { read, refusal } from "../../../test/api.ts"
import { rankTallies } from "./visit-ranking.ts"

interface Entry {
  rank: number
  tied: boolean
  visits: number
  firstVisitOn: string
  lastVisitOn: string
}
interface Coverage {
  leaders: string
  completeness: string
  hostIso3: string[]
  fromDate: string
}
interface Ranking<Row> {
  entries: (Entry & Row)[]
  coverage: Coverage[]
}
type HostRanking = Ranking<{ host: { iso3: string; name: string } }>
interface Asked {
  leader: string
  from?: string
  until?: string
  stopovers?: boolean
}

const fields = (party: string) => `entries { rank tied visits firstVisitOn lastVisitOn ${party} }
  coverage { leaders completeness hostIso3 fromDate }`
const hostQuery = `query ($leader: String!, $from: Date, $until: Date, $stopovers: Boolean! = false) {
  hostRanking(leader: $leader, from: $from, until: $until, includeStopovers: $stopovers) { ${fields("host { iso3 name }")} }
}`

async function hosts(asked: Asked): Promise<HostRanking> {
  const { hostRanking } = await read<{ hostRanking: HostRanking }>(hostQuery, { ...asked })
  return hostRanking
}

const xi = { leader: "xi-jinping", until: "2024-07-06" }

test("Xi Jinping's hosts as of 6 July 2024, with ties", async () => {
  const { entries } = await hosts(xi)
  const places = entries.map(({ rank, tied, visits, host }) => [rank, tied, host.iso3, visits])
  expect(places.slice(0, 5).sort()).toEqual([
    [1, false, "RUS", 9],
    [2, true, "KAZ", 5],
    [2, true, "USA", 5],
    [4, true, "FRA", 4],
    [4, true, "ZAF", 4],
  ])
  expect(entries[5]).toMatchObject({ rank: 6, visits: 3 })
  expect(entries[0]).toMatchObject({ firstVisitOn: "2013-03-22" })
})

test("stopovers count only when asked for", async () => {
  const without = await hosts(xi)
  const withThem = await hosts({ ...xi, stopovers: true })
  const sum = ({ entries }: HostRanking) => entries.reduce((total, { visits }) => total + visits, 0)
  const { visits } = await read<{ visits: { nodes: { slug: string }[] } }>(
    `{ visits(first: 1000, where: { leaderSlug: { equals: "xi-jinping" },
         type: { equals: STOPOVER }, startDate: { lte: "2024-07-06" } }) { nodes { slug } } }`,
  )
  expect(visits.nodes.length).toBeGreaterThan(0)
  expect(sum(withThem)).toBe(sum(without) + visits.nodes.length)
})

test("nothing is ranked before the first visit", async () => {
  expect((await hosts({ leader: "xi-jinping", until: "2013-03-21" })).entries).toEqual([])
  const first = await hosts({ leader: "xi-jinping", until: "2013-03-22" })
  expect(first.entries).toMatchObject([{ rank: 1, visits: 1, host: { iso3: "RUS" } }])
})

test("the coverage is said: Xi's hosts are complete, Putin's are the five only", async () => {
  const { coverage } = await hosts(xi)
  expect(coverage).toMatchObject([
    { leaders: "Xi Jinping", completeness: "COMPLETE", hostIso3: [] },
  ])
  const putin = await hosts({ leader: "vladimir-putin" })
  expect(putin.coverage.map(({ completeness }) => completeness)).toEqual(["PARTIAL", "COMPLETE"])
  for (const { hostIso3 } of putin.coverage)
    expect(hostIso3).toEqual(["KAZ", "KGZ", "TJK", "TKM", "UZB"])
})

test("Kazakhstan's visitors", async () => {
  const { visitorRanking } = await read<{
    visitorRanking: Ranking<{ leader: { slug: string } }>
  }>(`{ visitorRanking(host: "KAZ", until: "2024-07-06") { ${fields("leader { slug }")} } }`)
  const visits = visitorRanking.entries.map(({ leader, visits }) => [leader.slug, visits])
  expect(visits).toContainEqual(["xi-jinping", 5])
  expect(visits[0]).toEqual(["vladimir-putin", expect.any(Number)])
  expect(visitorRanking.coverage.map(({ leaders }) => leaders)).toContain("Vladimir Putin")
})

test("an unknown leader or host, and days the wrong way round, are refused", async () => {
  expect(await refusal(hostQuery, { leader: "nobody" })).toMatchObject({ code: "UNKNOWN_CODE" })
  expect(await refusal(`{ visitorRanking(host: "XXX") { rule } }`)).toMatchObject({
    status: 400,
    code: "UNKNOWN_CODE",
  })
  const backwards = { ...xi, from: "2024-07-07" }
  expect(await refusal(hostQuery, backwards)).toMatchObject({ code: "BAD_USER_INPUT" })
})

test("ranks are competition ranks", () => {
  const day = new Date("2024-07-06T00:00:00Z")
  const counts = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 })
  fc.assert(
    fc.property(counts, (unsorted) => {
      const sorted = unsorted.toSorted((a, b) => b - a)
      const ranked = rankTallies(
        sorted.map((visits, index) => ({
          key: String(index),
          visits,
          firstDay: day,
          lastDay: day,
        })),
      )
      for (const { rank, tied, visits } of ranked) {
        expect(rank).toBe(1 + sorted.filter((other) => other > visits).length)
        expect(tied).toBe(sorted.filter((other) => other === visits).length > 1)
      }
    }),
  )
})

interface Stop {
  type: string
  startDate: string
  host: { iso3: string }
  trip: { slug: string }
}

test("on any day the counts are those of the list of visits", async () => {
  const { visits } = await read<{ visits: { nodes: Stop[] } }>(
    `{ visits(first: 1000, where: { leaderSlug: { equals: "xi-jinping" } }) {
         nodes { type startDate host { iso3 } trip { slug } } } }`,
  )
  const days = fc.date({
    min: new Date("2013-01-01"),
    max: new Date("2026-12-31"),
    noInvalidDate: true,
  })
  await fc.assert(
    fc.asyncProperty(days, days, fc.boolean(), async (one, other, stopovers) => {
      const [from = "", until = ""] = [one, other]
        .map((day) => day.toISOString().slice(0, 10))
        .sort()
      const counted = visits.nodes.filter(
        ({ type, startDate }) =>
          startDate >= from && startDate <= until && (stopovers || type !== "STOPOVER"),
      )
      const trips = Map.groupBy(counted, (stop) => stop.host.iso3)
      const expected = [...trips].map(
        ([host, stops]) => `${host} ${new Set(stops.map(({ trip }) => trip.slug)).size}`,
      )
      const { entries } = await hosts({ leader: "xi-jinping", from, until, stopovers })
      expect(entries.map(({ host, visits }) => `${host.iso3} ${visits}`).sort()).toEqual(
        expected.sort(),
      )
    }),
    { numRuns: 25 },
  )
})
