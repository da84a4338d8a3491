import type { Page } from "playwright-core"
import { inject } from "vitest"
import { askFile } from "./figure-files.ts"
import { addressOf, awake, expect, sees, test, textOf, textsOf } from "./journey.ts"

const figures = (page: Page) =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "The figures" }) })
    .getByRole("table")
const row = (page: Page, product: string | RegExp) =>
  figures(page).getByRole("row").filter({ hasText: product })
const finding = (page: Page) => textOf(page.getByRole("figure").getByRole("heading"))

test("what rose is found, in whole years of one list and level, and the address keeps the question", async ({
  page,
}) => {
  await page.goto("/trade/products")
  await expect.poll(() => finding(page)).toMatch(/^Machinery and transport equipment rose most/)
  const rows = await textsOf(figures(page).getByRole("row"))
  expect(rows).toHaveLength(7)
  expect(rows[1]).toMatch(/^7/)

  const list = page.getByRole("combobox", { name: "Product list" })
  await (await awake(list)).selectOption({ label: "goods under EU export sanctions" })
  await expect.poll(() => addressOf(page)).toContain("list=CN8-SANCT")
  await expect.poll(() => textsOf(figures(page).getByRole("columnheader"))).toContain("2021")
  const year = page.getByRole("combobox", { name: "Last year" })
  await (await awake(year)).selectOption("2022")
  await expect.poll(() => addressOf(page)).toContain("to=2022")
  // Eleven months against twelve: both figures, no change.
  await expect.poll(() => textOf(row(page, /^84/))).toMatch(/part of the year only –$/)
  await sees(page.getByText("no change is drawn from them"))

  await page.getByRole("link", { name: "the largest" }).click()
  await expect.poll(() => addressOf(page)).toContain("sort=size")
  await page.goBack()
  await expect.poll(() => addressOf(page)).not.toContain("sort=size")
})

test("a trade that nobody tells by product says so, and leads to what there is", async ({
  page,
}) => {
  await page.goto("/trade/products")
  const onward = page.getByRole("link", { name: "From Kyrgyzstan to Russia, since 2021" })
  await (await awake(onward)).click()
  await expect.poll(() => addressOf(page)).toContain("of=KGZ&with=RUS")
  await sees(page.getByText("No figures by product for this trade"))
  await sees(page.getByText("Exports of Kyrgyzstan to Russia"))
  await sees(page.getByText("npm run khorgos -- import"))
  await page.getByRole("link", { name: "Exports of Kyrgyzstan to The world" }).first().click()
  await expect.poll(() => finding(page)).toMatch(/rose most from 2021 to 2023/)
})

test("the file has the figures of the page, with basis and source", async () => {
  const asked = "of=EUU&with=KGZ&flow=exports&list=SITC&level=section&from=2021&to=2023"
  const viewer = { cookies: inject("viewer").cookies }
  const csv = await (await askFile(`/trade-products.csv?${asked}`, viewer)).text()
  const lines = csv.trim().split(/\r?\n/)
  expect(lines).toHaveLength(7)
  expect(lines[0]).toContain("product_list,level,product_code,product,from_year,from_usd")
  expect(lines[1]).toMatch(/SITC,section,7,Machinery and transport equipment,2021,/)
  expect(lines[1]).toContain("DECLARED,EUROSTAT_SITC")
})
