import { addressOf, awake, expect, sees, test, textOf, textsOf } from "./journey.ts"

test("every claim shows its verdict for both moments, and opens to what is behind it", async ({
  page,
}) => {
  await page.goto("/claims")
  const rows = page.locator("main ol > li")
  await expect.poll(() => rows.count()).toBe(15)
  for (const text of await textsOf(rows))
    expect(text).toMatch(
      /When said (holds|agrees|does|depends|cannot).*Today (holds|agrees|does|depends|cannot)/,
    )
  const claim = page.getByRole("link", { name: /Five visits put Kazakhstan level/ })
  expect(await claim.getAttribute("aria-expanded")).toBe("false")
  await claim.click()
  const picture = page.locator("main ol svg[role=img]").filter({ visible: true })
  await sees(picture)
  expect(await picture.getAttribute("aria-label")).toContain("Visits to France: claimed 5, 4.")
  expect(addressOf(page)).toBe("/claims?open=visit-ranking-us-france")
  expect(await claim.getAttribute("aria-expanded")).toBe("true")
  await page.getByText(/^The figures \(/).click()
  const france = page.getByRole("row", { name: /^Visits to France/ }).filter({ visible: true })
  await expect
    .poll(() => textsOf(france.getByRole("cell")))
    .toEqual(expect.arrayContaining(["4", "5"]))

  await page.goBack()
  await expect.poll(() => picture.count()).toBe(0)
})

test("claims are found by verdict and by whose figures, and the address says so", async ({
  page,
}) => {
  await page.goto("/claims")
  const verdict = await awake(page.getByRole("combobox", { name: "Verdict" }))
  await verdict.selectOption("do not hold")
  await page.getByRole("combobox", { name: "Whose figures" }).selectOption("reconciled")
  const address = "/claims?outcome=DOES_NOT_HOLD&basis=RECONCILED"
  await expect.poll(() => addressOf(page)).toBe(address)
  await sees(page.getByText(/^\d of 15 claims$/))
  const found = await textsOf(page.locator("main ol > li"))
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThan(15)
  await page.reload()
  await expect.poll(() => textsOf(page.locator("main ol > li"))).toEqual(found)

  await page.goto("/claims?outcome=CANNOT_TELL&basis=EVENTS")
  await page.getByRole("link", { name: "Show all claims" }).click()
  await expect.poll(() => addressOf(page)).toBe("/claims")
})

test("the ratio of 2023 stands by each set of figures, as of either moment", async ({ page }) => {
  await page.goto("/claims/china-2023-90bn-double-russia")
  const picture = page.locator("main figure svg[role=img]").filter({ visible: true })
  const told = (await (await sees(picture)).getAttribute("aria-label")) ?? ""
  for (const ratio of [
    "customs 2.03 times",
    "reconciled 1.83 times",
    "national offices 1.23 times",
  ])
    expect(told).toContain(ratio)
  const verdicts = page.getByRole("table", { name: /^Verdicts by whose figures/ })
  await expect
    .poll(() => textOf(verdicts.getByRole("row", { name: /^national offices/ })))
    .toBe("national offices does not hold does not hold")
  await page
    .getByRole("navigation", { name: "Figures as of" })
    .getByRole("link", { name: "today" })
    .click()
  await expect.poll(() => addressOf(page)).toContain("asOf=TODAY")
  await sees(page.getByText("The same question to all that the data hold now."))
})

test("the key t turns a claim's picture into its table", async ({ page }) => {
  await page.goto("/claims/kaz-half-of-trade")
  await page.getByRole("button", { name: /^Table/ }).press("t")
  const table = page.getByRole("table", { name: "All figures that bear on the claim" })
  await sees(table.getByRole("row", { name: /share in China.s turnover .* reconciled 48\.2% 50/ }))
})

test("a claim's query runs in the explorer as it stands", async ({ page }) => {
  await page.goto("/claims/kaz-fifth-visit")
  await page.getByRole("link", { name: "Open in the explorer" }).click()
  await sees(page.locator(".graphiql-query-editor .view-lines").getByText("leaderSlug"))
  await page.getByRole("button", { name: /^Execute query/ }).click()
  await sees(page.locator(".graphiql-response .view-lines").getByText("chn-xi-2013-3"))
})

test("in another language the claim stays as it was said, and says so", async ({ open }) => {
  const { page } = await open({ as: "viewer", locale: "ru-RU" })
  await page.goto("/claims/kaz-fifth-visit?asOf=TODAY")
  const title = await sees(page.getByRole("heading", { level: 1 }))
  expect(await title.getAttribute("lang")).toBe("en")
  await sees(page.getByRole("heading", { name: "Проверьте сами" }))
  await sees(page.getByRole("row", { name: "записи о визитах подтверждается подтверждается" }))
})

test("a publication has an address of its own", async ({ page }) => {
  await page.goto("/claims/CARNEGIE-2024-07-05")
  await expect.poll(() => page.locator("main ol > li").count()).toBe(15)
})

test("a claim that there is not is a page not found", async ({ open }) => {
  const { page } = await open({ as: "viewer", provokes: ["404 /claims/no-such-claim"] })
  await page.goto("/claims/no-such-claim")
  await sees(page.getByRole("heading", { level: 1 }))
})
