import { parquetReadObjects } from "hyparquet"
import type { Page } from "playwright-core"
import { inject } from "vitest"
import { formats } from "../src/lib/format"
import { askFile, newToken, rowsOf } from "./figure-files.ts"
import { addressOf, awake, expect, sees, test, textOf, textsOf, words } from "./journey.ts"
import { axe, colours, faults, standard, tooWide } from "./page-checks.ts"

const viewer = { cookies: inject("viewer").cookies }
const figure = (page: Page) => page.getByRole("figure").first()
const title = (page: Page) => textOf(figure(page).getByRole("heading").first())
const menu = (page: Page, name: string) => figure(page).locator("summary").filter({ hasText: name })

test("every figure is at its name, and its address makes it again", async () => {
  const index = await (await askFile("/figures.json")).json()
  const names: string[] = index.figures.map((entry: { name: string }) => entry.name)
  expect(names).toContain("trade")
  for (const name of names) {
    const first = await (await askFile(`/${name}.json`, viewer)).json()
    expect(first).toMatchObject({ name, question: { document: expect.any(String) } })
    const { pathname, search } = new URL(first.address, "http://khorgos")
    expect(pathname).toBe(`/${name}`)
    const again = await (await askFile(`/${name}.json${search}`, viewer)).json()
    expect(again.address).toBe(first.address)
    expect(again.rows).toBe(first.rows)
    const columns = first.columns.map((column: { name: string }) => column.name)
    expect(columns.filter((column: string) => !/^[a-z][a-z0-9_]*$/.test(column))).toEqual([])
  }
})

/** The table behind the chart: year and partner to what the reader sees there. */
async function tableOf(page: Page): Promise<Map<string, string>> {
  await figure(page).getByRole("application").press("t")
  const table = figure(page).getByRole("table")
  await sees(table)
  const [, ...partners] = await textsOf(table.getByRole("columnheader"))
  const rows = await table.getByRole("row").all()
  const cells = new Map<string, string>()
  for (const row of rows.slice(1)) {
    const year = await textOf(row.getByRole("rowheader"))
    const values = await textsOf(row.getByRole("cell"))
    for (const [at, value] of values.entries()) cells.set(`${year} ${partners[at]}`, value)
  }
  return cells
}

test("a URL copied from a view reproduces it in a fresh browser, and its CSV has the same figures as its chart's table", async ({
  open,
}) => {
  const { page, context } = await open({ as: "viewer" })
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.goto("/trade")
  await (await awake(page.getByRole("combobox", { name: "Whose trade" }))).selectOption("KAZ")
  await expect.poll(() => addressOf(page)).toContain("of=KAZ")
  await page.getByRole("combobox", { name: "First year" }).selectOption("2018")
  await expect.poll(() => addressOf(page)).toContain("from=2018")
  await expect.poll(() => title(page)).toContain("2023")
  const seen = await title(page)
  await (await awake(menu(page, "Link"))).click()
  await page.getByRole("button", { name: "Copy the address: This view" }).click()
  await sees(page.getByRole("button", { name: "Copied" }))
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain("of=KAZ")

  const { page: fresh } = await open({ as: "viewer" })
  await fresh.goto(copied)
  await sees(figure(fresh))
  expect(await title(fresh)).toBe(seen)
  await awake(menu(fresh, "Download"))
  const table = await tableOf(fresh)

  await menu(fresh, "Download").click()
  const link = fresh.getByRole("link", { name: "CSV" })
  const rows = rowsOf(await (await askFile((await link.getAttribute("href")) ?? "", viewer)).text())
  expect(rows.length).toBeGreaterThan(8)
  for (const { year, partner, value_usd } of rows)
    expect(table.get(`${year} ${partner}`)).toContain(words(formats("en").usd(value_usd)))
  const known = [...table].filter(([key, text]) => !key.endsWith("Source") && text !== "–")
  expect(known).toHaveLength(rows.length)
})

test("a frozen address keeps its release through every form", async ({ page }) => {
  const { frozenPage, release } = await (await askFile("/trade.json", viewer)).json()
  await page.goto(frozenPage)
  await (await awake(menu(page, "Download"))).click()
  const href = await page.getByRole("link", { name: "CSV" }).getAttribute("href")
  expect(href).toContain(`release=${release.version}`)
  const code = await (await askFile((href ?? "").replace(".csv", ".py"), viewer)).text()
  expect(code).toContain(`@release(version: "${release.version}")`)
  const response = await askFile("/trade.csv?release=1999.01.01", viewer)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: "UNKNOWN_CODE" })
})

test("a token reads a file by itself, with its release and its sources named", async () => {
  const token = await newToken()
  const csv = await askFile("/trade.csv?of=KAZ", { token })
  expect(csv.status).toBe(200)
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present")
  const version = csv.headers.get("khorgos-release")
  expect(csv.headers.get("content-disposition")).toMatch(
    new RegExp(`^attachment; filename="khorgos-trade-KAZ-.*-${version}\\.csv"$`),
  )
  const [, side = ""] = /^<([^>]+)>; rel="describedby"/.exec(csv.headers.get("link") ?? "") ?? []
  const described = await (await askFile(side, { token })).json()
  expect(described.release.version).toBe(version)
  expect(described.sources[0]).toMatchObject({
    title: expect.any(String),
    licence: expect.any(String),
  })
  expect(described.citation.apa).toContain(described.frozenPage)
  expect(JSON.stringify(described)).not.toContain("khg_")
})

test.for([
  ["/trade.csv", 401, "UNAUTHENTICATED", {}],
  ["/trade.png", 401, "UNAUTHENTICATED", {}],
  ["/trade.csv", 401, "INVALID_TOKEN", { ...viewer, token: `khg_${"0".repeat(49)}` }],
  [`/trade.csv?token=khg_${"0".repeat(49)}`, 400, "TOKEN_IN_URL", viewer],
  ["/nothing.csv", 404, "NOT_FOUND", viewer],
  ["/trade.xls", 404, "NOT_FOUND", viewer],
  ["/trade.csv?of=XXX", 400, "UNKNOWN_CODE", viewer],
  ["/trade.svg?width=99999", 400, "BAD_USER_INPUT", viewer],
  ["/trade.svg?theme=blue", 400, "BAD_USER_INPUT", viewer],
] as const)("%s is refused with %i and %s", async ([path, status, code, who]) => {
  const response = await askFile(path, who)
  expect(response.status).toBe(status)
  expect(response.headers.get("location")).toBeNull()
  expect(await response.json()).toEqual({ code, message: expect.stringMatching(/\w.*\./) })
})

test("a page of another site may ask with a token, never with the reader's session", async () => {
  const origin = "https://elsewhere.example"
  const withToken = await askFile("/trade.csv", { token: await newToken(), origin })
  expect(withToken.headers.get("access-control-allow-origin")).toBe("*")
  const withSession = await askFile("/trade.csv", { ...viewer, origin })
  expect(withSession.headers.get("access-control-allow-origin")).toBeNull()
})

test("Parquet and JSON Lines have what the CSV has", async () => {
  const [csv = "", lines = ""] = await Promise.all(
    ["/trade.csv", "/trade.jsonl"].map(async (path) => (await askFile(path, viewer)).text()),
  )
  const file = await (await askFile("/trade.parquet", viewer)).arrayBuffer()
  const parquet = await parquetReadObjects({ file })
  const rows = rowsOf(csv)
  const json = lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
  expect(json.map((row) => [String(row.year), row.partner_code, row.value_usd])).toEqual(
    rows.map((row) => [row.year, row.partner_code, row.value_usd]),
  )
  expect(parquet.map((row) => [String(row.year), row.partner_code, Number(row.value_usd)])).toEqual(
    rows.map((row) => [row.year, row.partner_code, Number(row.value_usd)]),
  )
})

test("SVG and PNG are pictures that stand by themselves", async ({ page }) => {
  const { title: finding, sources } = await (await askFile("/trade.json", viewer)).json()
  const response = await page.goto("/trade.svg")
  expect(response?.headers()).toMatchObject({
    "content-type": "image/svg+xml",
    "content-security-policy": expect.stringMatching(/^default-src 'none'.*sandbox$/),
  })
  const texts = words((await page.locator("text").allTextContents()).join(" "))
  expect(texts).toContain(finding.split(":")[0])
  expect(texts).toContain(sources[0].title.slice(0, 30))
  expect(texts).toMatch(/release [\d.]+ of \d+ \w+ \d{4} · made/)
  const png = Buffer.from(await (await askFile("/trade.png?width=600", viewer)).arrayBuffer())
  expect(png.subarray(1, 4).toString()).toBe("PNG")
  expect(png.readUInt32BE(16)).toBe(1200)
})

test("the menus open, copy and close from the keyboard, fit everywhere, and axe finds nothing", {
  timeout: 180_000,
}, async ({ open }) => {
  const { page, context } = await open({ as: "viewer", viewport: { width: 360, height: 800 } })
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.goto("/trade")
  await awake(menu(page, "Download"))
  // The rest of the page is that of the test of every page.
  const checked = () => axe(page).include("figure")
  for (const name of ["Download", "Copy as", "Cite", "Link", "Embed"]) {
    await menu(page, name).focus()
    await page.keyboard.press("Enter")
    const panel = figure(page).locator("details[open]")
    await sees(panel)
    expect(await panel.count()).toBe(1)
    expect(await tooWide(page)).toEqual([])
    expect(await faults(checked().withTags(standard))).toEqual([])
    await page.emulateMedia({ colorScheme: "dark" })
    expect(await faults(checked().withRules(colours))).toEqual([])
    await page.emulateMedia({ colorScheme: "light" })
    await page.keyboard.press("Tab")
    await page.keyboard.press("Escape")
    await expect.poll(() => panel.count()).toBe(0)
    await expect.poll(() => textOf(page.locator(":focus"))).toBe(name)
  }
})

test("without scripts the menus open, and their links lead to the files", async ({ open }) => {
  const { page } = await open({ as: "viewer", javaScriptEnabled: false })
  await page.goto("/trade?of=UZB")
  await menu(page, "Download").click()
  const href = await page.getByRole("link", { name: "JSON Lines" }).getAttribute("href")
  expect(href).toMatch(/^\/trade\.jsonl\?of=UZB&/)
  await menu(page, "Cite").click()
  await sees(page.getByText(/^Khorgos\. \(\d{4}\)/))
  expect(await page.getByRole("button", { name: "Copy" }).count()).toBe(0)
})

test("on paper a figure has its sources with their addresses, its release, the day and where it is", async ({
  page,
}) => {
  await page.goto("/trade?of=KAZ")
  await page.emulateMedia({ media: "print" })
  const caption = figure(page).locator("figcaption")
  await sees(caption.getByText(/^Printed \d+ \w+ \d{4} · http.*\/trade\?of=KAZ/))
  await sees(caption.getByText(/Release \d{4}\.\d+\.\d+/))
  const source = caption.getByRole("link", { name: /BACI/ })
  expect(await source.evaluate((link) => getComputedStyle(link, "::after").content)).toContain(
    "https://",
  )
  expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0)
  expect(await menu(page, "Download").isVisible()).toBe(false)
})
