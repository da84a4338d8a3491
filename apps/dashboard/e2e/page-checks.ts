import type { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"

export const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
export const colours = ["color-contrast", "link-in-text-block"]

/** What axe finds, short enough to act upon. */
export async function faults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]}`),
  )
}

/** Elements that reach past the right edge of a page that scrolls sideways. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`)
      .concat(`${scrollWidth} px`)
  })
}
