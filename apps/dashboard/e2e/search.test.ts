import type { Page } from "playwright-core"
import { addressOf, expect, openPalette, sees, test, textOf, textsOf } from "./journey.ts"
import { axe, colours, faults, standard } from "./page-checks.ts"

/** The option that the field names as the chosen one. */
function chosen(page: Page) {
  return page.locator("[role=option][aria-selected=true]")
}

test("by keys alone, any page leads to a country, under whatever name it is known", async ({
  page,
}) => {
  await page.goto("/claims")
  const field = await openPalette(page)
  await field.fill("Казах")
  await sees(chosen(page).getByText("Kazakhstan"))
  expect(await field.getAttribute("aria-activedescendant")).toBe(
    await chosen(page).getAttribute("id"),
  )
  await page.keyboard.press("Enter")
  await page.waitForURL("**/countries/KAZ")
  await sees(page.getByRole("heading", { level: 1, name: "Kazakhstan" }))
})

test("arrows walk the results past their groups, and Escape leaves everything as it was", async ({
  page,
}) => {
  await page.goto("/trade")
  const field = await openPalette(page)
  await field.fill("xi jin")
  const options = page.getByRole("option")
  await sees(options.getByText("Xi Jinping", { exact: true }))
  await expect
    .poll(() => textsOf(page.getByRole("group").getByRole("presentation")))
    .toContain("Visits")
  await expect.poll(() => textOf(chosen(page))).toContain("Xi Jinping")
  await page.keyboard.press("ArrowUp")
  await expect.poll(() => textOf(chosen(page))).toContain("All results for “xi jin”")
  await page.keyboard.press("ArrowDown")
  await expect.poll(() => textOf(chosen(page))).toContain("Xi Jinping")
  await page.keyboard.press("Escape")
  expect(await page.getByRole("dialog").count()).toBe(0)
  expect(addressOf(page)).toBe("/trade")
})

test("Enter never opens what an earlier text found", async ({ page }) => {
  await page.goto("/countries")
  const field = await openPalette(page)
  await field.fill("kazakhstan")
  await sees(page.getByRole("group", { name: "Visits" }))
  await page.route("**/search/suggestions?**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000))
    await route.fallback()
  })
  await field.fill("save this")
  await expect.poll(() => textsOf(page.getByRole("option"))).toEqual(["Save this view"])
  await page.keyboard.press("Enter")
  await sees(page.getByLabel("Title"))
  expect(addressOf(page)).toBe("/countries")
})

test("commands switch theme, basis and language, and pages read before are at hand", async ({
  page,
}) => {
  await page.goto("/trade?of=KAZ")
  await (await openPalette(page)).fill("dark")
  await page.keyboard.press("Enter")
  await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark")
  await (await openPalette(page)).fill("own figures")
  await page.keyboard.press("Enter")
  await page.waitForURL("**/trade?of=KAZ&basis=REPORTER")
  await page.goto("/countries")
  const field = await openPalette(page)
  await sees(page.getByRole("group", { name: "Recently read" }).getByRole("option"))
  await field.fill("русский")
  await page.keyboard.press("Enter")
  await sees(page.getByRole("link", { name: "Поиск" }))
})

test("the palette and the list of keys keep to WCAG 2.2 AA in both themes", async ({ page }) => {
  await page.goto("/countries")
  const field = await openPalette(page)
  await field.fill("kazakhstan")
  await sees(page.getByRole("group", { name: "Visits" }))
  const check = async () => {
    await page.emulateMedia({ colorScheme: "light" })
    expect(await faults(axe(page).include("dialog").withTags(standard))).toEqual([])
    await page.emulateMedia({ colorScheme: "dark" })
    expect(await faults(axe(page).include("dialog").withRules(colours))).toEqual([])
  }
  await check()
  await page.keyboard.press("Escape")
  await page.keyboard.press("?")
  await sees(page.getByRole("dialog", { name: "Keys" }))
  await check()
})

test("the page of results needs no scripts, and narrows down to a kind", async ({ open }) => {
  const { page } = await open({ as: "viewer", javaScriptEnabled: false })
  await page.goto("/claims")
  await page.getByRole("link", { name: "Search" }).click()
  await page.getByRole("searchbox").fill("kazakhstan")
  await page.getByRole("button", { name: "Find" }).click()
  expect(addressOf(page)).toBe("/search?q=kazakhstan")
  await expect
    .poll(() => textsOf(page.locator("main h2")))
    .toEqual(expect.arrayContaining(["Countries", "Visits", "Events", "Claims", "Sources"]))
  await page.getByRole("link", { name: /in “Visits”$/ }).click()
  await expect.poll(() => textsOf(page.locator("main h2"))).toEqual(["Visits"])
  expect(await page.getByRole("listitem").getByText(" in Kazakhstan").count()).toBeGreaterThan(50)
  await page.goto("/search?q=qqqqq")
  expect(await page.getByText("Nothing fits “qqqqq”").isVisible()).toBe(true)
})
