import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"

export const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
export const colours = ["color-contrast", "link-in-text-block"]

/** Looks for what is broken only: gathering what passes, too, takes it as long again. */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode()
}

/** What axe finds, short enough to act upon. */
export async function faults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]}`),
  )
}

/** Elements that reach past the right edge of a page that scrolls sideways, once charts have followed the width. */
export async function tooWide(page: Page): Promise<string[]> {
  let found = await overflowing(page)
  for (let patience = 0; found.length > 0 && patience < 10; patience += 1) {
    await page.waitForTimeout(200)
    found = await overflowing(page)
  }
  return found
}

function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`)
      .concat(`${scrollWidth} px`)
  })
}
