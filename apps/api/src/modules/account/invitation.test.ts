import { expect, test } from "vitest"
import { cookiesOf, execute, postSignIn, read, refusal, send } from "../../../test/api.ts"
import { db } from "../../db.ts"

const password = "a-long-enough-one"

async function invite(email: string, role = "EDITOR") {
  const { inviteUser } = await read<{
    inviteUser: { url: string; mailed: boolean; invitation: { id: string } }
  }>(
    `mutation ($email: String!, $role: Role!) {
       inviteUser(email: $email, role: $role) { url mailed invitation { id } } }`,
    { email, role },
    { as: "admin" },
  )
  return { ...inviteUser, token: inviteUser.url.split("/").at(-1) ?? "" }
}

const open = (token: string) => send({ url: `/auth/invitation/${token}` })
const accept = (token: string, more: Record<string, unknown> = {}) =>
  send({
    method: "POST",
    url: "/auth/invitation",
    payload: { token, name: "Invited", password, ...more },
  })
const accounts = (email: string) => db.user.count({ where: { email } })

test("an invited person opens an account of the invited role, once", async () => {
  const email = "editor-to-be@khorgos.example"
  const { url, mailed, token } = await invite(` ${email.toUpperCase()} `)
  expect([new URL(url).origin, mailed]).toEqual(["http://localhost:3000", false])
  expect((await open(token)).json()).toMatchObject({ email, role: "editor" })
  const response = await accept(token, { role: "admin", email: "other@khorgos.example" })
  expect(response.statusCode).toBe(200)
  const { data } = await execute("{ viewer { email role } }", {}, { cookie: cookiesOf(response) })
  expect(data).toEqual({ viewer: { email, role: "EDITOR" } })
  expect((await postSignIn(email, password)).statusCode).toBe(200)
  for (const again of [await open(token), await accept(token)])
    expect([again.statusCode, again.json().code]).toEqual([404, "UNKNOWN_CODE"])
})

test("a wrong, an expired and a withdrawn link open nothing", async () => {
  const email = "nobody-yet@khorgos.example"
  const expired = await invite(email)
  await db.invitation.updateMany({ where: { email }, data: { expiresAt: new Date(0) } })
  const withdrawn = await invite(email)
  const withdraw = `mutation ($id: ID!) { withdrawInvitation(id: $id) }`
  const { id } = withdrawn.invitation
  expect(await read(withdraw, { id }, { as: "admin" })).toEqual({ withdrawInvitation: true })
  expect(await refusal(withdraw, { id }, { as: "admin" })).toMatchObject({ code: "UNKNOWN_CODE" })
  for (const token of [expired.token, withdrawn.token, "nonsense", "a".repeat(43)])
    for (const response of [await open(token), await accept(token)])
      expect([response.statusCode, response.json().code]).toEqual([404, "UNKNOWN_CODE"])
  expect(await accounts(email)).toBe(0)
})

test("two who accept at once make one account", async () => {
  const email = "twice@khorgos.example"
  const { token } = await invite(email, "VIEWER")
  const responses = await Promise.all([1, 2, 3, 4].map(() => accept(token)))
  expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404, 404, 404])
  expect(await accounts(email)).toBe(1)
})

test("two invitations of one address make one account", async () => {
  const email = "two-links@khorgos.example"
  const links = [await invite(email), await invite(email)]
  const responses = await Promise.all(links.map(({ token }) => accept(token)))
  expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 400])
  expect(await accounts(email)).toBe(1)
})

test.each([
  ["a short password", { password: "short" }, "password"],
  ["a blank name", { name: "  " }, "name"],
])("%s is refused, and the link still works", async (what, wrong, argument) => {
  const { token } = await invite(`${what.replaceAll(" ", "-")}@khorgos.example`)
  const response = await accept(token, wrong)
  expect([response.statusCode, response.json()]).toMatchObject([
    400,
    { code: "BAD_USER_INPUT", argument },
  ])
  expect((await accept(token)).statusCode).toBe(200)
})

test("a body without its parts is refused", async () => {
  const response = await send({ method: "POST", url: "/auth/invitation", payload: { token: "x" } })
  expect([response.statusCode, response.json().code]).toEqual([400, "BAD_REQUEST"])
})

test("only admins invite, and only somebody who has no account", async () => {
  const mutation = `mutation ($email: String!) { inviteUser(email: $email, role: ADMIN) { url } }`
  for (const as of ["viewer", "editor"] as const)
    expect(await refusal(mutation, { email: "a@khorgos.example" }, { as })).toMatchObject({
      code: "FORBIDDEN",
    })
  for (const email of ["viewer@khorgos.example", "no address", "a@b"])
    expect(await refusal(mutation, { email }, { as: "admin" })).toMatchObject({
      code: "BAD_USER_INPUT",
    })
})

test("what the database keeps of a link does not open it", async () => {
  const email = "kept@khorgos.example"
  const { token } = await invite(email)
  const kept = await db.invitation.findFirstOrThrow({ where: { email } })
  expect(JSON.stringify(kept)).not.toContain(token)
  expect((await open(kept.tokenHash)).statusCode).toBe(404)
})
