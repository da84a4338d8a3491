import { expect, test, vi } from "vitest"
import { execute, read, refusal, send, server, signIn } from "../test/api.ts"
import { db } from "./db.ts"

const bad = "BAD_USER_INPUT"
const ranking = 'query ($until: Date) { hostRanking(leader: "xi-jinping", until: $until) { rule } }'
const country = "query ($iso3: CountryCode!) { country(iso3: $iso3) { name } }"

test.each([
  ["an unknown ISO code", `{ country(iso3: "XXX") { name } }`, {}, "UNKNOWN_CODE"],
  ["an unknown ISO code in a variable", country, { iso3: "XXX" }, "UNKNOWN_CODE"],
  ["an ISO code in lower case", country, { iso3: "kaz" }, "UNKNOWN_CODE"],
  ["a number for an ISO code", country, { iso3: 398 }, "UNKNOWN_CODE"],
  [
    "an unknown ISO code in a filter",
    `{ visits(where: { hostIso3: { in: ["KAZ", "XXX"] } }) { totalCount } }`,
    {},
    "UNKNOWN_CODE",
  ],
  [
    "a day that is none",
    ranking.replace("$until)", `"2023-02-29")`).replace("($until: Date)", ""),
    {},
    bad,
  ],
  ["a day that is none in a variable", ranking, { until: "2023-02-29" }, bad],
  ["a moment for a day", ranking, { until: "2023-02-28T00:00:00Z" }, bad],
  ["a number for a day", ranking, { until: 2023 }, bad],
  [
    "a decimal that is none",
    `{ tradeFlows(where: { valueUsd: { gt: "1e5" } }) { totalCount } }`,
    {},
    bad,
  ],
])("%s is refused before anything runs", async (_what, query, variables, code) => {
  expect(await refusal(query, variables)).toMatchObject({ status: 400, code })
})

test.each([
  ["leaderSlug", `{ visits(where: { leaderSlug: { equals: "xi-jinpin" } }) { totalCount } }`],
  [
    "leaderSlug",
    `{ visits(where: { OR: [{ leaderSlug: { in: ["xi-jinping", "nobody"] } }] }) { totalCount } }`,
  ],
  [
    "indicatorCode",
    `{ country(iso3: "KAZ") { indicatorValues(where: { indicatorCode: { equals: "GDP" } }) { totalCount } } }`,
  ],
  [
    "sourceKey",
    `{ tradeFlows(where: { NOT: { sourceKey: { not: { equals: "none" } } } }) { totalCount } }`,
  ],
  [
    "groupCode",
    `{ countries(where: { groups: { some: { groupCode: { equals: "CA6" } } } }) { totalCount } }`,
  ],
  [
    "topicSlug",
    `{ statements(where: { topics: { none: { topicSlug: { equals: "none" } } } }) { totalCount } }`,
  ],
])(
  "a filter by a %s that names nothing is refused, not answered by an empty list",
  async (argument, query) => {
    expect(await refusal(query)).toMatchObject({
      status: 400,
      code: "UNKNOWN_CODE",
      extensions: { argument },
    })
  },
)

test("a key that is searched for by a part of it needs to name nothing", async () => {
  const { visits } = await read<{ visits: { totalCount: number } }>(
    `{ visits(where: { leaderSlug: { startsWith: "nobody" } }) { totalCount } }`,
  )
  expect(visits.totalCount).toBe(0)
  const { known } = await read<{ known: { totalCount: number } }>(
    `query ($where: VisitFilter) { known: visits(where: $where) { totalCount } }`,
    { where: { leaderSlug: { in: ["xi-jinping"] } } },
  )
  expect(known.totalCount).toBeGreaterThan(50)
})

test.each([
  ["a cursor of one's own", `{ visits(after: "junk") { totalCount nodes { slug } } }`],
  ["a cursor of another list", `{ tradeFlows(after: "R1BDOlM6eHh4") { nodes { year } } }`],
  [
    "a year that no column holds",
    `{ tradeFlows(where: { year: { equals: 99999 } }) { totalCount } }`,
  ],
  [
    "years far off",
    `{ tradeSeries(of: "KAZ", with: ["CHN"], basis: REPORTER, from: -100000) { basis } }`,
  ],
  ["the year zero", `{ visits(where: { startDate: { lte: "0000-01-01" } }) { totalCount } }`],
  ["a text with a zero byte", `{ leader(slug: "\\u0000") { name } }`],
  [
    "two fields in one order",
    `{ visits(orderBy: [{ startDate: ASC, endDate: ASC }]) { nodes { slug } } }`,
  ],
  ["null for a value", `{ visits(where: { slug: { equals: null } }) { nodes { slug } } }`],
])("%s is the caller's fault", async (_what, query) => {
  expect(await refusal(query)).toMatchObject({ code: bad })
})

test("what cannot be read or does not fit the schema has its own codes", async () => {
  expect(await refusal("{ countries {")).toMatchObject({
    status: 400,
    code: "GRAPHQL_PARSE_FAILED",
  })
  expect(await refusal("{ secrets }")).toMatchObject({
    status: 400,
    code: "GRAPHQL_VALIDATION_FAILED",
  })
  expect(await refusal("query A { __typename } query B { __typename }")).toMatchObject({
    code: "OPERATION_RESOLUTION_FAILURE",
  })
})

test("a missing, a wrong and a forged session are refused", async () => {
  const cookie = await signIn("viewer")
  for (const asking of [
    { as: null },
    { cookie: "khorgos.session_token=nonsense" },
    { cookie: cookie.replace(/.{8}$/, "AAAAAAA=") },
  ])
    expect(await refusal("{ __typename }", {}, asking)).toMatchObject({
      status: 401,
      code: "UNAUTHENTICATED",
    })
})

test("a viewer and an editor are refused what is for admins", async () => {
  for (const as of ["viewer", "editor"] as const)
    for (const query of [
      "{ users { totalCount nodes { email } } }",
      "{ invitations { totalCount nodes { email } } }",
      `mutation { inviteUser(email: "a@khorgos.example", role: ADMIN) { url } }`,
      `mutation { withdrawInvitation(id: "SW52aXRhdGlvbjox") }`,
    ])
      expect(await refusal(query, {}, { as })).toMatchObject({ code: "FORBIDDEN" })
  const { errors } = await execute("{ users { nodes { email } } }", {}, { as: "admin" })
  expect(errors).toEqual([])
})

test("a resolver that fails says nothing of the inside, and which line of the log to read", async () => {
  const written = vi.spyOn(server.log, "error")
  await db.$executeRaw`ALTER TABLE event_series RENAME TO gone`
  try {
    const { errors, data } = await execute("{ eventSeries { nodes { slug } } }")
    expect(data).toBeNull()
    expect(errors).toEqual([
      {
        message: "The server failed to answer.",
        path: ["eventSeries"],
        extensions: {
          code: "INTERNAL_SERVER_ERROR",
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      },
    ])
    const response = await send({
      method: "POST",
      url: "/graphql",
      headers: { cookie: await signIn("viewer") },
      payload: { query: "{ eventSeries { nodes { slug } } }" },
    })
    const requestId = response.headers["x-request-id"]
    expect(response.json().errors[0].extensions.requestId).toBe(requestId)
    const [line] = written.mock.lastCall ?? []
    expect(line).toMatchObject({ requestId, err: expect.any(Error), code: "INTERNAL_SERVER_ERROR" })
  } finally {
    await db.$executeRaw`ALTER TABLE gone RENAME TO event_series`
  }
})

test("a path where nothing is has a code too", async () => {
  const response = await send({ url: "/nowhere" })
  expect([response.statusCode, response.json()]).toMatchObject([404, { code: "NOT_FOUND" }])
})
