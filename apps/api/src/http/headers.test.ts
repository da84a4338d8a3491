import { expect, test, vi } from "vitest"
import { send, signIn } from "../../test/api.ts"

vi.hoisted(() => vi.stubEnv("PUBLIC_URL", "https://khorgos.example"))

const query = "{ __typename }"
const json = "application/json; charset=utf-8"
const graphqlResponse = "application/graphql-response+json; charset=utf-8"

async function ask(accept: string | undefined, payload: object) {
  const response = await send({
    method: "POST",
    url: "/graphql",
    headers: {
      cookie: await signIn("viewer"),
      origin: "https://khorgos.example",
      ...(accept ? { accept } : {}),
    },
    payload,
  })
  return [response.statusCode, response.headers["content-type"]]
}

test.each([
  ["none", undefined, json],
  ["anything", "*/*", json],
  ["JSON", "application/json", json],
  ["GraphQL's own type", "application/graphql-response+json", graphqlResponse],
  [
    "the one before the other",
    "application/graphql-response+json, application/json;q=0.9",
    graphqlResponse,
  ],
  ["the other before the one", "application/json, application/graphql-response+json;q=0.9", json],
])("Accept: %s: type and status fit the answer", async (_what, accept, type) => {
  expect(await ask(accept, { query })).toEqual([200, type])
  for (const payload of [
    { query: "{" },
    { query: "{ nothing }" },
    { query: "{ visits(first: 0) { totalCount } }" },
    {
      query: "query ($iso3: CountryCode!) { country(iso3: $iso3) { name } }",
      variables: { iso3: "XXX" },
    },
  ])
    expect(await ask(accept, payload)).toEqual([400, type])
})

test("what the API cannot write is not acceptable", async () => {
  const [status] = await ask("text/html", { query })
  expect(status).toBe(406)
})

test.each([
  ["POST", "/graphql"],
  ["GET", "/graphql"],
  ["GET", "/health"],
  ["GET", "/auth/settings"],
  ["GET", "/auth/get-session"],
  ["GET", "/auth/invitation/none"],
  ["GET", "/nowhere"],
] as const)(
  "%s %s: a browser may not draw, run, frame, guess or keep anything",
  async (method, url) => {
    const response = await send({
      method,
      url,
      headers: { cookie: await signIn("viewer"), origin: "https://khorgos.example" },
      ...(method === "POST" ? { payload: { query } } : {}),
    })
    expect(response.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "strict-transport-security": "max-age=31536000",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(response.headers).not.toHaveProperty("x-powered-by")
    expect(response.headers).not.toHaveProperty("server")
  },
)

test("a caller cannot choose the id that the log will know the request by", async () => {
  const response = await send({
    url: "/health",
    headers: { "x-request-id": "mine", "request-id": "mine" },
  })
  expect(response.headers["x-request-id"]).not.toBe("mine")
})
