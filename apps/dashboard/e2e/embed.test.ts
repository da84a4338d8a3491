import { once } from "node:events"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, inject } from "vitest"
import { askFile } from "./figure-files.ts"
import { awake, expect, sees, test, textOf } from "./journey.ts"

const viewer = { cookies: inject("viewer").cookies }
const policy = async (path: string) =>
  (await askFile(path, viewer)).headers.get("content-security-policy")

let elsewhere: Server
let otherSite: string

/** A page of another site: another host to the browser, so no cookie of ours goes into its frames. */
beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    const framed = new URL(request.url ?? "", "http://x").searchParams.get("frame") ?? ""
    const address = new URL(framed, inject("baseURL")).href.replaceAll("&", "&amp;")
    response.setHeader("content-type", "text/html")
    response.end(
      `<!doctype html><title>Elsewhere</title><iframe src="${address}" width="700" height="700"></iframe>`,
    )
  })
  elsewhere.listen(0, "127.0.0.1")
  await once(elsewhere, "listening")
  otherSite = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/?frame=`
})
afterAll(() => elsewhere?.close())

test("only an embed may stand in a frame", async () => {
  expect(await policy("/embed/trade?theme=auto")).toContain("frame-ancestors *")
  for (const path of ["/trade", "/account", "/trade.svg", "/sign-in?next=/embed/trade", "/"])
    expect(await policy(path)).toContain("frame-ancestors 'none'")
})

test("an embed is the figure alone, alive, with its table, its source and the way to its page", async ({
  page,
}) => {
  await page.goto("/embed/trade?of=KAZ&theme=dark")
  await sees(page.getByRole("heading", { level: 1, name: /China/ }))
  expect(await page.getByRole("banner").count()).toBe(0)
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark")
  const chart = await awake(page.getByRole("application"))
  await chart.press("ArrowRight")
  await sees(page.locator("[aria-live] :text('US$')"))
  await chart.press("t")
  await sees(page.getByRole("cell", { name: /US\$/ }))
  await sees(page.getByText(/Release \d{4}\./))
  const link = page.getByRole("link", { name: "Open on Khorgos" })
  expect(await link.getAttribute("href")).toMatch(/^http.*\/trade\?of=KAZ&/)
  expect(await link.getAttribute("target")).toBe("_blank")
  // A link of the source line would else open inside the frame.
  expect(await page.locator("base").getAttribute("target")).toBe("_blank")
})

test("in the language and the theme that its address asks for", async ({ open }) => {
  const { page } = await open({ as: "viewer", colorScheme: "dark" })
  await page.goto("/embed/trade?theme=light&lang=ru")
  expect(await page.locator("html").getAttribute("lang")).toBe("ru")
  await sees(page.getByRole("link", { name: "Открыть в Khorgos" }))
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await paper()).toBe("rgb(251, 250, 247)")
  await page.goto("/embed/trade?theme=auto")
  expect(await paper()).toBe("rgb(25, 23, 21)")
})

test("on another site it says why it is closed there, and leads to where it is open", async ({
  open,
}) => {
  const { page } = await open({ as: "viewer" })
  await page.goto(otherSite + encodeURIComponent("/embed/trade?of=KAZ&theme=auto&lang=en"))
  const frame = page.frameLocator("iframe")
  await sees(frame.getByRole("heading", { name: "This figure is for readers who have signed in" }))
  const link = frame.getByRole("link", { name: "Open on Khorgos" })
  expect(await link.getAttribute("href")).toMatch(/\/sign-in\?next=%2Ftrade%3Fof%3DKAZ$/)
  const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()])
  await opened.waitForURL(/\/(sign-in|trade)/)
  await opened.close()
})

test("a page of the product is refused in a frame of another site", async ({ open }) => {
  const { page } = await open({ as: "viewer", provokes: ["frame-ancestors", "Framing"] })
  await page.goto(otherSite + encodeURIComponent("/trade"))
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContain("chrome-error://chromewebdata/")
})

test("an address that names no figure, or no code, says so in the frame", async ({ open }) => {
  const { page } = await open({ as: "viewer", provokes: ["404 /embed"] })
  for (const path of [
    "/embed/nothing",
    "/embed/trade?of=XXX",
    "/embed/trade-mirror?of=KAZ&with=CA5",
  ]) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect
      .poll(() => textOf(page.getByRole("heading", { level: 1 })))
      .toBe("This figure is not here")
  }
})
