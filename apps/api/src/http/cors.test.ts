import { expect, test } from "vitest"
import { makeToken, send, signIn } from "../../test/api.ts"
import { newSecret } from "../modules/account/api-token-secret.ts"

const elsewhere = { origin: "https://observable.example" }
const allowed = "access-control-allow-origin"

function preflight(url: string, wanted: string, origin: Record<string, string> = elsewhere) {
  const headers = {
    ...origin,
    "access-control-request-method": "POST",
    "access-control-request-headers": wanted,
  }
  return send({ method: "OPTIONS", url, headers })
}

test.each([
  ["/graphql", "authorization,content-type"],
  ["/graphql", "Content-Type, Authorization"],
  ["/graphql", "apollo-require-preflight, authorization"],
  ["/anything", "authorization"],
])("another site may ask ahead to send a token to %s with %s", async (url, wanted) => {
  const response = await preflight(url, wanted)
  expect(response.statusCode).toBe(204)
  expect(response.headers).toMatchObject({
    [allowed]: "*",
    "access-control-allow-headers": wanted,
    "access-control-allow-methods": "GET, HEAD, POST",
  })
  expect(response.headers).not.toHaveProperty("access-control-allow-credentials")
})

test.each([
  ["/graphql", "content-type"],
  ["/graphql", "content-type,x-authorization"],
  ["/graphql", "apollo-require-preflight"],
  ["/auth/sign-in/email", "content-type"],
  ["/auth/sign-in/email", "authorization,content-type"],
  ["/auth/get-session", "authorization"],
])("another site may not ask ahead for %s with %s", async (url, wanted) => {
  const response = await preflight(url, wanted)
  expect(response.statusCode).toBeGreaterThanOrEqual(400)
  expect(Object.keys(response.headers).filter((name) => name.startsWith("access-control"))).toEqual(
    [],
  )
})

test("the reply to a token may be read by any site, a refusal too, and no cookie counts", async () => {
  const { secret } = await makeToken(["READ"])
  const cookie = await signIn("admin")
  for (const [bearer, status] of [
    [secret, 200],
    [newSecret(), 401],
  ] as const) {
    const response = await send({
      method: "POST",
      url: "/graphql",
      headers: { ...elsewhere, cookie, authorization: `Bearer ${bearer}` },
      payload: { query: "{ viewer { role } }" },
    })
    expect(response.statusCode).toBe(status)
    expect(response.headers).toMatchObject({ [allowed]: "*", "access-control-expose-headers": "*" })
    expect(response.headers).not.toHaveProperty("access-control-allow-credentials")
    expect(response.body).not.toContain("ADMIN")
  }
})

test("the reply to a cookie may be read by no other site, nor by the dashboard's neighbours", async () => {
  const cookie = await signIn("admin")
  for (const [origin, status] of [
    ["https://observable.example", 403],
    ["null", 403],
    ["http://localhost:3000.evil.example", 403],
    ["http://localhost:3000", 200],
  ] as const) {
    const response = await send({
      method: "POST",
      url: "/graphql",
      headers: { origin, cookie },
      payload: { query: "{ viewer { role } }" },
    })
    expect([origin, response.statusCode]).toEqual([origin, status])
    expect(response.headers).not.toHaveProperty(allowed)
  }
})
