import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core"
import { test as base, expect, inject } from "vitest"
import type { Role, SignedIn } from "./sign-in-state.ts"

const patienceMs = 30_000

/** A running product, and the demo accounts signed in there. */
export interface Site {
  url: string
  signedIn: Record<Role, SignedIn>
}

export interface VisitorOptions extends BrowserContextOptions {
  /** Whose session the browser has; nobody's when left out. */
  as?: Role
  /** Complaints that the journey provokes: a part of each, such as "404 /people". */
  provokes?: readonly string[]
}

export interface Visitor {
  context: BrowserContext
  page: Page
  /** Fails for whatever the console, the page or the network complained of. */
  expectNoComplaint: () => void
}

/** Collects what a developer would see go wrong in the browser's console. */
function listen(page: Page, provokes: readonly string[]): string[] {
  const complaints: string[] = []
  const note = (line: string) => {
    if (!provokes.some((part) => line.includes(part))) complaints.push(line)
  }
  page.on("pageerror", (error) => note(error.message))
  page.on("console", (message) => {
    const isAnswer = message.text().startsWith("Failed to load resource")
    if (["error", "warning"].includes(message.type()) && !isAnswer) note(message.text())
  })
  page.on("response", (response) => {
    if (response.status() >= 400) note(`${response.status()} ${new URL(response.url()).pathname}`)
  })
  return complaints
}

/** Opens browsers for people, each with its own cookies. */
export type Open = (options?: VisitorOptions) => Promise<Visitor>

async function openVisitor(
  browser: Browser,
  { url, signedIn }: Site,
  options: VisitorOptions,
): Promise<Visitor> {
  const { as, provokes = [], ...rest } = options
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    reducedMotion: "reduce",
    ...(as ? { storageState: signedIn[as] } : {}),
    ...rest,
  })
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  const complaints = listen(page, provokes)
  return { context, page, expectNoComplaint: () => expect(complaints).toEqual([]) }
}

/** The product that all files share which only read it, or change nothing but accounts and views. */
function sharedSite(): Site {
  const signedIn = {
    viewer: inject("viewer"),
    editor: inject("editor"),
    admin: inject("admin"),
  }
  return { url: inject("baseURL"), signedIn }
}

export const test = base
  .extend("endpoint", { scope: "file" }, () => inject("browser"))
  .extend("browser", { scope: "file" }, async ({ endpoint }, { onCleanup }) => {
    const browser = await chromium.connect(endpoint)
    onCleanup(() => browser.close())
    return browser
  })
  .extend("site", { scope: "file" }, sharedSite)
  .extend("open", async ({ browser, site }, { onCleanup }): Promise<Open> => {
    const visitors: Visitor[] = []
    onCleanup(async () => {
      for (const { context } of visitors) await context.close()
      for (const visitor of visitors) visitor.expectNoComplaint()
    })
    return async (options = {}) => {
      const visitor = await openVisitor(browser, site, options)
      visitors.push(visitor)
      return visitor
    }
  })
  /** How many tries went before this one: what they left behind must not meet it. */
  .extend("tried", ({ task }) => task.result?.retryCount ?? 0)
  .extend("page", async ({ open }) => (await open({ as: "viewer" })).page)

export { expect } from "vitest"

/** Waits until the reader sees it. */
export async function sees(locator: Locator): Promise<Locator> {
  await locator.first().waitFor({ state: "visible" })
  return locator
}

/** Waits until the page's scripts answer for this element: before that a click does nothing. */
export async function awake(locator: Locator): Promise<Locator> {
  await sees(locator)
  await expect
    .poll(() =>
      locator
        .first()
        .evaluate((node) => Object.keys(node).some((key) => key.startsWith("__react"))),
    )
    .toBe(true)
  return locator
}

/** Opens the palette by its key, and gives its field; the key is heard once the page is alive. */
export async function openPalette(page: Page): Promise<Locator> {
  const field = page.getByRole("dialog").getByRole("combobox")
  await expect
    .poll(async () => {
      if (!(await field.isVisible())) await page.keyboard.press("Control+k")
      await field.waitFor({ state: "visible", timeout: 3000 }).catch(() => {})
      return field.isVisible()
    })
    .toBe(true)
  return field
}

/** The address as a reader sees it, without the host. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

export const words = (text: string): string => text.replace(/\s+/g, " ").trim()

/** The words of every one, spaces evened out. */
export async function textsOf(locator: Locator): Promise<string[]> {
  return (await locator.allInnerTexts()).map(words)
}

export async function textOf(locator: Locator): Promise<string> {
  return (await textsOf(locator.first()))[0] ?? ""
}
