import { describe, expect, it } from "vitest"
import { contrast, distance, type Vision } from "./colour-distance"
import {
  type ColourKey,
  chartColours,
  colourCss,
  colourKeyOf,
  countryColours,
  surfaces,
  type Theme,
  towardsInk,
} from "./country-colours"

const themes: Theme[] = ["light", "dark"]
const keys = Object.keys(countryColours) as ColourKey[]
const visions: Vision[] = ["usual", "protanopia", "deuteranopia", "tritanopia"]

/** CIE 1976. Modest, since every line and circle also carries its name. */
const MINIMUM_DISTANCE = 15

const five: ColourKey[] = ["kaz", "kgz", "tjk", "tkm", "uzb"]
const meeting: [ColourKey, ColourKey][] = [
  ["chn", "rus"],
  ["other", "night"],
  ["other", "umber"],
  ["night", "umber"],
  ["night", "slate"],
  ["umber", "slate"],
  ...five.flatMap((a, i) => five.slice(i + 1).map((b): [ColourKey, ColourKey] => [a, b])),
]

describe.each(themes)("country colours in the %s theme", (theme) => {
  it.each(keys)("%s stands out from the paper", (key) => {
    const colour = countryColours[key][theme]
    expect(contrast(colour, surfaces[theme].paper)).toBeGreaterThanOrEqual(3)
    expect(contrast(towardsInk(colour, theme), surfaces[theme].paper)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(visions)("countries of one chart stay apart with %s vision", (vision) => {
    for (const [a, b] of meeting) {
      const apart = distance(countryColours[a][theme], countryColours[b][theme], vision)
      expect(apart, `${a} and ${b}`).toBeGreaterThanOrEqual(MINIMUM_DISTANCE)
    }
  })
})

describe("colour maths", () => {
  it("agrees with known values", () => {
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5)
    expect(distance("#ffffff", "#000000", "usual")).toBeCloseTo(100, 1)
    expect(distance("#c8391f", "#c8391f", "protanopia")).toBe(0)
  })

  it("writes one variable a country and theme pair", () => {
    for (const key of keys) expect(colourCss()).toContain(`--c-${key}:light-dark(`)
  })

  it("knows a country by its code and greys the rest", () => {
    expect(colourKeyOf("KAZ")).toBe("kaz")
    expect(colourKeyOf("BRA")).toBe("other")
  })

  it("lends colours to those of a chart that have none", () => {
    const colours = chartColours(["FRA", "KAZ", "DEU", "JPN", "IND"])
    expect(colours.get("KAZ")).toBe("kaz")
    expect(new Set(colours.values()).size).toBe(5)
  })
})
