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
  await expect.poll(() => chartSays(page)).toContain("In 2023: China US$ 70.2 bn")

  const partners = page.locator("summary").filter({ hasText: "China, Russia" })
  await (await awake(partners)).click()
  await page.getByRole("searchbox", { name: "Find a partner" }).fill("turki")
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

test("a figure that lacks parts is marked, and the mode is kept by the address", async ({
  page,
}) => {
  await page.goto("/trade?of=CA5&with=CHN,RUS&basis=RECONCILED")
  const row = figures(page).getByRole("row").filter({ hasText: /^2023/ })
  await expect.poll(() => textOf(row)).toContain("6 of 10 directions reported")

  const mode = page.getByRole("combobox", { name: "Shown as" })
  await (await awake(mode)).selectOption("ratio")
  await sees(
    page.getByRole("heading", {
      name: "In 2023 about 1.83 times as much with China as with Russia, but a total lacks parts",
    }),
  )
  expect(addressOf(page)).toContain("mode=ratio")

  await mode.selectOption("share")
  await sees(page.getByText(/No share for 2010–2014, 2022–2023/))
  await mode.selectOption("index")
  // The nearest year to 2010 that both have whole.
  await sees(page.getByText(/2009 = 100/))
  await (await awake(page.getByRole("combobox", { name: "Year that is 100" }))).selectOption("2015")
  await sees(page.getByText(/2015 = 100/))
  expect(addressOf(page)).toContain("mode=index&base=2015")

  await page.goBack()
  await sees(page.getByText(/2009 = 100/))
  await page.goBack()
  await sees(page.getByText(/No share for/))
  expect(addressOf(page)).toContain("mode=share")
})

test("the crossing is marked where the data has it", async ({ page }) => {
  await page.goto("/trade?visits=off")
  await sees(chart(page))
  await expect
    .poll(() => chart(page).locator("text").allTextContents())
    .toContain("China passes Russia, about 2010")
})

test("a logarithmic scale has no zero, and visits are taken off the lines", async ({ page }) => {
  await page.goto("/trade?with=CHN,RUS,TUR")
  await sees(page.locator("[data-mark]"))
  const texts = () => chart(page).locator("text").allTextContents()
  await expect.poll(texts).toContain("0")
  await page.getByRole("link", { name: "logarithmic" }).click()
  await expect.poll(() => addressOf(page)).toContain("scale=log")
  await expect.poll(texts).not.toContain("0")
  await page.getByRole("link", { name: "no visits" }).click()
  await expect.poll(() => addressOf(page)).toContain("visits=off")
  await expect.poll(() => page.locator("[data-mark]").count()).toBe(0)
  expect(addressOf(page)).toContain("scale=log")
})

test("a visit is marked on its line, named, and leads to its own page; back restores the chart", async ({
  open,
}) => {
  const { page } = await open({ as: "viewer" })
  await page.goto("/trade?of=KAZ&with=CHN&from=2012")
  const mark = page.getByRole("link", { name: "Xi Jinping in Kazakhstan, 7–8 May 2015" })
  await (await awake(mark)).hover()
  await sees(page.getByRole("figure").getByText("Xi Jinping in Kazakhstan, 7–8 May 2015"))
  await mark.click()
  await page.waitForURL(/\/visits\/chn-xi-2015-2-kaz-2015-05-07/)
  await page.goBack()
  await sees(mark)
  expect(addressOf(page)).toBe("/trade?of=KAZ&with=CHN&from=2012")
})

test("the keyboard walks the points, then the visits, and opens several that stand together", async ({
  page,
}) => {
  await page.goto("/trade?of=CA5&with=CHN&from=2012")
  const drawing = page.getByRole("application")
  await awake(drawing)
  await sees(page.locator("[data-mark]"))
  await drawing.focus()
  await page.keyboard.press("End")
  await sees(page.getByRole("figure").getByRole("rowheader", { name: "China" }))
  await page.keyboard.press("Tab")
  // The four of September 2013 stand together.
  const together = page.getByRole("button", { name: /^4 visits: Xi Jinping in Turkmenistan/ })
  expect(await together.evaluate((node) => node === document.activeElement)).toBe(true)
  await page.keyboard.press("Enter")
  const first = page.getByRole("figure").getByRole("link", { name: /Turkmenistan, 3/ })
  await sees(first)
  expect(await first.evaluate((node) => node === document.activeElement)).toBe(true)
  await page.keyboard.press("Escape")
  await expect.poll(() => first.count()).toBe(0)
})

test("the two sides of one trade stand side by side with the gap and the figure to take", async ({
  page,
}) => {
  await page.goto("/trade?of=KGZ&with=CHN&measure=imports")
  await page.getByRole("link", { name: "China: side by side" }).click()
  await page.waitForURL(/\/trade\/mirror/)
  await page.getByRole("link", { name: "See it from the side of China" }).click()
  await expect.poll(() => addressOf(page)).toContain("of=CHN&with=KGZ&flow=exports")
  await sees(
    page.getByRole("heading", {
      name: "In 2023 China says US$ 19.7 bn, Kyrgyzstan says US$ 5.4 bn",
    }),
  )
  const told = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "2023, side by side" }) })
  const said = await textOf(await sees(told))
  for (const amount of ["US$ 19.7 bn", "US$ 5.4 bn", "US$ 7.9 bn", "−US$ 14.4 bn", "−73%"])
    expect(said).toContain(amount)
  expect(said).toContain("Take US$ 7.9 bn, the reconciled one.")
  expect(said).toContain("rounded press figure")
})

test("a frozen release stays in every link", async ({ page }) => {
  await page.goto("/trade?release=2026.11.23")
  await (await awake(page.getByRole("combobox", { name: "Shown as" }))).selectOption("share")
  await expect.poll(() => addressOf(page)).toMatch(/mode=share.*release=2026\.11\.23/)
  const link = page.getByRole("link", { name: "China: side by side" })
  expect(await link.getAttribute("href")).toContain("release=2026.11.23")
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

test.for([
  ["/trade?of=CHN&with=CHN,RUS", "CHN"],
  ["/trade?of=KAZ&with=KAZ,RUS", "KAZ"],
  ["/trade?of=CA5&with=KAZ", "CA5"],
  ["/trade/mirror?of=KAZ&with=KAZ", "KAZ"],
] as const)(
  "a subject among its own partners is a page all the same: %s",
  async (asked, { page }) => {
    const [path, of] = asked
    const response = await page.goto(path)
    expect(response?.status()).toBe(200)
    expect(await page.getByRole("combobox", { name: "Whose trade" }).inputValue()).toBe(of)
  },
)

test("a partner of whose trade nothing is known has its name all the same", async ({ page }) => {
  await page.goto("/trade?of=CHN&with=RUS")
  await sees(page.locator("summary").filter({ hasText: /^Russia$/ }))
  await page.goto("/trade/mirror?of=CA5&with=KAZ")
  expect(await page.getByRole("combobox", { name: "Whose trade" }).inputValue()).toBe("CA5")
  expect(await page.getByRole("combobox", { name: "The other side" }).inputValue()).toBe("KAZ")
})

test("an address by hand keeps what it says", async ({ page }) => {
  await page.goto("/trade?of=UZB&with=CHN&with=RUS&measure=exports&from=2018&to=2020")
  await sees(chart(page))
  await expect
    .poll(() => textsOf(figures(page).getByRole("rowheader")))
    .toEqual(["2020", "2019", "2018"])
  expect(await page.getByRole("combobox", { name: "Measure" }).inputValue()).toBe("exports")
})
