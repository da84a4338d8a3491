import { addressOf, expect, sees, test, textOf, textsOf } from "./journey.ts"

test("Kazakhstan has a lead, a timeline, trade, facts and memberships", async ({ page }) => {
  await page.goto("/countries/KAZ")
  await sees(page.getByRole("heading", { level: 1, name: "Kazakhstan" }))
  await sees(page.getByText(/Kazakhstan.* \d+\.\d\smillion people/))
  await sees(page.getByText(/\d+ visits to it are recorded/))
  const timeline = page.locator("section#timeline")
  await sees(timeline.getByRole("link", { name: /^6 September 2013: Xi Jinping, China/ }))
  await sees(page.locator("section#trade").getByRole("figure"))
  const facts = page.getByRole("complementary", { name: "Facts" })
  for (const text of ["Astana", "2,724,900 km²", "none"]) await sees(facts.getByText(text))
  const memberships = facts.locator("section").filter({
    has: page.getByRole("heading", { name: "Memberships" }),
  })
  for (const code of ["SCO", "EAEU", "CSTO"])
    await sees(memberships.getByText(code, { exact: true }))
})

test("the basis switch changes the figures and the address", async ({ page }) => {
  await page.goto("/countries/KAZ")
  const trade = page.locator("section#trade")
  const figure = trade.getByRole("figure")
  const before = await textOf((await sees(figure)).getByRole("heading"))
  await trade.getByRole("link", { name: "by the figures of Kazakhstan" }).click()
  await expect.poll(() => addressOf(page)).toBe("/countries/KAZ?basis=REPORTER")
  await sees(trade.getByText(/dollars of the year, by the figures of Kazakhstan/).first())
  await expect.poll(() => textOf(figure.getByRole("heading"))).not.toBe(before)
  const current = trade.getByRole("navigation", { name: "Whose figures" }).locator("[aria-current]")
  await expect.poll(() => textsOf(current)).toEqual(["by the figures of Kazakhstan"])
})

test.for(["/countries/XXX", "/countries/kazakhstan", "/nowhere"])(
  "%s is a page that teaches what an address looks like",
  async (path, { open }) => {
    const { page } = await open({ as: "viewer", provokes: [`404 ${path}`] })
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await sees(page.getByRole("heading", { name: "Nothing is here" }))
    await sees(page.getByText(/ISO 3166-1 alpha-3 in upper case, such as KAZ/))
    await page.getByRole("link", { name: "All countries" }).click()
    await sees(page.getByRole("heading", { level: 1, name: "Countries" }))
  },
)

test.for(["/countries/%E0%A4%A", "/visits?after=garbage", "/releases?after=zzz"])(
  "%s is told as a wrong address, not as an outage",
  async (path, { open }) => {
    const { page } = await open({ as: "viewer", provokes: ["404 /"] })
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await sees(page.getByRole("heading", { name: "Nothing is here" }))
  },
)

test("a search finds countries by a part of their name", async ({ page }) => {
  await page.goto("/countries")
  await page.getByRole("searchbox", { name: "Part of a country's name" }).fill("stan")
  await page.keyboard.press("Enter")
  await sees(page.getByRole("heading", { name: "Countries matching “stan”" }))
  expect(addressOf(page)).toBe("/countries?name=stan")
  const countries = page.getByRole("table", { name: "Countries" }).getByRole("rowheader")
  const names = await textsOf(await sees(countries))
  expect(names).toContain("Kazakhstan")
  expect(names.every((name) => name.includes("stan"))).toBe(true)

  await page.getByRole("searchbox").fill("zzz")
  await page.getByRole("button", { name: "Find" }).click()
  await sees(page.getByText("No country matches"))
  await sees(page.getByText(/Try a part of its English name/))
})
