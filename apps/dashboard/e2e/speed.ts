import { rm } from "node:fs/promises"
import { cpus, loadavg } from "node:os"
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { launchBrowser } from "./browser.ts"
import { routes } from "./routes.ts"
import { type SignedIn, signIn } from "./sign-in-state.ts"
import { newFolder, startStack } from "./stack.ts"
import { type Weight, weigh } from "./weigh.ts"

const slowDown = 4
const rounds = 5
const settledMs = 1500

interface Seen {
  /** Milliseconds until the first byte of the page. */
  answer: number
  /** Milliseconds until the largest piece of content stood on the page. */
  largest: number
  /** Which piece it was. */
  piece: string
  /** How far content moved after it was seen: cumulative layout shift. */
  shift: number
}

/** Runs in the page before its own scripts: notes what the browser says of it. */
function watch() {
  const seen: Seen = { answer: 0, largest: 0, piece: "", shift: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const piece: unknown = Reflect.get(entry, "element")
      seen.largest = entry.startTime
      if (piece instanceof Element) seen.piece = `${piece.localName} ${piece.textContent}`
    }
    const [navigation] = performance.getEntriesByType("navigation")
    if (navigation instanceof PerformanceNavigationTiming) seen.answer = navigation.responseStart
  }).observe({ type: "largest-contentful-paint", buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // The browser's own fields, which TypeScript's library does not know.
      if (!Reflect.get(entry, "hadRecentInput")) seen.shift += Reflect.get(entry, "value")
    }
  }).observe({ type: "layout-shift", buffered: true })
}

/** A page in a browser that has nothing of the product yet. */
async function newVisitor(
  browser: Browser,
  baseURL: string,
  storageState: SignedIn,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    storageState,
    viewport: { width: 1440, height: 900 },
  })
  return context.newPage()
}

/** One visit on a processor four times slower. Nothing else is done meanwhile: weighing would take its time. */
async function visit(page: Page, path: string): Promise<Seen> {
  await page.addInitScript(watch)
  const session = await page.context().newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown })
  await page.goto(path, { waitUntil: "load" })
  await page.waitForTimeout(settledMs)
  const seen: Seen = await page.evaluate(() => Reflect.get(window, "seen"))
  await page.context().close()
  return seen
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function line(path: string, weight: Weight, visits: readonly Seen[]): string {
  const of = (key: "answer" | "largest" | "shift") => middle(visits.map((one) => one[key]))
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  const cells = [
    `${Math.round(of("answer"))} ms`,
    `${Math.round(of("largest"))} ms`,
    of("shift").toFixed(3),
    kB(weight.first),
    kB(weight.later),
    kB(weight.html),
  ]
  const piece = (visits.at(-1)?.piece ?? "").replace(/\s+/g, " ").slice(0, 40)
  return `${path.padEnd(46)}${cells.map((cell) => cell.padStart(11)).join("")}  ${piece}`
}

async function measure(browser: Browser, url: string): Promise<void> {
  const storageState = await signIn(browser, url, "viewer")
  const heads = ["first byte", "LCP", "CLS", "JS", "JS later", "HTML"]
  const print = (text: string) => process.stdout.write(`${text}\n`)
  print(`${url}, processor ${slowDown} times slower, middle of ${rounds} visits, sizes compressed`)
  print(
    `server, database and browser share this machine: ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`,
  )
  print(`${"route".padEnd(46)}${heads.map((head) => head.padStart(11)).join("")}  largest piece`)
  for (const path of routes) {
    // The first visit warms the server up and weighs the page; it is not timed.
    const first = await newVisitor(browser, url, storageState)
    const weight = await weigh(first, path)
    await first.context().close()
    const visits: Seen[] = []
    for (let round = 0; round < rounds; round += 1)
      visits.push(await visit(await newVisitor(browser, url, storageState), path))
    print(line(path, weight, visits))
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
