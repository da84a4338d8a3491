import type { Page } from "playwright-core"
import { awake, expect, sees, test } from "./journey.ts"

/** Everything that a reader must reach by Tab, by a number that the page keeps. */
function mark(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selector = "a[href], button, input, select, summary, [tabindex='0']"
    const all = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter(
      (element) =>
        element.checkVisibility() && element.tabIndex >= 0 && !element.matches(":disabled"),
    )
    return all.map((element, index) => {
      element.dataset.stop = String(index)
      return `${index} ${element.tagName} ${element.textContent?.slice(0, 40)}`
    })
  })
}

/** Where the focus is, and whether it shows. */
function focused(page: Page): Promise<{ stop: string | undefined; shows: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement || element instanceof SVGElement))
      return { stop: undefined, shows: false }
    const shows = [element, element.closest("label")].some(
      (part) => part && getComputedStyle(part).outlineStyle !== "none",
    )
    return { stop: element.dataset.stop, shows }
  })
}

test.for(["/visits?until=2024-07-06", "/trade", "/countries/KAZ"])(
  "%s is walked by Tab alone, and the focus always shows",
  async (path, { page }) => {
    await page.goto(path)
    await awake(page.getByRole("button", { name: "Sign out" }))
    await sees(page.locator("svg[aria-label]"))
    await page.waitForLoadState("networkidle")
    const stops = await mark(page)
    const reached = new Set<string>()
    const shown = new Set<string>()
    // A date field is several stops by itself, the last of which is a button that the browser draws.
    for (let press = 0; press < stops.length + 12; press += 1) {
      await page.keyboard.press("Tab")
      const { stop, shows } = await focused(page)
      if (stop === undefined) continue
      reached.add(stop)
      if (shows) shown.add(stop)
    }
    expect(stops.filter((_, index) => !reached.has(String(index)))).toEqual([])
    expect(stops.filter((_, index) => !shown.has(String(index)))).toEqual([])
  },
)

test("the first stop skips to the content", async ({ page }) => {
  await page.goto("/visits")
  await awake(page.getByRole("button", { name: "Sign out" }))
  await page.keyboard.press("Tab")
  await sees(page.getByRole("link", { name: "Skip to the content" }))
  await page.keyboard.press("Enter")
  await page.keyboard.press("Tab")
  const inMain = () => page.evaluate(() => document.activeElement?.closest("main") !== null)
  expect(await inMain()).toBe(true)
})

function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seconds = [...document.querySelectorAll("*")].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element)
      return `${transitionDuration},${animationDuration}`.split(",").map(Number.parseFloat)
    })
    return Math.max(...seconds)
  })
}

test("what moves takes 150 ms, and nothing moves for who wants no motion", async ({ open }) => {
  const { page } = await open({ as: "viewer", reducedMotion: "no-preference" })
  await page.goto("/countries/KAZ")
  await sees(page.getByRole("heading", { level: 1 }))
  expect(await longestMotion(page)).toBeGreaterThan(0.1)
  expect(await longestMotion(page)).toBeLessThanOrEqual(0.15)
  await page.emulateMedia({ reducedMotion: "reduce" })
  expect(await longestMotion(page)).toBeLessThan(0.001)
})
