import { expect, type Open, test } from "./journey.ts"

async function isRead(open: Open, path: string, content: string): Promise<boolean> {
  const { page } = await open({ as: "viewer", javaScriptEnabled: false })
  await page.goto(path)
  const title = page.getByRole("heading", { level: 1 })
  return (
    (await title.isVisible()) &&
    (await page.getByText(content).filter({ visible: true }).count()) > 0
  )
}

test.for([
  ["/countries", "2,724,900"],
  ["/countries/KAZ", "visits to it are recorded"],
] as const)("%s shows its content without scripts", async ([path, content], { open }) => {
  expect(await isRead(open, path, content)).toBe(true)
})

test.for([
  ["/", "US$ 89.4 bn"],
  ["/visits?until=2024-07-06", "United States"],
  ["/trade", "6 of 10 directions reported"],
] as const)("%s shows its content without scripts", async ([path, content], { open }) => {
  expect(await isRead(open, path, content)).toBe(true)
})

test("the search for countries works without scripts", async ({ open }) => {
  const { page } = await open({ as: "viewer", javaScriptEnabled: false })
  await page.goto("/countries")
  await page.getByRole("searchbox").fill("stan")
  await page.getByRole("button", { name: "Find" }).click()
  expect(await page.getByRole("rowheader", { name: "Kazakhstan" }).isVisible()).toBe(true)
})
