import { expect, test, vi } from "vitest"
import { makeToken, read, refusal } from "../../../test/api.ts"
import { db } from "../../db.ts"
import { newSecret } from "./api-token-secret.ts"

vi.hoisted(() => vi.stubEnv("PUBLIC_READING", "1"))

const anybody = { as: null }

test("anybody reads", async () => {
  const { viewer, country } = await read(
    `{ viewer { email } country(iso3: "KAZ") { name } }`,
    {},
    anybody,
  )
  expect([viewer, country]).toEqual([null, { name: "Kazakhstan" }])
})

test("nobody without an account changes anything or sees accounts", async () => {
  for (const query of [
    `mutation { inviteUser(email: "a@khorgos.example", role: ADMIN) { url } }`,
    `mutation { withdrawInvitation(id: "SW52aXRhdGlvbjox") }`,
    "{ users { nodes { email } } }",
    "{ invitations { totalCount } }",
  ])
    expect(await refusal(query, {}, anybody)).toMatchObject({
      code: "UNAUTHENTICATED",
      message: expect.stringContaining("send an API token"),
    })
  expect(await db.invitation.count()).toBe(0)
})

test("a wrong, a revoked and a narrow token do not fall back to what is open to anybody", async () => {
  const country = `{ country(iso3: "KAZ") { name } }`
  const revoked = await makeToken(["READ"])
  await read("mutation { revokeAllApiTokens }")
  const narrow = await makeToken(["ADMIN"], "admin")
  for (const [bearer, status, code] of [
    [newSecret(), 401, "INVALID_TOKEN"],
    ["nonsense", 401, "INVALID_TOKEN"],
    [revoked.secret, 401, "TOKEN_REVOKED"],
    [narrow.secret, 403, "FORBIDDEN"],
  ] as const)
    expect(await refusal(country, {}, { bearer })).toMatchObject({ status, code })
})

test("nobody without an account makes or lists tokens", async () => {
  for (const query of [
    `mutation { createApiToken(name: "x", scopes: [READ]) { secret } }`,
    "mutation { revokeAllApiTokens }",
    `mutation { revokeApiToken(id: "QXBpVG9rZW46MQ==") { id } }`,
  ])
    expect(await refusal(query, {}, anybody)).toMatchObject({ code: "UNAUTHENTICATED" })
  expect(await db.apiToken.count({ where: { name: "x" } })).toBe(0)
})
