import { expect, test, vi } from "vitest"
import { cookiesOf, execute, send } from "../../../test/api.ts"
import { db } from "../../db.ts"

vi.hoisted(() => vi.stubEnv("OPEN_SIGN_UP", "true"))

function signUp(account: Record<string, unknown>) {
  return send({
    method: "POST",
    url: "/auth/sign-up/email",
    headers: { origin: "http://localhost:3000" },
    payload: { email: "new@khorgos.example", password: "long-enough-1", name: "New", ...account },
  })
}

test("whoever asks for a role gets none", async () => {
  const email = "would-be-admin@khorgos.example"
  await signUp({ email, role: "admin" })
  expect(await db.user.count({ where: { email, role: { not: "viewer" } } })).toBe(0)
  expect(await db.user.count({ where: { role: "admin" } })).toBe(1)
})

test("a short password is refused", async () => {
  const response = await signUp({ password: "short" })
  expect([response.statusCode, response.json().code]).toEqual([400, "PASSWORD_TOO_SHORT"])
})

test("an account opened by oneself is a viewer's", async () => {
  const response = await signUp({})
  expect(response.statusCode).toBe(200)
  const { data } = await execute("{ viewer { name role } }", {}, { cookie: cookiesOf(response) })
  expect(data).toEqual({ viewer: { name: "New", role: "VIEWER" } })
  const settings = await send({ url: "/auth/settings" })
  expect(settings.json()).toMatchObject({ openSignUp: true })
})
