import fc from "fast-check"
import { expect, test } from "vitest"
import { textWidth } from "@/charts/label-layout"
import { wrapText } from "./svg-text"

const letters = (text: string) => text.replaceAll(/\s/g, "")

test("no letter is lost, and no line is wider than it may be", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 40, max: 400 }), (text, width) => {
      const lines = wrapText(text, 12, width)
      expect(letters(lines.join(""))).toBe(letters(text))
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
    }),
  )
})

test("lines end between words, between Chinese characters, and where an address has a joint", () => {
  expect(wrapText("China leads in 2023", 12, 80)).toEqual(["China leads", "in 2023"])
  expect(wrapText("中国领先于俄罗斯", 10, 40)).toEqual(["中国领先", "于俄罗斯"])
  expect(wrapText("https://x.org/trade?of=CA5&with=CHN", 12, 170)).toEqual([
    "https://x.org/trade?of=CA5&",
    "with=CHN",
  ])
})

test("an amount keeps to its unit", () => {
  expect(wrapText("against US$\u00a038.4\u00a0bn", 12, 90)).toEqual([
    "against",
    "US$\u00a038.4\u00a0bn",
  ])
})
