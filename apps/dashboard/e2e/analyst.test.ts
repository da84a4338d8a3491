import type { Page } from "playwright-core"
import { inject } from "vitest"
import { askFile, rowsOf } from "./figure-files.ts"
import { awake, expect, sees, test, textOf } from "./journey.ts"

const figure = (page: Page) => page.locator("section#trade, main").getByRole("figure").first()
const title = (page: Page) => textOf(figure(page).getByRole("heading").first())
const menu = (page: Page, name: string) => figure(page).locator("summary").filter({ hasText: name })

test.for([
  { width: 360, colorScheme: "dark" },
  { width: 768, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
] as const)(
  "an analyst sees who came and by whose figures, and takes it along, at $width px in $colorScheme",
  async ({ width, colorScheme }, { open }) => {
    const look = { as: "viewer", viewport: { width, height: 900 }, colorScheme } as const
    const { page } = await open(look)
    await page.goto("/")
    await page.getByRole("banner").getByRole("link", { name: "Countries" }).click()
    await page.waitForURL("**/countries")
    await page
      .getByRole("main")
      .getByRole("link", { name: "Kazakhstan", exact: true })
      .last()
      .click()
    await page.waitForURL("**/countries/KAZ")
    await sees(page.locator("section#timeline").getByRole("link", { name: /Xi Jinping, China/ }))

    const trade = page.locator("section#trade")
    const before = await textOf(trade.getByRole("figure").getByRole("heading").first())
    await trade.getByRole("link", { name: "by the figures of Kazakhstan" }).click()
    await page.waitForURL("**/countries/KAZ?basis=REPORTER**")
    const heading = trade.getByRole("figure").getByRole("heading").first()
    await expect.poll(() => textOf(heading)).not.toBe(before)
    const seen = await textOf(heading)
    await (await awake(trade.locator("summary").filter({ hasText: "Link" }))).click()
    const address = trade.locator("p").filter({ hasText: /^http\S+release=\S+$/ })
    const frozen = await textOf(await sees(address))

    const { page: fresh } = await open(look)
    await fresh.goto(frozen)
    await sees(fresh.getByText(/frozen to release|as of release/))
    expect(await title(fresh)).toBe(seen)
    await (await awake(menu(fresh, "Download"))).click()
    const href = await fresh.getByRole("link", { name: "CSV" }).getAttribute("href")
    const file = await askFile(href ?? "", { cookies: inject("viewer").cookies })
    const rows = rowsOf(await file.text())
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ basis, sources }) => basis !== "REPORTER" || !sources)).toEqual([])

    await page.getByRole("banner").getByRole("link", { name: "Claims" }).click()
    await page.waitForURL("**/claims")
    await sees(page.getByText("depends on whose figures"))
  },
)
