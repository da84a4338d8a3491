import { mkdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Browser, chromium, type Page } from "playwright-core"
import { launchBrowser } from "./browser.ts"
import { type SignedIn, signIn } from "./sign-in-state.ts"
import { newFolder, startStack } from "./stack.ts"

const images = fileURLToPath(new URL("../../../.github/images/", import.meta.url))
const largest = 300_000
const schemes = ["light", "dark"] as const
type Scheme = (typeof schemes)[number]

/** Addresses that say all that a page shows: the same data give the same picture. */
const pictures: readonly { name: string; path: string; in: readonly Scheme[] }[] = [
  { name: "overview", path: "/", in: schemes },
  { name: "visits", path: "/visits?until=2024-07-06", in: schemes },
  {
    name: "trade",
    path: "/trade?of=CA5&with=CHN,RUS&basis=RECONCILED&from=2000&to=2023",
    in: ["light"],
  },
  { name: "claims", path: "/claims?open=china-2023-90bn-double-russia", in: ["light"] },
  { name: "country", path: "/countries/KAZ", in: ["light"] },
]

async function drawn(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator("svg[aria-label]").filter({ visible: true }).first().waitFor()
  await page.waitForLoadState("networkidle")
  // Charts measure their container once the fonts are there, and draw themselves anew.
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve))
  })
  const open = new URL(path, "http://dashboard").searchParams.get("open")
  if (open) await page.locator(`[id="${open}"]`).evaluate((node) => node.scrollIntoView())
}

async function take(browser: Browser, baseURL: string, storageState: SignedIn): Promise<void> {
  for (const colorScheme of schemes) {
    const context = await browser.newContext({
      baseURL,
      storageState,
      colorScheme,
      locale: "en-GB",
      timezoneId: "UTC",
      reducedMotion: "reduce",
      viewport: { width: 1440, height: 900 },
    })
    const page = await context.newPage()
    for (const { name, path } of pictures.filter((one) => one.in.includes(colorScheme))) {
      await drawn(page, path)
      const file = join(images, `${name}-${colorScheme}.png`)
      await page.screenshot({ path: file, animations: "disabled", caret: "hide" })
      const { size } = await stat(file)
      process.stdout.write(`${file}  ${Math.round(size / 1000)} kB\n`)
      if (size > largest) throw new Error(`${file} is larger than ${largest / 1000} kB.`)
    }
    await context.close()
  }
}

/** Takes the README's pictures from the running product. */
async function main(): Promise<void> {
  const folder = await newFolder()
  await mkdir(images, { recursive: true })
  const [stack, server] = await Promise.all([startStack(), launchBrowser(join(folder, "browser"))])
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    await take(browser, stack.url, await signIn(browser, stack.url, "viewer"))
  } finally {
    await server.close()
    await stack.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
