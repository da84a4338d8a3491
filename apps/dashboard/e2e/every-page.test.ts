import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { expect, sees, test } from "./journey.ts"
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
  { path: "/people", as: "admin" },
  { path: "/account", as: "admin" },
  { path: "/countries/XXX", as: "viewer", provokes: ["404 /countries/XXX"] },
]
const widths = [360, 768, 1440]
const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
const colours = ["color-contrast", "link-in-text-block"]

/** What axe finds, short enough to act upon. */
async function faults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]}`),
  )
}

/** Elements that reach past the right edge of a page that scrolls sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`)
      .concat(`${scrollWidth} px`)
  })
}

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
