import { expect, test } from "vitest"
import { cookiesOf, execute, postSignIn, refusal, send, signIn } from "../../../test/api.ts"
import { db } from "../../db.ts"

const email = "viewer@khorgos.example"
const password = "central-asia-demo"
const origin = "http://localhost:3000"

test("the session cookie is HttpOnly and SameSite=Lax", async () => {
  const response = await postSignIn(email, password)
  expect(response.statusCode).toBe(200)
  const [cookie] = response.cookies
  expect(cookie).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    maxAge: 7 * 24 * 3600,
  })
  expect(cookie?.secure).toBeUndefined()
  const asking = { cookie: cookiesOf(response) }
  const { data } = await execute("{ viewer { email role } }", {}, asking)
  expect(data).toEqual({ viewer: { email, role: "VIEWER" } })
})

test("a wrong password and an unknown address get the same answer", async () => {
  const wrong = await postSignIn(email, "not-the-password")
  const unknown = await postSignIn("nobody@khorgos.example", "not-the-password")
  expect([wrong.statusCode, wrong.json().code]).toEqual([401, "INVALID_EMAIL_OR_PASSWORD"])
  expect([unknown.statusCode, unknown.json()]).toEqual([401, wrong.json()])
  expect(wrong.cookies).toEqual([])
})

test("signing out ends the session", async () => {
  const cookie = cookiesOf(await postSignIn(email, password))
  const out = await send({
    method: "POST",
    url: "/auth/sign-out",
    headers: { cookie, origin },
    payload: {},
  })
  expect(out.statusCode).toBe(200)
  expect(await refusal("{ __typename }", {}, { cookie })).toMatchObject({
    status: 401,
    code: "UNAUTHENTICATED",
  })
})

test("a session that is over is none", async () => {
  const cookie = cookiesOf(await postSignIn(email, password))
  const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? ""
  const { count } = await db.session.updateMany({
    where: { token },
    data: { expiresAt: new Date(0) },
  })
  expect(count).toBe(1)
  expect(await refusal("{ __typename }", {}, { cookie })).toMatchObject({ code: "UNAUTHENTICATED" })
})

test("another site cannot sign somebody in or out", async () => {
  const evil = { origin: "https://evil.example" }
  const response = await postSignIn(email, password, { headers: evil })
  expect([response.statusCode, response.cookies]).toEqual([403, []])
  const cookie = await signIn("viewer")
  const out = await send({
    method: "POST",
    url: "/auth/sign-out",
    headers: { cookie, ...evil },
    payload: {},
  })
  expect(out.statusCode).toBe(403)
  expect((await execute("{ __typename }", {}, { cookie })).errors).toEqual([])
})

test("sign-up is closed", async () => {
  const payload = { email: "new@khorgos.example", password: "long-enough-1", name: "New" }
  const response = await send({
    method: "POST",
    url: "/auth/sign-up/email",
    headers: { origin },
    payload,
  })
  expect(response.statusCode).toBe(400)
  expect(await db.user.count({ where: { email: payload.email } })).toBe(0)
  const settings = await send({ url: "/auth/settings" })
  expect(settings.json()).toMatchObject({ openSignUp: false, publicReading: false })
})

test("nobody raises their own role", async () => {
  const cookie = await signIn("viewer")
  const response = await send({
    method: "POST",
    url: "/auth/update-user",
    headers: { cookie, origin },
    payload: { name: "Demo viewer", role: "admin" },
  })
  expect(response.statusCode).toBe(400)
  expect(await db.user.findUnique({ where: { email } })).toMatchObject({ role: "viewer" })
})
