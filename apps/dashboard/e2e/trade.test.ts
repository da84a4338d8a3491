import type { Page } from "playwright-core"
import { addressOf, awake, expect, sees, test, textOf, textsOf, words } from "./journey.ts"

const figures = (page: Page) =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "The figures" }) })
    .getByRole("table")

const chart = (page: Page) => page.getByRole("figure").locator("svg[aria-label]").first()

async function chartSays(page: Page): Promise<string> {
  return words((await chart(page).getAttribute("aria-label")) ?? "")
}

test("the sentence is edited: address, chart and table follow", async ({ page }) => {
  await page.goto("/trade")
  await sees(chart(page))
  expect(await chartSays(page)).toContain("In 2023: China US$ 70.2 bn")

  const partners = page.locator("summary").filter({ hasText: "China, Russia" })
  await (await awake(partners)).click()
  await page.getByRole("checkbox", { name: "Türkiye" }).click()
  await expect.poll(() => addressOf(page)).toContain("with=CHN,RUS,TUR")
  await expect
    .poll(() => textsOf(figures(page).getByRole("columnheader")))
    .toEqual(["Year", "China", "Russia", "Türkiye", "Source"])
  await expect.poll(() => chart(page).locator("text").allTextContents()).toContain("Türkiye")

  await page.getByRole("combobox", { name: "Whose figures" }).selectOption("PARTNER")
  await expect.poll(() => addressOf(page)).toContain("basis=PARTNER")
  await expect.poll(() => chartSays(page)).toContain("by the partner's figures")

  await page.getByRole("combobox", { name: "First year" }).selectOption("2015")
  await expect.poll(() => addressOf(page)).toContain("from=2015")
  await expect
    .poll(async () => (await textsOf(figures(page).getByRole("rowheader"))).at(-1))
    .toBe("2015")
  expect(await page.getByRole("combobox", { name: "Whose trade" }).inputValue()).toBe("CA5")
})

test("figures that lack parts are marked, and the ratio says so", async ({ page }) => {
  await page.goto("/trade?of=CA5&with=CHN,RUS&basis=RECONCILED")
  const row = figures(page).getByRole("row").filter({ hasText: /^2023/ })
  await expect.poll(() => textOf(row)).toContain("6 of 10 directions reported")
  await sees(page.getByText(/turnover with China was 1\.83 times that with Russia, but one/))
})

test("a basis without figures says so and what to do", async ({ page }) => {
  await page.goto("/trade?of=CA5&with=TUR&basis=HEADLINE")
  await sees(page.getByText("No figures on this basis"))
  await sees(page.getByText(/Try another basis/))
  await (await awake(page.getByRole("combobox", { name: "Whose figures" }))).selectOption(
    "RECONCILED",
  )
  await sees(chart(page))
})

test.for(["/trade?of=XXX", "/trade?of=KAZ&with=CHN,XXX"])(
  "a code that nobody knows is not found: %s",
  async (path, { open }) => {
    const { page } = await open({ as: "viewer", provokes: ["404 /trade"] })
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await sees(page.getByRole("heading", { name: "Nothing is here" }))
  },
)

test("an address by hand keeps what it says", async ({ page }) => {
  await page.goto("/trade?of=UZB&with=CHN&with=RUS&measure=exports&from=2018&to=2020")
  await sees(chart(page))
  expect(await textsOf(figures(page).getByRole("rowheader"))).toEqual(["2020", "2019", "2018"])
  expect(await page.getByRole("combobox", { name: "Measure" }).inputValue()).toBe("exports")
})
