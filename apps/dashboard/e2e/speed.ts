import { rm } from "node:fs/promises"
import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { launchBrowser } from "./browser.ts"
import { routes } from "./routes.ts"
import { type SignedIn, signIn } from "./sign-in-state.ts"
import { newFolder, startStack } from "./stack.ts"
import { type Weight, weigh } from "./weigh.ts"

const slowDown = 4
const rounds = 3

interface Seen {
  /** Milliseconds until the largest piece of content stood on the page. */
  largest: number
  /** How far content moved after it was seen: cumulative layout shift. */
  shift: number
}

type Measured = Seen & Weight

/** Runs in the page before its own scripts: notes what the browser says of it. */
function watch() {
  const seen = { largest: 0, shift: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime
  }).observe({ type: "largest-contentful-paint", buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // The browser's own fields, which TypeScript's library does not know.
      if (!Reflect.get(entry, "hadRecentInput")) seen.shift += Reflect.get(entry, "value")
    }
  }).observe({ type: "layout-shift", buffered: true })
}

/** One visit by a browser that has nothing of the product yet, on a processor four times slower. */
async function visit(
  browser: Browser,
  baseURL: string,
  storageState: SignedIn,
  path: string,
): Promise<Measured> {
  const context = await browser.newContext({
    baseURL,
    storageState,
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  await page.addInitScript(watch)
  const session = await context.newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown })
  const weight = await weigh(page, path)
  await page.waitForTimeout(500)
  const seen: Seen = await page.evaluate(() => Reflect.get(window, "seen"))
  await context.close()
  return { ...weight, ...seen }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function line(path: string, visits: readonly Measured[]): string {
  const of = (key: keyof Measured) => middle(visits.map((one) => one[key]))
  const cells = [
    `${Math.round(of("largest"))} ms`,
    of("shift").toFixed(3),
    `${(of("first") / 1000).toFixed(1)} kB`,
    `${(of("later") / 1000).toFixed(1)} kB`,
    `${(of("html") / 1000).toFixed(1)} kB`,
  ]
  return path.padEnd(46) + cells.map((cell) => cell.padStart(11)).join("")
}

async function measure(browser: Browser, url: string): Promise<void> {
  const storageState = await signIn(browser, url, "viewer")
  const heads = ["LCP", "CLS", "JS", "JS later", "HTML"]
  const print = (text: string) => process.stdout.write(`${text}\n`)
  print(`${url}, processor ${slowDown} times slower, middle of ${rounds} visits, sizes compressed`)
  print("route".padEnd(46) + heads.map((head) => head.padStart(11)).join(""))
  for (const path of routes) {
    // The first visit warms the server up and is not counted.
    const visits: Measured[] = []
    for (let round = 0; round <= rounds; round += 1)
      visits.push(await visit(browser, url, storageState, path))
    print(line(path, visits.slice(1)))
  }
}

/** Measures the product at the address given, else one that it starts itself. */
async function main(given: string | undefined): Promise<void> {
  const folder = await newFolder()
  const [stack, server] = await Promise.all([
    given ? null : startStack(),
    launchBrowser(join(folder, "browser")),
  ])
  try {
    await measure(await chromium.connect(server.wsEndpoint()), given ?? stack?.url ?? "")
  } finally {
    await server.close()
    await stack?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main(process.argv[2]?.replace(/\/$/, ""))
