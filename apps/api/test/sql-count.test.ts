import { expect, test } from "vitest"
import { recordSql } from "../src/db.ts"
import { read, signIn } from "./api.ts"

// A page ten times as long must not send more statements.

async function countSql(query: string, variables: Record<string, unknown>): Promise<number> {
  await signIn("viewer")
  const statements = await recordSql(() => read(query, variables))
  return statements.length
}

test.each([
  [
    "countries, their visits and the visitors",
    `countries(first: $first) { nodes { name
       visitsReceived(first: 5) { nodes { startDate leader { name country { name } } } } } }`,
  ],
  [
    "countries with most of what belongs to them",
    `countries(first: $first) { totalCount nodes { groups { code members { iso3 } } source { title }
       memberships(first: 5) { totalCount nodes { organisation { name } } }
       terms(first: 5) { nodes { leader { name } } } statements { title topics { name } } } }`,
  ],
  [
    "visits, their events and series",
    `visits(first: $first) { totalCount nodes { leader { name } host { name } trip { slug }
       source { title } events { name series { name organisation { name } } } } }`,
  ],
  [
    "events and participants",
    `events(first: $first) { nodes { name participants { iso3 } visits { leader { name } } } }`,
  ],
  [
    "leaders, trips and stops",
    `leaders(first: $first) { nodes { terms { office } trips(first: 3) { nodes { visits { host { name } } } } } }`,
  ],
  [
    "trade flows with parties and sources",
    `tradeFlows(first: $first) { nodes { valueUsd reporter { name } partner { name } source { title } } }`,
  ],
  [
    "product flows with products",
    `productFlows(first: $first) { nodes { product { name classification { name } } source { title } } }`,
  ],
  [
    "statements, parties and topics",
    `statements(first: $first) { nodes { parties { name } topics { name } source { title } } }`,
  ],
])("%s", async (_what, selection) => {
  const query = `query ($first: Int!) { ${selection} }`
  const few = await countSql(query, { first: 2 })
  const many = await countSql(query, { first: 50 })
  expect(few).toBeGreaterThan(1)
  expect(many).toBe(few)
  expect(many).toBeLessThanOrEqual(12)
})

test("a ranking sends as many statements for one host as for fifty", async () => {
  const query = `query ($until: Date!) { hostRanking(leader: "xi-jinping", until: $until) {
    entries { rank host { name groups { code } source { title } } } coverage { source { title } } } }`
  const few = await countSql(query, { until: "2013-03-22" })
  const many = await countSql(query, { until: "2024-07-06" })
  expect(few).toBeGreaterThan(1)
  expect(many).toBe(few)
})

test("a trade series sends as many statements for one year as for all", async () => {
  const query = `query ($from: Int!) {
    tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: RECONCILED, from: $from) {
      series { partner { ... on Country { name groups { code } } } points { turnover { sources { title } } } } } }`
  const few = await countSql(query, { from: 2023 })
  const many = await countSql(query, { from: 2000 })
  expect(few).toBeGreaterThan(1)
  expect(many).toBe(few)
})
