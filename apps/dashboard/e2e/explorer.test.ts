import type { Page } from "playwright-core"
import { inject } from "vitest"
import { examples, textOf as exampleText } from "../src/features/explorer/examples"
import { explorerLink } from "../src/lib/explorer-link"
import { addressOf, awake, expect, sees, test } from "./journey.ts"
import { axe, colours, faults, standard, tooWide } from "./page-checks.ts"

const editor = (page: Page) => page.locator(".graphiql-query-editor .view-lines")
const answer = (page: Page) => page.locator(".graphiql-response .view-lines")

async function openExplorer(page: Page, path = "/explorer"): Promise<void> {
  await page.goto(path)
  await sees(editor(page).getByText("query").or(editor(page).getByText("{")))
}

async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Execute query/ }).click()
}

test("a reader runs the first example as themselves, and nothing comes from elsewhere", async ({
  page,
}) => {
  const foreign: string[] = []
  const workers: string[] = []
  const own = new URL(inject("baseURL")).origin
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== "data:" && origin !== own) foreign.push(request.url())
  })
  page.on("worker", (worker) => workers.push(new URL(worker.url()).protocol))
  await openExplorer(page)
  await run(page)
  await sees(answer(page).getByText("Russia"))
  await expect.poll(() => workers.length).toBeGreaterThan(0)
  expect(workers.filter((protocol) => protocol !== "http:")).toEqual([])
  expect(foreign).toEqual([])
})

test("every page refuses scripts of other origins", async ({ page }) => {
  const answered = await page.goto("/explorer")
  const policy = answered?.headers()["content-security-policy"] ?? ""
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
})

test("the documentation tells what a field means", async ({ page }) => {
  await openExplorer(page)
  await page.getByRole("button", { name: "Show Documentation Explorer" }).click()
  await page.locator(".graphiql-plugin").getByRole("link", { name: "Query", exact: true }).click()
  await sees(page.getByText("A country by its code. A code that names nothing is an error."))
})

test("an example opens in a tab of its own, with its variables, and runs at once", async ({
  page,
}) => {
  await openExplorer(page)
  await (await awake(page.getByRole("button", { name: /^One flow, several figures/ }))).click()
  await page.keyboard.press("Control+Enter")
  await sees(answer(page).getByText("RECONCILED"))
  await sees(page.getByRole("tab", { name: "Flows" }))
  expect(await page.getByRole("tab").count()).toBe(2)
})

test("every example has an answer", async ({ open }) => {
  const { context } = await open({ as: "viewer" })
  const ask = async (data: object) => (await context.request.post("/graphql", { data })).json()
  const { data: now } = await ask({ query: "{ release { version } }" })
  for (const example of examples) {
    const { query, variables } = exampleText(example, now.release.version)
    const { data, errors } = await ask({ query, variables: JSON.parse(variables || "{}") })
    expect(errors, example.slug).toBeUndefined()
    expect(JSON.stringify(data), example.slug).not.toMatch(/\[\]|"totalCount":0/)
  }
})

test("other pages link to an example or to any query", async ({ open }) => {
  const { page } = await open({ as: "viewer", provokes: ["404 /explorer"] })
  await openExplorer(page, "/explorer?example=statements")
  await sees(editor(page).getByText("Statements"))
  await run(page)
  await sees(answer(page).getByText("parties"))
  expect(addressOf(page)).toBe("/explorer")
  await openExplorer(page, explorerLink({ query: '{ country(iso3: "UZB") { capital } }' }))
  await page.reload()
  await run(page)
  await sees(answer(page).getByText("Tashkent"))
  const missing = await page.goto("/explorer?example=nothing")
  expect(missing?.status()).toBe(404)
})

test("a token in the headers is used alone, and nowhere kept", async ({ open }) => {
  const { page } = await open({ as: "viewer", provokes: ["401 /graphql"] })
  await openExplorer(page)
  await page.getByRole("button", { name: "Headers" }).click()
  await page.locator('[aria-label="Headers"] .monaco-editor').last().click()
  await page.keyboard.insertText('{ "Authorization": "Bearer wrong-secret" }')
  await run(page)
  await sees(answer(page).getByText("INVALID_TOKEN"))
  await editor(page).click()
  await page.keyboard.insertText("# noted")
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  await expect.poll(kept).toContain("# noted")
  expect(await kept()).not.toContain("wrong-secret")
})

test("the editor weighs on no other page", async ({ page }) => {
  const scripts: Promise<string>[] = []
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.text())
  })
  await page.goto("/trade")
  await page.waitForLoadState("networkidle")
  const texts = await Promise.all(scripts)
  expect(texts.length).toBeGreaterThan(3)
  expect(texts.filter((text) => text.includes("MonacoEnvironment"))).toEqual([])
})

test.for([360, 1440])("at %i px it fits and keeps to WCAG 2.2 AA", async (width, { open }) => {
  const { page } = await open({
    as: "viewer",
    viewport: { width, height: 900 },
    colorScheme: "light",
  })
  await openExplorer(page)
  await run(page)
  await sees(answer(page).getByText("hostRanking"))
  expect(await tooWide(page)).toEqual([])
  // GraphiQL puts the button that closes a tab inside the tab; it can be reached all the same.
  const checked = () => axe(page).exclude(".graphiql-tab")
  expect(await faults(checked().withTags(standard))).toEqual([])
  await page.emulateMedia({ colorScheme: "dark" })
  await sees(page.locator("body.graphiql-dark .monaco-editor.vs-dark"))
  expect(await faults(checked().withRules(colours))).toEqual([])
})
