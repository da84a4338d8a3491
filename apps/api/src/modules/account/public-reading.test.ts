import { expect, test, vi } from "vitest"
import { read, refusal } from "../../../test/api.ts"
import { db } from "../../db.ts"

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
    expect(await refusal(query, {}, anybody)).toMatchObject({ code: "UNAUTHENTICATED" })
  expect(await db.invitation.count()).toBe(0)
})
