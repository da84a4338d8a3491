import { expect, test, vi } from "vitest"
import { cookiesOf, execute, postSignIn } from "../../../test/api.ts"

vi.hoisted(() => vi.stubEnv("PUBLIC_URL", "https://khorgos.example"))

test("with an https address the cookie is Secure, and works", async () => {
  const response = await postSignIn("viewer@khorgos.example", "central-asia-demo", {
    headers: { origin: "https://khorgos.example" },
  })
  expect(response.statusCode).toBe(200)
  const [cookie] = response.cookies
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: "Lax" })
  expect(cookie?.name).toMatch(/^__Secure-/)
  const { errors } = await execute("{ __typename }", {}, { cookie: cookiesOf(response) })
  expect(errors).toEqual([])
})

test("the addresses of this machine are strangers then", async () => {
  const response = await postSignIn("viewer@khorgos.example", "central-asia-demo", {
    headers: { origin: "http://localhost:3000" },
  })
  expect(response.statusCode).toBe(403)
})
