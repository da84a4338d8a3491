import { expect, test, vi } from "vitest"
import { send, signIn } from "../../test/api.ts"

const budget = vi.hoisted(() => {
  vi.stubEnv("PUBLIC_READING", "1")
  vi.stubEnv("QUERY_BUDGET", "50000")
  return 50_000
})

const flows = (size: number) =>
  `{ tradeFlows(first: ${size}) { nodes { year reporter { iso3 } partner { iso3 } } } }`

async function ask(query: string, { cookie = "", address = "192.0.2.1" } = {}) {
  const response = await send({
    method: "POST",
    url: "/graphql",
    headers: cookie ? { cookie } : {},
    payload: { query },
    remoteAddress: address,
  })
  const body = response.json()
  const { headers } = response
  return {
    status: response.statusCode,
    fault: body.errors?.[0]?.extensions,
    cost: body.extensions?.cost,
    data: body.data,
    limit: Number(headers["ratelimit-limit"]),
    remaining: Number(headers["ratelimit-remaining"]),
    reset: Number(headers["ratelimit-reset"]),
    retryAfter: headers["retry-after"],
  }
}

/** Costs like three thousand rows and reads none. */
const dear = `{ tradeFlows(first: 1000, where: { year: { equals: 1990 } }) { nodes { reporter { iso3 } partner { iso3 } } } }`

/** Asks until less than the dear query's cost is left. */
async function exhaust(who: { cookie?: string; address?: string }) {
  for (let left = budget; left >= 3001; ) left = (await ask(dear, who)).remaining
}

test("each reply tells what the query cost, what is left and until when", async () => {
  const who = { address: "192.0.2.2" }
  const reply = await ask(flows(10), who)
  expect(reply).toMatchObject({
    status: 200,
    cost: { requested: 31, limit: 50_000 },
    limit: budget,
    remaining: budget - 31,
    retryAfter: undefined,
  })
  expect(reply.reset).toBeGreaterThan(0)
  expect(reply.reset).toBeLessThanOrEqual(60)
  const { data } = await ask("{ rateLimit { cost largestCost limit remaining resetAt } }", who)
  expect(data.rateLimit).toMatchObject({
    cost: 1,
    largestCost: 50_000,
    limit: budget,
    remaining: budget - 32,
  })
  const seconds = (Date.parse(data.rateLimit.resetAt) - Date.now()) / 1000
  expect(seconds).toBeLessThanOrEqual(60)
  expect(seconds).toBeGreaterThan(0)
})

test("who has used it up has to wait; a query that still fits is answered, and so are others", async () => {
  const who = { address: "192.0.2.3" }
  await exhaust(who)
  const refused = await ask(dear, who)
  expect(refused).toMatchObject({
    status: 429,
    fault: { code: "BUDGET_EXHAUSTED", cost: 3001, limit: budget, resetAt: expect.any(String) },
  })
  expect(refused.retryAfter).toBe(String(refused.reset))
  expect(refused.reset).toBeGreaterThan(0)
  const small = await ask(flows(1), who)
  expect([small.status, small.remaining]).toEqual([200, refused.remaining - 4])
  expect((await ask(dear, { address: "192.0.2.4" })).status).toBe(200)
})

test("all sessions of an account draw on one budget, from whatever address", async () => {
  const cookie = await signIn("viewer")
  await exhaust({ cookie, address: "192.0.2.5" })
  expect((await ask(dear, { cookie, address: "192.0.2.6" })).status).toBe(429)
  expect((await ask(dear, { cookie: await signIn("editor") })).status).toBe(200)
})

test("an address is the one that the server sees, not one that a header tells", async () => {
  for (const [index, told] of ["203.0.113.1", "203.0.113.2"].entries()) {
    const response = await send({
      method: "POST",
      url: "/graphql",
      headers: { "x-forwarded-for": told, forwarded: `for=${told}`, "x-real-ip": told },
      payload: { query: "{ __typename }" },
      remoteAddress: "192.0.2.8",
    })
    expect(response.headers["ratelimit-remaining"]).toBe(String(budget - index - 1))
  }
})

test("what is refused costs a point, lest refusals be asked for without end", async () => {
  const who = { address: "192.0.2.7" }
  for (const [index, query] of [
    "{ nothing }",
    "{",
    "{ visits(first: 0) { totalCount } }",
  ].entries())
    expect(await ask(query, who)).toMatchObject({ status: 400, remaining: budget - index - 1 })
})
