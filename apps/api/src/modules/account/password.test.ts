import { expect, test } from "vitest"
import {
  cookiesOf,
  execute,
  makeToken,
  postSignIn,
  read,
  refusal,
  send,
} from "../../../test/api.ts"

const email = "editor@khorgos.example"
const origin = "http://localhost:3000"

const session = async (password: string) => cookiesOf(await postSignIn(email, password))
const works = async (cookie: string) =>
  (await execute("{ __typename }", {}, { cookie })).status === 200

function change(cookie: string, currentPassword: string, newPassword: string, more = {}) {
  return send({
    method: "POST",
    url: "/auth/change-password",
    headers: { cookie, origin },
    payload: { currentPassword, newPassword, ...more },
  })
}

test("a changed password ends all other sessions, even where that is declined, and keeps tokens", async () => {
  const password = "central-asia-demo"
  const [here, there] = [await session(password), await session(password)]
  const { secret } = await makeToken(["READ"], "editor")
  const wrong = await change(here, "not-the-password", "a-brand-new-one")
  expect([wrong.statusCode, wrong.json().code]).toEqual([400, "INVALID_PASSWORD"])
  expect([await works(here), await works(there)]).toEqual([true, true])
  const changed = await change(here, password, "a-brand-new-one", { revokeOtherSessions: false })
  expect(changed.statusCode).toBe(200)
  const now = cookiesOf(changed)
  expect([await works(here), await works(there), await works(now)]).toEqual([false, false, true])
  expect((await postSignIn(email, password)).statusCode).toBe(401)
  expect((await execute("{ __typename }", {}, { bearer: secret })).errors).toEqual([])
  const { revokeAllApiTokens } = await read("mutation { revokeAllApiTokens }", {}, { cookie: now })
  expect(revokeAllApiTokens).toBe(1)
  expect(await refusal("{ __typename }", {}, { bearer: secret })).toMatchObject({ status: 401 })
})

test("signing out everywhere ends every session, this one too", async () => {
  const account = "viewer@khorgos.example"
  const sessions = [1, 2].map(() => postSignIn(account, "central-asia-demo"))
  const cookies = (await Promise.all(sessions)).map(cookiesOf)
  const [cookie = ""] = cookies
  const foreign = { cookie, origin: "https://evil.example" }
  const out = (headers: Record<string, string>) =>
    send({ method: "POST", url: "/auth/revoke-sessions", headers, payload: {} })
  expect((await out(foreign)).statusCode).toBe(403)
  expect(await Promise.all(cookies.map(works))).toEqual([true, true])
  expect((await out({ cookie, origin })).statusCode).toBe(200)
  expect(await Promise.all(cookies.map(works))).toEqual([false, false])
})
