import type { InjectOptions } from "fastify"
import { expect, test } from "vitest"
import { postSignIn } from "../../../test/api.ts"

const attempt = (options: InjectOptions) =>
  postSignIn("admin@khorgos.example", "a-guess-at-the-password", options)

async function exhaust(options: InjectOptions): Promise<void> {
  for (let tries = 0; tries < 10; tries++) expect((await attempt(options)).statusCode).toBe(401)
  expect((await attempt(options)).statusCode).toBe(429)
}

test("the eleventh attempt within a minute has to wait, even with the right password", async () => {
  const options = { remoteAddress: "198.51.100.1" }
  await exhaust(options)
  const response = await postSignIn("admin@khorgos.example", "central-asia-demo", options)
  expect(response.statusCode).toBe(429)
  expect(response.json()).toMatchObject({ code: "TOO_MANY_ATTEMPTS" })
  expect(Number(response.headers["retry-after"])).toBeGreaterThan(0)
  expect(Number(response.headers["retry-after"])).toBeLessThanOrEqual(60)
  expect(response.cookies).toEqual([])
  const other = await attempt({ remoteAddress: "198.51.100.2" })
  expect(other.statusCode).toBe(401)
})

test("a stranger cannot pass for somebody else by a header", async () => {
  const remoteAddress = "198.51.100.3"
  await exhaust({ remoteAddress })
  for (const headers of [
    { "x-forwarded-for": "203.0.113.9" },
    { "x-khorgos-client": "203.0.113.9" },
    { "x-real-ip": "203.0.113.9" },
    { forwarded: "for=203.0.113.9" },
  ])
    expect((await attempt({ remoteAddress, headers })).statusCode).toBe(429)
})

test("behind the dashboard each reader is counted alone, by the address that it saw", async () => {
  const from = (address: string) => ({ headers: { "x-forwarded-for": address } })
  await exhaust(from("203.0.113.20"))
  expect((await attempt(from("203.0.113.21"))).statusCode).toBe(401)
  expect((await attempt(from("203.0.113.99, 203.0.113.20"))).statusCode).toBe(429)
})
