import { expect, test, vi } from "vitest"
import {
  cookiesOf,
  execute,
  makeToken,
  postSignIn,
  read,
  refusal,
  send,
} from "../../../test/api.ts"
import { liveDb, recordSql } from "../../db.ts"
import { hashOf } from "./api-token-secret.ts"

const create = `mutation ($name: String! = "Mine", $scopes: [TokenScope!]!, $days: Int! = 90) {
  createApiToken(name: $name, scopes: $scopes, expiresInDays: $days) {
    secret token { id name hint scopes createdAt expiresAt lastUsedAt revokedAt owner { email } } } }`
const revoke = "mutation ($id: ID!) { revokeApiToken(id: $id) { id revokedAt } }"
const mine = `{ viewer { apiTokens(first: 100) {
  totalCount nodes { id name hint scopes expiresAt lastUsedAt revokedAt } } } }`

interface Row {
  id: string
  name: string
  lastUsedAt: string | null
  revokedAt: string | null
}
interface Mine {
  viewer: { apiTokens: { totalCount: number; nodes: Row[] } }
}
const keyOf = (id: string) => Buffer.from(id, "base64").toString().replace("ApiToken:", "")

test("a token is shown once, kept as a hash, and acts for its owner", async () => {
  const { createApiToken } = await read<{
    createApiToken: { secret: string; token: Row & Record<string, unknown> }
  }>(create, { name: " My notebook ", scopes: ["READ", "READ"] })
  const { secret, token } = createApiToken
  expect(token).toMatchObject({
    name: "My notebook",
    hint: secret.slice(0, 12),
    scopes: ["READ"],
    lastUsedAt: null,
    revokedAt: null,
    owner: { email: "viewer@khorgos.example" },
  })
  const days = (Date.parse(String(token.expiresAt)) - Date.parse(String(token.createdAt))) / 864e5
  expect(Math.round(days)).toBe(90)
  const kept = await liveDb.apiToken.findUniqueOrThrow({ where: { id: keyOf(token.id) } })
  expect(kept.hash).toBe(hashOf(secret))
  expect(JSON.stringify(kept)).not.toContain(secret.slice(12))
  const listed = await read<Mine>(mine)
  expect(JSON.stringify(listed)).toContain(token.id)
  expect(JSON.stringify(listed)).not.toContain(secret)
  const { viewer } = await read("{ viewer { email } }", {}, { bearer: secret })
  expect(viewer).toEqual({ email: "viewer@khorgos.example" })
})

test.each([
  ["no name", { name: "  ", scopes: ["READ"] }, "BAD_USER_INPUT", "name"],
  ["a name too long", { name: "a".repeat(101), scopes: ["READ"] }, "BAD_USER_INPUT", "name"],
  ["no scope", { scopes: [] }, "BAD_USER_INPUT", "scopes"],
  ["no day", { scopes: ["READ"], days: 0 }, "BAD_USER_INPUT", "expiresInDays"],
  ["more than a year", { scopes: ["READ"], days: 366 }, "BAD_USER_INPUT", "expiresInDays"],
  ["a right that the role lacks", { scopes: ["READ", "WRITE"] }, "FORBIDDEN", "scopes"],
  ["an admin's right", { scopes: ["ADMIN"] }, "FORBIDDEN", "scopes"],
])("a token with %s is not made", async (_what, variables, code, argument) => {
  expect(await refusal(create, variables)).toMatchObject({ code, extensions: { argument } })
})

test("nobody makes a token for somebody else, and strangers make none", async () => {
  const { id } = await liveDb.user.findUniqueOrThrow({ where: { email: "admin@khorgos.example" } })
  const forAdmin = `mutation { createApiToken(name: "x", scopes: [READ], userId: "${id}") { secret } }`
  expect(await refusal(forAdmin)).toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED" })
  expect(await refusal(create, { scopes: ["READ"] }, { as: null })).toMatchObject({
    status: 401,
    code: "UNAUTHENTICATED",
  })
})

test("an account has fifty working tokens at most", async () => {
  const data = { scopes: ["read" as const], hint: "khg_", expiresAt: new Date(Date.now() + 1e6) }
  const user = await liveDb.user.findUniqueOrThrow({ where: { email: "editor@khorgos.example" } })
  await liveDb.apiToken.createMany({
    data: Array.from({ length: 50 }, (_, at) => ({
      ...data,
      name: `${at}`,
      hash: `full-${at}`,
      userId: user.id,
    })),
  })
  const asking = { as: "editor" } as const
  expect(await refusal(create, { scopes: ["READ"] }, asking)).toMatchObject({
    code: "BAD_USER_INPUT",
  })
  expect(await read("mutation { revokeAllApiTokens }", {}, asking)).toEqual({
    revokeAllApiTokens: 50,
  })
  await read(create, { scopes: ["READ"] }, asking)
})

test("a revoked token is refused with the very next request, and stays so", async () => {
  const { secret, token } = await makeToken(["READ"])
  const asking = { bearer: secret }
  for (const _ of [1, 2]) expect((await execute("{ __typename }", {}, asking)).errors).toEqual([])
  await read(revoke, { id: token.id })
  expect(await refusal("{ __typename }", {}, asking)).toMatchObject({
    status: 401,
    code: "TOKEN_REVOKED",
  })
  const again = await read<{ revokeApiToken: Row }>(revoke, { id: token.id })
  const { revokedAt } = await liveDb.apiToken.findUniqueOrThrow({ where: { id: keyOf(token.id) } })
  expect(again.revokeApiToken.revokedAt).toBe(revokedAt?.toISOString())
})

test("a token ends at its hour", async () => {
  const { secret, token } = await makeToken(["READ"], "viewer", { expiresInDays: 1 })
  const ends = (past: number) =>
    liveDb.apiToken.update({
      where: { id: keyOf(token.id) },
      data: { expiresAt: new Date(Date.now() - past) },
    })
  await ends(-60_000)
  expect((await execute("{ __typename }", {}, { bearer: secret })).errors).toEqual([])
  await ends(1)
  expect(await refusal("{ __typename }", {}, { bearer: secret })).toMatchObject({
    status: 401,
    code: "TOKEN_EXPIRED",
  })
})

test("a token is its owner's: others neither see nor revoke it, by its id or their own list", async () => {
  const { secret, token } = await makeToken(["READ", "ADMIN"], "admin")
  const { id } = token
  const byId = "query ($id: ID!) { node(id: $id) { ... on ApiToken { name hint } } }"
  const byIds = "query ($id: ID!) { nodes(ids: [$id]) { ... on ApiToken { name hint } } }"
  for (const as of ["viewer", "editor"] as const) {
    for (const asked of [byId, byIds])
      expect(await refusal(asked, { id }, { as })).toMatchObject({ code: "FORBIDDEN" })
    expect(await refusal(revoke, { id }, { as })).toMatchObject({ code: "UNKNOWN_CODE" })
    const { viewer } = await read<Mine>(mine, {}, { as })
    expect(viewer.apiTokens.nodes.map((row) => row.id)).not.toContain(id)
    await read("mutation { revokeAllApiTokens }", {}, { as })
  }
  expect((await execute("{ __typename }", {}, { bearer: secret })).errors).toEqual([])
})

test("an admin finds and revokes somebody else's token", async () => {
  const { secret, token } = await makeToken(["READ"])
  const asked = "{ users(first: 10) { nodes { email apiTokens(first: 100) { nodes { id } } } } }"
  expect(JSON.stringify(await read(asked, {}, { as: "admin" }))).toContain(token.id)
  await read(revoke, { id: token.id }, { as: "admin" })
  expect(await refusal("{ __typename }", {}, { bearer: secret })).toMatchObject({
    code: "TOKEN_REVOKED",
  })
})

test("no token makes, lists or revokes tokens, or reaches a session, whatever its scopes", async () => {
  const { secret, token } = await makeToken(["READ", "WRITE", "IMPORT", "ADMIN"], "admin")
  const asking = { bearer: secret }
  const attempts: [string, Record<string, unknown>][] = [
    [create, { scopes: ["READ"] }],
    [revoke, { id: token.id }],
    ["mutation { revokeAllApiTokens }", {}],
    [mine, {}],
    ["{ users { nodes { apiTokens { nodes { id } } } } }", {}],
  ]
  for (const [query, variables] of attempts)
    expect(await refusal(query, variables, asking)).toMatchObject({ code: "SESSION_REQUIRED" })
  const byId = "query ($id: ID!) { node(id: $id) { ... on ApiToken { name } } }"
  expect(await refusal(byId, { id: token.id }, asking)).toMatchObject({ code: "FORBIDDEN" })
  const cookie = cookiesOf(await postSignIn("admin@khorgos.example", "central-asia-demo"))
  for (const headers of [{}, { cookie }])
    for (const [method, url] of [
      ["GET", "/auth/get-session"],
      ["GET", "/auth/list-sessions"],
      ["POST", "/auth/sign-in/email"],
      ["POST", "/auth/change-password"],
      ["POST", "/auth/revoke-sessions"],
      ["POST", "/auth/invitation"],
    ] as const) {
      const response = await send({
        method,
        url,
        headers: { ...headers, authorization: `Bearer ${secret}` },
        ...(method === "POST" ? { payload: { email: "admin@khorgos.example" } } : {}),
      })
      expect([response.statusCode, response.json().code]).toEqual([401, "SESSION_REQUIRED"])
      expect(response.cookies).toEqual([])
    }
  expect((await execute("{ __typename }", {}, { cookie })).errors).toEqual([])
})

test("the last use is noted to the minute, and once a minute only", async () => {
  const { secret, token } = await makeToken(["READ"])
  const where = { id: keyOf(token.id) }
  const noted = async () => (await liveDb.apiToken.findUniqueOrThrow({ where })).lastUsedAt
  const set = (lastUsedAt: Date) => liveDb.apiToken.update({ where, data: { lastUsedAt } })
  const thisMinute = Math.floor(Date.now() / 60_000) * 60_000
  const use = () => execute("{ __typename }", {}, { bearer: secret })
  const useUntilNoted = async () => {
    await use()
    await vi.waitFor(async () =>
      expect((await noted())?.valueOf()).toBeGreaterThanOrEqual(thisMinute),
    )
  }
  // Prisma tells of a statement a moment after others see what it did.
  const settled = () => new Promise((resolve) => setTimeout(resolve, 200))
  const updates = async (work: () => Promise<unknown>) =>
    (await recordSql(() => work().then(settled))).filter((sql) => sql.startsWith("UPDATE")).length
  expect(await noted()).toBeNull()
  expect(await updates(useUntilNoted)).toBe(1)
  expect(((await noted())?.valueOf() ?? 1) % 60_000).toBe(0)
  await set(new Date(thisMinute - 60_000))
  expect(await updates(useUntilNoted)).toBe(1)
  await set(new Date(thisMinute + 60_000))
  expect(await updates(use)).toBe(0)
})

test("a request asks the database once for its token, and not at all for a damaged one", async () => {
  const { secret, token } = await makeToken(["READ"])
  const inAnHour = new Date(Date.now() + 3_600_000)
  await liveDb.apiToken.update({
    where: { id: keyOf(token.id) },
    data: { lastUsedAt: inAnHour },
  })
  const ask = (bearer: string) => recordSql(() => execute("{ __typename }", {}, { bearer }))
  const onAccounts = (sql: string[]) => sql.filter((one) => /"(api_token|user)"/.test(one))
  expect(onAccounts(await ask(secret))).toHaveLength(1)
  expect(await ask(`${secret.slice(0, -1)}${secret.endsWith("0") ? "1" : "0"}`)).toEqual([])
})
