import { expect, sees, test, textsOf } from "./journey.ts"

test("every claim shows its verdict for both moments, and leads to its figures", async ({
  page,
}) => {
  await page.goto("/claims")
  const rows = page.locator("main ol > li")
  await expect.poll(() => rows.count()).toBe(15)
  for (const text of await textsOf(rows))
    expect(text).toMatch(
      /When said (holds|agrees|does|depends|cannot).*Today (holds|agrees|does|depends|cannot)/,
    )
  await page.getByRole("link", { name: /Five visits put Kazakhstan level/ }).click()
  await sees(page.getByRole("heading", { level: 1, name: /Five visits put Kazakhstan level/ }))
  const france = page.getByRole("row", { name: /^Visits to France/ }).first()
  expect(await textsOf(france.getByRole("cell"))).toEqual(expect.arrayContaining(["4", "5"]))
})

test("the ratio of 2023 stands by each set of figures", async ({ page }) => {
  await page.goto("/claims/china-2023-90bn-double-russia")
  const ratios = page.getByRole("row", { name: /divided by Russia/ })
  await expect.poll(() => ratios.count()).toBeGreaterThan(2)
  const told = (await textsOf(ratios)).join(" ")
  for (const ratio of ["2.03 times", "1.83 times", "1.23 times"]) expect(told).toContain(ratio)
})

test("a claim's query runs in the explorer as it stands", async ({ page }) => {
  await page.goto("/claims/kaz-fifth-visit")
  await page.getByRole("link", { name: "Open in the explorer" }).click()
  await sees(page.locator(".graphiql-query-editor .view-lines").getByText("leaderSlug"))
  await page.getByRole("button", { name: /^Execute query/ }).click()
  await sees(page.locator(".graphiql-response .view-lines").getByText("chn-xi-2013-3"))
})

test("a claim that there is not is a page not found", async ({ open }) => {
  const { page } = await open({ as: "viewer", provokes: ["404 /claims/no-such-claim"] })
  await page.goto("/claims/no-such-claim")
  await sees(page.getByRole("heading", { level: 1 }))
})
