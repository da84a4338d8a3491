import { expect, test, vi } from "vitest"

vi.hoisted(() => vi.stubEnv("QUERY_BUDGET", "50000"))

const { read, send, signIn } = await import("../../../test/api.ts")
const { ask, exportUrl } = await import("../../../test/export.ts")
const { chargeRows } = await import("./charge.ts")

const left = async () =>
  (await read<{ rateLimit: { remaining: number } }>("{ rateLimit { remaining } }")).rateLimit
    .remaining

test("ten rows of an export cost a point, from the budget of its reader's queries", async () => {
  const before = await left()
  const { headers } = await ask("visits.csv")
  const rows = Number(headers["khorgos-rows"])
  expect(rows).toBeGreaterThan(100)
  // The query that asks what is left costs a point itself.
  expect(before - (await left())).toBe(Math.ceil(rows / 10) + 1)
  await ask("visits.sources.json", { where: { slug: { in: [] } } })
  expect(before - (await left())).toBe(Math.ceil(rows / 10) + 3)
})

test("the largest export costs the whole budget, and the next one waits", async () => {
  await chargeRows("address:192.0.2.9", 20_000_000)
  await expect(chargeRows("address:192.0.2.9", 100)).rejects.toMatchObject({
    extensions: { code: "BUDGET_EXHAUSTED", remaining: expect.any(Number) },
  })
  // Three points a row, and the year has none to read.
  for (let points = await left(); points > 20; points = await left())
    await read(`{ tradeFlows(first: ${Math.min(Math.floor((points - 10) / 3), 1000)},
      where: { year: { equals: 1990 } }) { nodes { reporter { iso3 } partner { iso3 } } } }`)
  const cookie = await signIn("viewer")
  const refused = await send({ url: exportUrl("productFlows.csv"), headers: { cookie } })
  expect([refused.statusCode, refused.json()]).toMatchObject([
    429,
    { code: "BUDGET_EXHAUSTED", limit: 50_000 },
  ])
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0)
})
