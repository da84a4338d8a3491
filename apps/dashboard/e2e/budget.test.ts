import { expect, sees, test } from "./journey.ts"
import { htmlBudget, routes, scriptBudget } from "./routes.ts"
import type { Role } from "./sign-in-state.ts"
import { weigh } from "./weigh.ts"

const places: readonly (readonly [path: string, as: Role])[] = [
  ...routes.map((path) => [path, "viewer"] as const),
  ["/leaders/xi-jinping", "viewer"],
  ["/trade/products", "viewer"],
  ["/views", "viewer"],
  ["/edit/visit/new", "editor"],
  ["/edit/indicator/new", "editor"],
  ["/people", "admin"],
]

const patience = { timeout: 120_000 }

const htmlBudgets = new Map<string, number>(Object.entries(htmlBudget))

test.for(places)(
  "%s asks for less than 170 kB of JavaScript, for no other page, and its HTML is within its budget",
  patience,
  async ([path, as], { open }) => {
    const { page } = await open({ as })
    const { first, later, html, ahead } = await weigh(page, path)
    expect(html).toBeLessThan(htmlBudgets.get(path) ?? Number.POSITIVE_INFINITY)
    expect(ahead).toBe(0)
    expect(first).toBeGreaterThan(10_000)
    expect(first).toBeLessThan(scriptBudget)
    // Only the explorer's editor comes after its page, and it comes by itself.
    if (path !== "/explorer") expect(first + later).toBeLessThan(scriptBudget)
  },
)

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
