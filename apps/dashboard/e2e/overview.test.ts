import { awake, expect, sees, test, textOf, textsOf, words } from "./journey.ts"

test("the overview opens with the finding and its chart", async ({ page }) => {
  await page.goto("/")
  await sees(
    page.getByRole("heading", { level: 1, name: /^China has led trade with Central Asia/ }),
  )
  const figure = page.getByRole("figure", { name: /^Trade of the five states/ })
  const chart = figure.locator("svg[aria-label]")
  await sees(chart)
  const labels = await chart.locator("text").allTextContents()
  expect(labels.join("|")).toMatch(/China/)
  expect(labels.join("|")).toMatch(/Russia/)
  expect(words((await chart.getAttribute("aria-label")) ?? "")).toContain(
    "In 2023: China US$ 70.2 bn",
  )
})

test("latest visits are dated and lead to their pages", async ({ page }) => {
  await page.goto("/")
  const section = page.locator("section").filter({
    has: page.getByRole("heading", { name: "Latest visits" }),
  })
  const dates = await textsOf((await sees(section.getByRole("listitem"))).locator("time"))
  expect(dates.length).toBeGreaterThan(2)
  for (const date of dates) expect(date).toMatch(/\d{1,2} [A-Z][a-z]+ \d{4}$/)
  await section.getByRole("listitem").first().getByRole("link").click()
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/visits\/[a-z]{3}-.+$/)
})

test("one year stands beside itself by whose figures", async ({ page }) => {
  await page.goto("/")
  const table = page.getByRole("table", { name: /^Turnover with the five in 2023/ })
  const rows = await textsOf((await sees(table)).getByRole("row"))
  expect(rows.find((row) => row.startsWith("Quoted in headlines"))).toContain("US$ 89.4 bn")
  expect(rows.find((row) => row.startsWith("Reconciled"))).toContain("US$ 70.2 bn")
  expect(rows.find((row) => row.startsWith("Reconciled"))).toContain("6 of 10 directions reported")
})

test("the key t turns the chart into its table and back", async ({ page }) => {
  await page.goto("/")
  const figure = page.getByRole("figure", { name: /^Trade of the five states/ })
  const chart = await awake(figure.getByRole("application"))
  const table = figure.getByRole("table")
  expect(await table.isVisible()).toBe(false)
  await chart.focus()
  await page.keyboard.press("t")
  await sees(table)
  expect(await chart.isVisible()).toBe(false)
  expect((await textsOf(table.getByRole("row")))[1]).toMatch(/^2023 US\$ 70\.2 bn/)
  // The focus went with what took the chart's place, and goes back again.
  await page.keyboard.press("t")
  await sees(chart)
  await page.keyboard.press("t")
  await sees(table)
})

test("arrow keys walk the points of a chart and say them", async ({ page }) => {
  await page.goto("/")
  const figure = page.getByRole("figure", { name: /^Trade of the five states/ })
  await sees(figure.locator("svg[aria-label]"))
  await figure.getByRole("application").focus()
  await page.keyboard.press("ArrowLeft")
  const readout = figure.locator("[aria-live=polite]")
  await expect.poll(() => textOf(readout)).toContain("2023")
  await page.keyboard.press("ArrowLeft")
  await expect.poll(() => textOf(readout)).toContain("2022")
  await page.keyboard.press("Escape")
  await expect.poll(() => textOf(readout)).toBe("")
})
