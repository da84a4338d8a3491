import { expect, test } from "vitest"
import { server, signIn } from "./api.ts"

// The checks of graphql-cop, the auditing tool for GraphQL servers, against the listening server.

const url = `${await server.listen({ port: 0, host: "127.0.0.1" })}/graphql`
const cookie = await signIn("viewer")

interface Answer {
  status: number
  body: string
}

async function ask(init: RequestInit & { query?: unknown; search?: string }): Promise<Answer> {
  const { query, search = "", headers, ...rest } = init
  const response = await fetch(url + search, {
    ...rest,
    headers: {
      cookie,
      ...(query === undefined ? {} : { "content-type": "application/json" }),
      ...Object.fromEntries(new Headers(headers)),
    },
    ...(query === undefined ? {} : { method: "POST", body: JSON.stringify(query) }),
  })
  return { status: response.status, body: await response.text() }
}

const search = (query: string) => `?query=${encodeURIComponent(query)}`
const mutation = "mutation cop { __typename }"
const form = new URLSearchParams({ query: "query cop { __typename }" })
const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(" ")

test.each<[string, () => Promise<Answer>, RegExp]>([
  [
    "alias overloading",
    () =>
      ask({
        query: { query: `query cop { ${many(101, (index) => `alias${index}: __typename`)} }` },
      }),
    /TOO_MANY_ALIASES/,
  ],
  [
    "array-based batching",
    () => ask({ query: Array.from({ length: 10 }, () => ({ query: "query cop { __typename }" })) }),
    /BAD_REQUEST/,
  ],
  [
    "directive overloading",
    () => ask({ query: { query: `query cop { __typename ${many(10, () => "@aa")} }` } }),
    /GRAPHQL_VALIDATION_FAILED/,
  ],
  [
    "directive overloading by a directive that exists",
    () =>
      ask({
        query: { query: `query cop { ${many(60, () => "... @skip(if: false) { __typename }")} }` },
      }),
    /TOO_MANY_DIRECTIVES/,
  ],
  [
    "field duplication",
    () => ask({ query: { query: `query cop { ${many(500, () => "__typename")} }` } }),
    /TOO_MANY_REPEATS/,
  ],
  [
    "circular query by introspection",
    () =>
      ask({
        query: {
          query:
            "query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }",
        },
      }),
    /GRAPHQL_VALIDATION_FAILED/,
  ],
  [
    "circular fragments",
    () =>
      ask({
        query: {
          query: "query cop { ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        },
      }),
    /GRAPHQL_VALIDATION_FAILED/,
  ],
  [
    "GET query without a preflight header",
    () => ask({ search: search("query cop { __typename }") }),
    /BAD_REQUEST/,
  ],
  ["mutation over GET", () => ask({ search: search(mutation) }), /BAD_REQUEST/],
  [
    "mutation over GET with a preflight header",
    () => ask({ search: search(mutation), headers: { "apollo-require-preflight": "1" } }),
    /BAD_REQUEST/,
  ],
  ["POST of a form", () => ask({ method: "POST", body: form }), /BAD_REQUEST/],
  [
    "an IDE by a browser's address",
    () => ask({ search: "?query=%7B__typename%7D", headers: { accept: "text/html" } }),
    /BAD_REQUEST/,
  ],
  [
    "tracing",
    () => ask({ query: { query: "query cop { __nothing }" } }),
    /^(?![\s\S]*tracing)[\s\S]*GRAPHQL_VALIDATION_FAILED/,
  ],
  [
    "unhandled errors",
    () => ask({ query: { query: "qwerty cop { abc }" } }),
    /^(?![\s\S]*(stacktrace|exception|node_modules))[\s\S]*GRAPHQL_PARSE_FAILED/,
  ],
])("%s is refused", async (_what, asking, wanted) => {
  const { status, body } = await asking()
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body).toMatch(wanted)
})

test("a fault repeated is told once, with each of its places: the tool counts the errors", async () => {
  const { body } = await ask({
    query: { query: `query cop { __typename ${"@aa".repeat(10)} @bb }` },
  })
  expect(JSON.parse(body).errors).toEqual(
    [10, 1].map((places) => ({
      message: expect.stringMatching(/^Unknown directive "@(aa|bb)"\.$/),
      locations: Array(places).fill({ line: 1, column: expect.any(Number) }),
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    })),
  )
})

test("an IDE is not served here: a browser is led to the dashboard's", async () => {
  const { status, body } = await ask({ headers: { accept: "text/html" }, redirect: "manual" })
  expect([status, body]).toEqual([303, ""])
})

/** What the tool would find and what is meant: .github/SECURITY.md has the reasons. */
test("introspection and suggestions are open, to those who may read", async () => {
  const introspection = {
    query: { query: "query cop { __schema { types { name fields { name } } } }" },
  }
  const allowed = await ask(introspection)
  expect([allowed.status, JSON.parse(allowed.body).errors]).toEqual([200, undefined])
  const suggested = await ask({ query: { query: "query cop { countrys { totalCount } }" } })
  expect(suggested.body).toMatch(/Did you mean/)
  const stranger = await ask({ ...introspection, headers: { cookie: "" } })
  expect([stranger.status, JSON.parse(stranger.body).errors[0].extensions.code]).toEqual([
    401,
    "UNAUTHENTICATED",
  ])
})

test("a reply says nothing of how long its parts took", async () => {
  const { body } = await ask({ query: { query: "query cop { __typename }" } })
  expect(Object.keys(JSON.parse(body).extensions)).toEqual(["cost", "release"])
})
