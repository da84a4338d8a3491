import { AxeBuilder } from "@axe-core/playwright"
import { expect, sees, test } from "./journey.ts"
import { colours, faults, standard, tooWide } from "./page-checks.ts"
import type { Role } from "./sign-in-state.ts"

interface Place {
  path: string
  as?: Role
  provokes?: readonly string[]
}

const places: readonly Place[] = [
  { path: "/sign-in" },
  { path: "/", as: "viewer" },
  { path: "/countries", as: "viewer" },
  { path: "/countries/KAZ", as: "viewer" },
  { path: "/visits?until=2024-07-06", as: "viewer" },
  { path: "/trade", as: "viewer" },
  { path: "/claims", as: "viewer" },
  { path: "/claims/visit-ranking-us-france", as: "viewer" },
  { path: "/people", as: "admin" },
  { path: "/account", as: "admin" },
  { path: "/countries/XXX", as: "viewer", provokes: ["404 /countries/XXX"] },
]
const widths = [360, 768, 1440]

const cases = places.flatMap((place) => widths.map((width) => ({ ...place, width })))

test.concurrent.for(cases)(
  "$path at $width px fits, keeps to WCAG 2.2 AA and the console is quiet",
  async ({ path, width, as, provokes }, { open }) => {
    const { page } = await open({
      viewport: { width, height: 900 },
      colorScheme: "light",
      ...(as ? { as } : {}),
      ...(provokes ? { provokes } : {}),
    })
    await page.goto(path)
    await sees(page.getByRole("heading", { level: 1 }))
    await page.waitForLoadState("networkidle")
    expect(await tooWide(page)).toEqual([])
    expect(await faults(new AxeBuilder({ page }).withTags(standard))).toEqual([])
    // The theme changes colours and nothing else.
    await page.emulateMedia({ colorScheme: "dark" })
    expect(await faults(new AxeBuilder({ page }).withRules(colours))).toEqual([])
  },
)
