import type { Role } from "@khorgos/prisma"
import { beforeEach, expect, test } from "vitest"
import { cookiesOf, execute, postSignIn, read, refusal } from "../../../test/api.ts"
import { db } from "../../db.ts"
import { createAccount, demoAccounts, ensureDemoAccounts } from "./credentials.ts"

const password = "four words in a row"
const setRole = `mutation ($id: ID!, $role: Role!, $confirmed: Boolean! = false) {
  setUserRole(id: $id, role: $role, confirmed: $confirmed) { role } }`
const setDisabled = `mutation ($id: ID!, $disabled: Boolean!) {
  setUserDisabled(id: $id, disabled: $disabled) { disabledAt } }`
const admin = { as: "admin" } as const

beforeEach(async () => {
  await ensureDemoAccounts()
  for (const { email, role } of demoAccounts)
    await db.user.update({ where: { email }, data: { role, disabledAt: null } })
})

const idOf = async (email: string) => {
  const { users } = await read<{ users: { nodes: { id: string }[] } }>(
    `query ($email: String!) { users(where: { email: { equals: $email } }) { nodes { id } } }`,
    { email },
    admin,
  )
  return users.nodes[0]?.id ?? ""
}

let made = 0
/** Each account signs in from an address of its own, for sign-ins from one are slowed down. */
const enter = (email: string, secret = password) =>
  postSignIn(email, secret, { remoteAddress: `10.0.0.${made}` })

/** An account of its own, signed in, with a token that may do all that its role allows. */
async function someone(role: Role) {
  made += 1
  const email = `someone-${made}@khorgos.example`
  await createAccount({ name: `Someone ${made}`, email, password, role })
  const cookie = cookiesOf(await enter(email))
  const scopes = role === "viewer" ? "READ" : "READ, WRITE"
  const { createApiToken } = await read<{ createApiToken: { secret: string } }>(
    `mutation { createApiToken(name: "A", scopes: [${scopes}]) { secret } }`,
    {},
    { cookie },
  )
  return { email, id: await idOf(email), cookie, bearer: createApiToken.secret }
}

test.each([
  ["viewer", "FORBIDDEN"],
  ["editor", "FORBIDDEN"],
  [null, "UNAUTHENTICATED"],
] as const)("%s neither gives roles, nor shuts accounts, nor sees them", async (as, code) => {
  const id = await idOf("editor@khorgos.example")
  expect(await refusal(setRole, { id, role: "ADMIN" }, { as })).toMatchObject({ code })
  expect(await refusal(setDisabled, { id, disabled: true }, { as })).toMatchObject({ code })
  expect(await refusal("{ users { totalCount } }", {}, { as })).toMatchObject({ code })
  expect(await idOf("editor@khorgos.example")).toBe(id)
})

test("an admin's token does neither", async () => {
  const { createApiToken } = await read<{ createApiToken: { secret: string } }>(
    `mutation { createApiToken(name: "All", scopes: [READ, WRITE, ADMIN]) { secret } }`,
    {},
    admin,
  )
  const bearer = { bearer: createApiToken.secret }
  const id = await idOf("viewer@khorgos.example")
  for (const tried of [
    await refusal(setRole, { id, role: "ADMIN" }, bearer),
    await refusal(setDisabled, { id, disabled: true }, bearer),
  ])
    expect(tried).toMatchObject({ code: "SESSION_REQUIRED" })
})

test("a role counts from the next request on, for session and token", async () => {
  const editor = await someone("editor")
  const edit = `mutation { retractVisit(slug: "nothing", expected: 1, reason: "A") { release { id } } }`
  const codes = async () => [
    (await refusal(edit, {}, { cookie: editor.cookie })).code,
    (await refusal(edit, {}, { bearer: editor.bearer })).code,
  ]
  expect(await codes()).toEqual(["UNKNOWN_CODE", "UNKNOWN_CODE"])
  await read(setRole, { id: editor.id, role: "VIEWER" }, admin)
  expect(await codes()).toEqual(["FORBIDDEN", "FORBIDDEN"])
  await read(setRole, { id: editor.id, role: "EDITOR" }, admin)
  expect(await codes()).toEqual(["UNKNOWN_CODE", "UNKNOWN_CODE"])
})

test("a shut account is out at once, and its tokens stay revoked when it is opened", async () => {
  const { email, id, cookie, bearer } = await someone("viewer")
  await read(setDisabled, { id, disabled: true }, admin)
  expect((await execute("{ __typename }", {}, { cookie })).status).toBe(401)
  expect(await refusal("{ __typename }", {}, { bearer })).toMatchObject({ code: "TOKEN_REVOKED" })
  const refused = await enter(email)
  expect([refused.statusCode, refused.json().code]).toEqual([403, "ACCOUNT_DISABLED"])
  const wrong = await enter(email, "not the password")
  expect([wrong.statusCode, wrong.json().code]).toEqual([401, "INVALID_EMAIL_OR_PASSWORD"])
  await read(setDisabled, { id, disabled: false }, admin)
  expect((await enter(email)).statusCode).toBe(200)
  expect((await execute("{ __typename }", {}, { cookie })).status).toBe(401)
  expect(await refusal("{ __typename }", {}, { bearer })).toMatchObject({ code: "TOKEN_REVOKED" })
})

test("the last admin stays one, also when two take each other's role at once", async () => {
  const own = await idOf("admin@khorgos.example")
  expect(await refusal(setRole, { id: own, role: "VIEWER" }, admin)).toMatchObject({
    code: "CONFIRMATION_REQUIRED",
  })
  const confirmed = { id: own, role: "VIEWER", confirmed: true }
  expect(await refusal(setRole, confirmed, admin)).toMatchObject({ code: "LAST_ADMIN" })
  expect(await refusal(setDisabled, { id: own, disabled: true }, admin)).toMatchObject({
    code: "BAD_USER_INPUT",
  })
  const second = await someone("admin")
  const tried = await Promise.all([
    execute(setRole, { id: second.id, role: "EDITOR" }, admin),
    execute(setRole, { id: own, role: "EDITOR" }, { cookie: second.cookie }),
  ])
  const codes = tried.map(({ errors }) => errors[0]?.extensions?.code ?? "done")
  expect(codes.filter((code) => code === "done")).toHaveLength(1)
  expect(await db.user.count({ where: { role: "admin", disabledAt: null } })).toBe(1)
})

test("an account that is not there is said to be unknown", async () => {
  const { id } = await someone("viewer")
  await db.user.delete({ where: { email: `someone-${made}@khorgos.example` } })
  expect(await refusal(setRole, { id, role: "EDITOR" }, admin)).toMatchObject({
    code: "UNKNOWN_CODE",
  })
})

test("accounts are found by a part of the name, with what an admin needs to know", async () => {
  const { email } = await someone("editor")
  const { users } = await read<{ users: { totalCount: number; nodes: object[] } }>(
    `query ($email: String!) { users(where: { email: { contains: $email } }) { totalCount
       nodes { role workingTokens openSessions lastSignInAt disabledAt } } }`,
    { email },
    admin,
  )
  expect(users).toEqual({
    totalCount: 1,
    nodes: [
      {
        role: "EDITOR",
        workingTokens: 1,
        openSessions: 1,
        lastSignInAt: expect.stringMatching(/^20/),
        disabledAt: null,
      },
    ],
  })
})

test("sessions are listed to their owner only, and end one by one", async () => {
  const { email, id, cookie, bearer } = await someone("viewer")
  const other = cookiesOf(await enter(email))
  const list = "{ viewer { sessions { id isCurrent } } }"
  type Listed = { viewer: { sessions: { id: string; isCurrent: boolean }[] } }
  const { sessions } = (await read<Listed>(list, {}, { cookie })).viewer
  expect(sessions.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true])
  expect(await refusal(list, {}, { bearer })).toMatchObject({ code: "FORBIDDEN" })
  const others = `query ($id: ID!) { node(id: $id) { ... on User { sessions { id } } } }`
  expect(await refusal(others, { id }, admin)).toMatchObject({ code: "FORBIDDEN" })

  const end = "mutation ($id: ID!) { endSession(id: $id) }"
  const gone = sessions.find(({ isCurrent }) => !isCurrent)
  expect(await refusal(end, { id: gone?.id }, admin)).toMatchObject({ code: "UNKNOWN_CODE" })
  expect(await read(end, { id: gone?.id }, { cookie })).toEqual({ endSession: true })
  expect((await execute("{ __typename }", {}, { cookie: other })).status).toBe(401)
  expect((await execute("{ __typename }", {}, { cookie })).status).toBe(200)
})
