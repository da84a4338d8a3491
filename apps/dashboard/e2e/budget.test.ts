import { expect, sees, test } from "./journey.ts"
import { routes, scriptBudget } from "./routes.ts"
import { weigh } from "./weigh.ts"

test.for(routes)("%s asks for less than 170 kB of JavaScript", async (path, { open }) => {
  const { page } = await open({ as: "viewer" })
  const { first, later } = await weigh(page, path)
  expect(first).toBeGreaterThan(10_000)
  expect(first).toBeLessThan(scriptBudget)
  // Only the explorer's editor comes after its page, and it comes by itself.
  if (path !== "/explorer") expect(first + later).toBeLessThan(scriptBudget)
})

test("the sign-in page is no heavier", async ({ open }) => {
  const { page } = await open()
  const { first, later } = await weigh(page, "/sign-in")
  expect(first + later).toBeLessThan(scriptBudget)
})

test("the explorer shows its query before its editor is there", async ({ open }) => {
  const { page } = await open({ as: "viewer", javaScriptEnabled: false })
  await page.goto("/explorer?example=statements")
  await sees(page.locator("pre", { hasText: "query Statements" }))
  await sees(page.getByText("The editor needs scripts."))
})
