import type { Page } from "playwright-core"
import { afterAll, beforeAll } from "vitest"
import { awake, expect, type Open, sees, test } from "./journey.ts"
import { startLossyDashboard } from "./lossy-dashboard.ts"
import { childOf } from "./processes.ts"
import { type SignedIn, signIn } from "./sign-in-state.ts"
import { type Stack, startStack } from "./stack.ts"

let stack: Stack
let storageState: SignedIn

beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack?.stop())

const api = () => childOf(stack.pid, "apps/api/src/main.ts")
// React's number for a part of the page that failed on the server.
const provokes = ["500 /", "React error #441"]

async function reader(open: Open): Promise<Page> {
  const { page } = await open({ baseURL: stack.url, storageState, provokes })
  await page.goto("/trade")
  await sees(page.getByRole("figure"))
  return page
}

async function seesWhatHappened(page: Page): Promise<void> {
  await sees(page.getByText("The data cannot be reached at the moment"))
  await sees(page.getByText("Nothing is lost: the page only reads."))
  await sees(page.getByText(/tell whoever runs this server/))
}

test("an API that hangs ends in words within its limit, and trying again works", async ({
  open,
  browser,
}) => {
  storageState = await signIn(browser, stack.url, "viewer")
  const page = await reader(open)
  const pid = api()
  process.kill(pid, "SIGSTOP")
  try {
    await page.goto("/trade", { timeout: 40_000 })
    await seesWhatHappened(page)
  } finally {
    process.kill(pid, "SIGCONT")
  }
  await (await awake(page.getByRole("button", { name: "Try again" }))).click()
  await sees(page.getByRole("figure"))
})

test("an API that died is started again, and nobody has to sign in anew", async ({ open }) => {
  const page = await reader(open)
  process.kill(api(), "SIGKILL")
  await page.goto("/trade")
  await seesWhatHappened(page)
  const again = await awake(page.getByRole("button", { name: "Try again" }))
  await expect
    .poll(
      async () => {
        // While one try is under way there is no other to click.
        if (await again.and(page.locator(":enabled")).isVisible()) await again.click()
        return page.getByRole("figure").count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBeGreaterThan(0)
  await sees(page.getByText("Demo viewer"))
})

test("what happened is said in the reader's language", async ({ open }) => {
  const { page } = await open({ baseURL: stack.url, storageState, provokes, locale: "ru-RU" })
  process.kill(api(), "SIGKILL")
  await page.goto("/claims")
  await sees(page.getByText("Данные сейчас недоступны"))
  await sees(page.getByRole("button", { name: "Повторить" }))
  await expect
    .poll(async () => (await fetch(`${stack.apiUrl}/health`).catch(() => null))?.ok, {
      timeout: 30_000,
      interval: 500,
    })
    .toBe(true)
})

test("a part that fails leaves the page standing, and comes when tried again", async ({ open }) => {
  const dashboard = await startLossyDashboard(stack.apiUrl)
  try {
    const { page } = await open({ baseURL: dashboard.url, storageState })
    dashboard.lose("ClaimList")
    await page.goto("/")
    const failed = page.getByRole("alert").filter({ hasText: "This part could not be loaded" })
    await sees(failed)
    expect(await failed.count()).toBe(1)
    await sees(page.getByRole("heading", { level: 1, name: /^China has led trade/ }))
    await sees(page.getByRole("link", { name: "Uzbekistan" }))
    dashboard.lose()
    await (await awake(failed.getByRole("button", { name: "Try again" }))).click()
    await sees(page.getByRole("link", { name: /fifth to Kazakhstan/ }))
    await expect.poll(() => failed.count()).toBe(0)
  } finally {
    await dashboard.stop()
  }
})

test("a page without its lead still has its title", async ({ open }) => {
  // One that has not asked yet: answers are used again.
  const dashboard = await startLossyDashboard(stack.apiUrl)
  try {
    const { page } = await open({ baseURL: dashboard.url, storageState })
    dashboard.lose("Trade(")
    await page.goto("/")
    await sees(page.getByRole("heading", { level: 1, name: /^How outside powers engage/ }))
    await sees(page.getByRole("link", { name: /fifth to Kazakhstan/ }))
  } finally {
    await dashboard.stop()
  }
})

test("while the API thinks, a bar says that the page is on its way", async ({ open }) => {
  const page = await reader(open)
  const pid = api()
  const link = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Claims" })
  await awake(link)
  process.kill(pid, "SIGSTOP")
  try {
    await link.click()
    await page.locator(".loading-bar").first().waitFor({ state: "attached" })
    await sees(page.getByRole("figure"))
  } finally {
    process.kill(pid, "SIGCONT")
  }
  await sees(page.getByRole("heading", { level: 1, name: "Does it hold?" }))
})

test("a session that is over ends at the form, and from there on where the reader was going", async ({
  open,
  browser,
}) => {
  const own = await signIn(browser, stack.url, "viewer")
  const { page, context } = await open({ baseURL: stack.url, storageState: own })
  await page.goto("/trade")
  await sees(page.getByRole("figure"))
  const out = await context.request.post("/auth/sign-out", {
    data: {},
    headers: { origin: stack.url },
  })
  expect(out.ok()).toBe(true)
  await page.goto("/claims?outcome=HOLDS")
  await expect.poll(() => new URL(page.url()).pathname).toBe("/sign-in")
  await (await awake(page.getByRole("button", { name: "viewer" }))).click()
  await page.getByRole("button", { name: "Sign in" }).click()
  await sees(page.getByRole("heading", { level: 1, name: "Does it hold?" }))
  expect(new URL(page.url()).search).toBe("?outcome=HOLDS")
})

test("the sign-in form says so when the server does not answer", async ({ open }) => {
  const { page } = await open({ baseURL: stack.url, provokes: ["502 /auth/sign-in/email"] })
  await page.goto("/sign-in")
  await (await awake(page.getByRole("button", { name: "viewer" }))).click()
  process.kill(api(), "SIGKILL")
  await page.getByRole("button", { name: "Sign in" }).click()
  await sees(page.getByRole("alert").getByText(/The server does not answer at the moment/))
  expect(await page.getByLabel("E-mail").inputValue()).toBe("viewer@khorgos.example")
})
