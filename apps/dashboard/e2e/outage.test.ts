import type { Page } from "playwright-core"
import { afterAll, beforeAll } from "vitest"
import { awake, expect, type Open, sees, test } from "./journey.ts"
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
        if (await again.isVisible()) await again.click()
        return page.getByRole("figure").count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBeGreaterThan(0)
  await sees(page.getByText("Demo viewer"))
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
