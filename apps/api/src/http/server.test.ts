import { expect, test } from "vitest"
import { send, signIn } from "../../test/api.ts"

const query = "{ __typename }"
const mutation = `mutation { inviteUser(email: "a@khorgos.example", role: VIEWER) { url } }`

const codeOf = (body: string) => {
  const parsed: { code?: string; errors?: { extensions: { code: string } }[] } = JSON.parse(body)
  return parsed.errors?.[0]?.extensions.code ?? parsed.code
}

test.each([
  ["another site's page", { origin: "https://evil.example" }, 403, "CROSS_ORIGIN"],
  ["a page of no origin", { origin: "null" }, 403, "CROSS_ORIGIN"],
  ["another port", { origin: "http://localhost:3001" }, 403, "CROSS_ORIGIN"],
])("a request from %s is refused", async (_what, headers, status, code) => {
  const cookie = await signIn("viewer")
  const response = await send({
    method: "POST",
    url: "/graphql",
    headers: { cookie, ...headers },
    payload: { query },
  })
  expect([response.statusCode, codeOf(response.body)]).toEqual([status, code])
})

test("the dashboard's own origin and programs without one are answered", async () => {
  const cookie = await signIn("viewer")
  for (const origin of ["http://localhost:3000", "http://127.0.0.1:3000", undefined]) {
    const headers = { cookie, ...(origin ? { origin } : {}) }
    const response = await send({ method: "POST", url: "/graphql", headers, payload: { query } })
    expect([response.statusCode, response.json().data]).toEqual([200, { __typename: "Query" }])
  }
})

test("GET without a preflight header and a text body are refused, for they may be another site's", async () => {
  const cookie = await signIn("admin")
  const url = `/graphql?query=${encodeURIComponent(query)}`
  const simple = await send({ url, headers: { cookie } })
  expect([simple.statusCode, codeOf(simple.body)]).toEqual([400, "BAD_REQUEST"])
  const text = await send({
    method: "POST",
    url: "/graphql",
    headers: { cookie, "content-type": "text/plain" },
    payload: JSON.stringify({ query }),
  })
  expect([text.statusCode, codeOf(text.body)]).toEqual([400, "BAD_REQUEST"])
})

test("a browser that opens the address is led to the explorer, and nobody else is", async () => {
  const accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
  const visit = await send({ url: "/graphql", headers: { accept } })
  expect([visit.statusCode, visit.headers.location]).toEqual([
    303,
    "http://localhost:3000/explorer",
  ])
  const cookie = await signIn("viewer")
  for (const [url, headers] of [
    ["/graphql", { cookie, accept: "application/json" }],
    ["/graphql", { cookie, accept: "*/*" }],
    [`/graphql?query=${encodeURIComponent(query)}`, { cookie, accept }],
  ] as const) {
    const response = await send({ url, headers })
    expect([response.statusCode, codeOf(response.body)]).toEqual([400, "BAD_REQUEST"])
  }
  const elsewhere = await send({ url: "/health", headers: { accept } })
  expect(elsewhere.statusCode).toBe(200)
})

test("a mutation by GET is refused", async () => {
  const cookie = await signIn("admin")
  const url = `/graphql?query=${encodeURIComponent(mutation)}`
  const headers = { cookie, "apollo-require-preflight": "1" }
  const response = await send({ url, headers })
  expect(response.statusCode).toBe(405)
  expect(codeOf(response.body)).toBe("BAD_REQUEST")
})

test("bodies that are too large, no JSON or a batch are refused", async () => {
  const headers = { cookie: await signIn("viewer"), "content-type": "application/json" }
  const post = (payload: string) => send({ method: "POST", url: "/graphql", headers, payload })
  const large = await post(JSON.stringify({ query, variables: { a: "x".repeat(300 * 1024) } }))
  const broken = await post("{ query")
  const batch = await post(JSON.stringify([{ query }, { query }]))
  for (const [response, status, message] of [
    [large, 413, "256 KB"],
    [broken, 400, "JSON"],
    [batch, 400, ""],
  ] as const) {
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining(message), extensions: { code: "BAD_REQUEST" } }],
    })
  }
})

test("a query by its hash alone is refused by the code that makes clients send the query", async () => {
  const response = await send({
    method: "POST",
    url: "/graphql",
    headers: { cookie: await signIn("viewer") },
    payload: { extensions: { persistedQuery: { version: 1, sha256Hash: "a".repeat(64) } } },
  })
  expect(response.json().errors).toEqual([
    {
      message: "PersistedQueryNotSupported",
      extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" },
    },
  ])
})

test("health tells of the database and nothing else", async () => {
  const response = await send({ url: "/health" })
  expect([response.statusCode, response.json()]).toEqual([200, { status: "ok" }])
  expect(response.headers).toMatchObject({ "x-content-type-options": "nosniff" })
})
