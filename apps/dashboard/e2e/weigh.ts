import { gzipSync } from "node:zlib"
import type { Page, Request, Response } from "playwright-core"

export interface Weight {
  /** Compressed bytes of the scripts that the page asks for until it is loaded. */
  first: number
  /** Those that come later by themselves. */
  later: number
  /** The document, compressed. */
  html: number
  /** Pages that the page asks for by itself, before anybody has followed a link. */
  ahead: number
}

/** What gzip makes of it: the same on every server, however that compresses. */
async function compressed(response: Response): Promise<number> {
  return gzipSync(await response.body()).length
}

/** Opens a page and weighs what comes with it. */
export async function weigh(page: Page, path: string): Promise<Weight> {
  // Read at once: the browser forgets what it was sent long ago.
  const early: Promise<number>[] = []
  const late: Promise<number>[] = []
  let loaded = false
  const requested = new Map<string, boolean>()
  const isScript = (request: Request) => request.resourceType() === "script"
  let ahead = 0
  page.on("request", (request) => {
    if (isScript(request)) requested.set(request.url(), loaded)
    if (new URL(request.url()).searchParams.has("_rsc")) ahead += 1
  })
  page.once("load", () => {
    loaded = true
  })
  page.on("response", (response) => {
    if (!isScript(response.request())) return
    ;(requested.get(response.url()) ? late : early).push(compressed(response))
  })
  const document = await page.goto(path)
  if (!document?.ok()) throw new Error(`${path} answers ${document?.status()}.`)
  // What comes when the browser is idle comes late: wait until a second brings nothing more.
  const isWhole = () => early.length + late.length >= requested.size
  for (let before = -1; before < requested.size || !isWhole(); ) {
    before = requested.size
    await page.waitForTimeout(1000)
  }
  const sum = async (weights: readonly Promise<number>[]) =>
    (await Promise.all(weights)).reduce((total, bytes) => total + bytes, 0)
  const [first, later, html] = [await sum(early), await sum(late), await compressed(document)]
  page.removeAllListeners("request").removeAllListeners("response")
  return { first, later, html, ahead }
}
