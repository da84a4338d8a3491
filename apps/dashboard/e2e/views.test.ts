import type { Page } from "playwright-core"
import { addressOf, awake, expect, openPalette, sees, textOf, textsOf } from "./journey.ts"
import { test } from "./own-site.ts"
import { axe, colours, faults, standard, tooWide } from "./page-checks.ts"

/** Saves the page that is open from the palette, under a title, and gives its short link's path. */
async function saveThis(page: Page, title: string): Promise<string> {
  const search = await openPalette(page)
  await search.fill("save this")
  await page.keyboard.press("Enter")
  await (await sees(page.getByLabel("Title"))).fill(title)
  await page.getByRole("button", { name: "Save", exact: true }).click()
  const link = await (await sees(page.getByLabel("Short link", { exact: true }))).inputValue()
  await page.getByRole("button", { name: "Close" }).click()
  return new URL(link).pathname
}

async function shareIt(page: Page, title: string): Promise<string> {
  await page.goto("/views")
  await (await awake(page.getByRole("button", { name: `Share “${title}”`, exact: true }))).click()
  await page.getByRole("button", { name: /^Make (the|a new) link$/ }).click()
  const link = await (await sees(page.getByLabel(/^Share link/))).inputValue()
  await page.getByRole("button", { name: "I have it" }).click()
  return new URL(link).pathname
}

/** Publishes a release, by which all pages that are frozen become earlier ones. */
async function publish(asEditor: Page, url: string) {
  const ask = async (query: string, variables = {}) => {
    const answer = await asEditor.request.post("/graphql", {
      data: { query, variables },
      headers: { origin: url },
    })
    return (await answer.json()).data
  }
  const { statements } = await ask("{ statements(first: 1) { nodes { slug revision note } } }")
  const [{ slug, revision, note }] = statements.nodes
  const edited = await ask(
    `mutation ($slug: String!, $expected: Int!, $input: CorrectStatementInput!) {
       correctStatement(slug: $slug, expected: $expected, input: $input, reason: "A test.") {
         release { version } } }`,
    { slug, expected: revision, input: { note: `${note} Read again.` } },
  )
  expect(edited.correctStatement.release.version).toBeTruthy()
}

test("a view is saved, opens frozen for others, says when newer data exist, and is renamed and deleted", async ({
  open,
  site,
  tried,
}) => {
  const title = `Uzbek trade with China ${tried}`
  const renamed = `Tashkent and Beijing ${tried}`
  const { page } = await open({ as: "viewer", provokes: ["404 /v/"] })
  await page.goto("/trade?of=UZB&with=CHN")
  const short = await saveThis(page, title)
  expect(short).toMatch(/^\/v\/[2-9a-kmnp-z]{10}$/)

  const { page: other } = await open({ as: "admin" })
  await other.goto(short)
  expect(addressOf(other)).toMatch(/^\/trade\?of=UZB&with=CHN&release=20\d\d\.\d\d\.\d\d/)
  await sees(other.getByText("This page is frozen to release"))
  await publish(other, site.url)
  await other.reload()
  await sees(other.getByText("Newer data exist"))
  await other.getByRole("link", { name: "see this view today" }).click()
  await other.waitForURL("**/trade?of=UZB&with=CHN")
  await expect.poll(() => other.getByText("Newer data exist").count()).toBe(0)

  await page.goto("/views")
  await sees(page.getByRole("listitem").filter({ hasText: "Newer data exist" }))
  await (await awake(page.getByRole("button", { name: `Rename “${title}”` }))).click()
  await page.getByLabel("Title").fill(renamed)
  await page.getByRole("button", { name: "Rename", exact: true }).last().click()
  await sees(page.getByRole("heading", { name: renamed }))
  await page.getByRole("button", { name: `Delete “${renamed}”` }).click()
  await page.getByRole("button", { name: "Delete it" }).click()
  await expect.poll(() => page.getByRole("heading", { name: renamed }).count()).toBe(0)
  await page.goto(short)
  await sees(page.getByRole("heading", { level: 1, name: "Nothing is here" }))
})

test("a shared view is read without an account, alone, until it is taken back", async ({
  open,
  tried,
}) => {
  const title = `Kyrgyz trade ${tried}`
  const { page } = await open({ as: "viewer" })
  await page.goto("/trade?of=KGZ&with=CHN,RUS")
  await saveThis(page, title)
  const address = await shareIt(page, title)
  await sees(page.getByText(/^Everybody with its share link reads it/))

  const { page: guest } = await open({ provokes: ["404 /s/"] })
  const answer = await guest.goto(address)
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer")
  await sees(guest.getByText(`Shared by link: ${title}`))
  expect(addressOf(guest)).toContain(`${address}?of=KGZ&with=CHN,RUS&release=`)
  await sees(guest.locator("figure svg"))
  await expect.poll(() => textsOf(guest.getByRole("link"))).not.toContain("Sign out")
  expect(await guest.getByRole("link", { name: "Countries" }).count()).toBe(0)
  await guest.waitForLoadState("networkidle")
  expect(await tooWide(guest)).toEqual([])
  expect(await faults(axe(guest).withTags(standard))).toEqual([])
  await guest.emulateMedia({ colorScheme: "dark" })
  expect(await faults(axe(guest).withRules(colours))).toEqual([])

  await guest.goto(`${address}?of=UZB&release=2020.01.01`)
  expect(addressOf(guest)).toContain("?of=KGZ&with=CHN,RUS&release=20")
  await guest.goto("/trade?of=KGZ&with=CHN,RUS")
  expect(addressOf(guest)).toMatch(/^\/sign-in/)

  await page.getByRole("button", { name: `End sharing “${title}”` }).click()
  await page.getByRole("button", { name: "End it" }).click()
  await expect.poll(() => page.getByText(/^Everybody with its share link/).count()).toBe(0)
  await guest.goto(address)
  await sees(guest.getByRole("heading", { level: 1, name: "This share link has ended" }))
})

test("the header that carries a secret inside is worth nothing from outside", async ({
  open,
  site: { url },
  tried,
}) => {
  const title = `Tajik trade ${tried}`
  const { page } = await open({ as: "viewer" })
  await page.goto("/trade?of=TJK")
  await saveThis(page, title)
  const secret = (await shareIt(page, title)).replace("/s/", "")
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(url + path, {
      redirect: "manual",
      ...init,
      headers: { "x-khorgos-share": secret, "content-type": "application/json" },
    })
  const direct = await ask("/graphql", { method: "POST", body: '{"query":"{ __typename }"}' })
  expect([direct.status, (await direct.json()).errors[0].extensions.code]).toEqual([
    401,
    "UNAUTHENTICATED",
  ])
  const elsewhere = await ask("/trade?of=TJK")
  expect(elsewhere.headers.get("location")).toMatch(/^\/sign-in/)
})

test("an embed of a shared view is framed, and a page of it is not", async ({
  open,
  site: { url },
  tried,
}) => {
  const title = `Turkmen trade ${tried}`
  const { page } = await open({ as: "viewer" })
  await page.goto("/trade?of=TKM&with=CHN")
  await saveThis(page, title)
  const address = await shareIt(page, title)
  const policy = async (path: string) =>
    (await fetch(url + path)).headers.get("content-security-policy")
  expect(await policy(`/embed${address}`)).toContain("frame-ancestors *")
  expect(await policy(address)).toContain("frame-ancestors 'none'")
  const { page: guest } = await open()
  await guest.goto(`/embed${address}?theme=dark`)
  await sees(guest.locator("figure svg"))
  await expect.poll(() => textOf(guest.locator("figcaption").first())).not.toBe("")
})
