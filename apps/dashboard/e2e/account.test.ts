import type { APIRequestContext } from "playwright-core"
import { inject } from "vitest"
import { awake, expect, type Open, sees, test, textOf } from "./journey.ts"

const password = "four words in a row"
const url = inject("baseURL")

async function ask(request: APIRequestContext, query: string, headers = {}) {
  const answer = await request.post("/graphql", { data: { query }, headers })
  return { status: answer.status(), body: await answer.json() }
}

/** A visitor with an account of their own, so that nobody else is signed out. */
async function openNewAccount(open: Open, email: string, provokes: string[] = []) {
  const { context: admin } = await open({ as: "admin" })
  const { body } = await ask(
    admin.request,
    `mutation { inviteUser(email: "${email}", role: EDITOR) { url } }`,
  )
  const token = body.data.inviteUser.url.split("/").at(-1)
  const visitor = await open({ provokes })
  const accepted = await visitor.context.request.post("/auth/invitation", {
    data: { token, name: "Dana Editor", password },
    headers: { origin: url },
  })
  expect(accepted.status()).toBe(200)
  return visitor
}

/** What a program far from any browser gets from the API with this token. */
async function withToken(secret: string, query = "{ viewer { email } }") {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, body: await response.json() }
}

test("a token is made in the page, works outside of it, and is refused once revoked", async ({
  open,
  tried,
}) => {
  const email = `tokens-${tried}@khorgos.example`
  const { page } = await openNewAccount(open, email)
  await page.goto("/")
  await page.getByRole("link", { name: "Dana Editor: your account" }).click()
  await sees(page.getByRole("heading", { level: 1, name: "Dana Editor" }))
  await sees(page.getByText("No token works yet"))

  await (await awake(page.getByLabel("Name"))).fill("Notebook on trade")
  await page.getByLabel("load files").check()
  await page.getByLabel("How long it works").selectOption("30 days")
  await page.getByRole("button", { name: "Make the token" }).click()
  await sees(page.getByRole("heading", { name: "“Notebook on trade” is ready: copy it now" }))
  const secret = await page.getByLabel("Secret of the token").inputValue()
  expect(secret).toMatch(/^khg_[0-9A-Za-z]{49}$/)
  const row = page.getByRole("table", { name: "Tokens that work" }).getByRole("row").last()
  await sees(row.getByText(`${secret.slice(0, 12)}…`))
  await expect.poll(() => textOf(row)).toContain("read, load files")
  await expect.poll(() => textOf(row)).toContain("never")

  expect(await withToken(secret)).toMatchObject({
    status: 200,
    body: { data: { viewer: { email } } },
  })
  for (const [language, start] of [
    ["curl", `curl -sS "${url}/graphql"`],
    ["Python", "import urllib.request"],
    ["R", "library(httr2)"],
  ] as const) {
    await page.getByText(language, { exact: true }).click()
    await sees(page.locator("pre", { hasText: start }))
    await expect.poll(() => textOf(page.locator("pre"))).not.toContain(secret)
  }

  await page.getByRole("button", { name: "I have it: hide the secret" }).click()
  await page.reload()
  await sees(row.getByText(/20\d\d, \d\d:\d\d/))
  expect(await page.content()).not.toContain(secret)

  await (await awake(page.getByRole("button", { name: "Revoke “Notebook on trade”" }))).click()
  await page.getByRole("button", { name: "Keep it" }).click()
  expect((await withToken(secret)).status).toBe(200)
  await page.getByRole("button", { name: "Revoke “Notebook on trade”" }).click()
  await page.getByRole("button", { name: "Revoke it" }).click()
  await sees(page.getByText("No token works yet"))
  expect(await withToken(secret)).toMatchObject({
    status: 401,
    body: { errors: [{ extensions: { code: "TOKEN_REVOKED" } }] },
  })
  await page.getByText("One that is over").click()
  await sees(page.getByRole("table", { name: "Tokens that are over" }).getByText(/, revoked$/))
})

test("a changed password takes the tokens along where asked, and signing out works everywhere", async ({
  open,
  tried,
}) => {
  const provokes = ["400 /auth/change-password", "401 /graphql"]
  const { page, context } = await openNewAccount(
    open,
    `password-${tried}@khorgos.example`,
    provokes,
  )
  const made = await ask(
    context.request,
    `mutation { createApiToken(name: "Old", scopes: [READ]) { secret } }`,
    { origin: url },
  )
  const { secret } = made.body.data.createApiToken
  const change = async (current: string) => {
    await (await awake(page.getByLabel("Current password"))).fill(current)
    await page.getByLabel("New password").fill("four other words now")
    await page.getByLabel("Revoke my API tokens as well").check()
    await page.getByRole("button", { name: "Change the password" }).click()
  }
  await page.goto("/account")
  await change("not the password")
  await sees(page.getByText("The current password is wrong. Nothing was changed; try again."))
  expect((await withToken(secret)).status).toBe(200)
  await change(password)
  await sees(page.getByText("Your password is changed, and your tokens are revoked."))
  expect((await withToken(secret)).status).toBe(401)

  await sees(page.getByRole("rowheader", { name: /^Chrome on .* \(this one\)$/ }))
  await sees(page.getByText(/points are left in this minute/))
  const cookies = await context.storageState()
  await page.getByRole("button", { name: "Sign out everywhere" }).click()
  await page.getByRole("button", { name: "Sign out", exact: true }).last().click()
  await page.waitForURL("**/sign-in")
  const { context: kept } = await open({ storageState: cookies })
  expect((await ask(kept.request, "{ __typename }")).status).toBe(401)
})
