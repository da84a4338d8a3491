import { readdirSync, readFileSync } from "node:fs"
import { geoContains } from "d3-geo"
import { describe, expect, it } from "vitest"
import { type CountryShape, countryShapes, type Detail } from "./geography"

const details: Detail[] = ["110m", "50m"]

function shape(detail: Detail, iso3: string): CountryShape {
  const found = countryShapes(detail).get(iso3)
  if (!found) throw new Error(`${iso3} has no shape`)
  return found
}

describe.each(details)("the %s atlas", (detail) => {
  it.each(["KAZ", "KGZ", "TJK", "TKM", "UZB", "CHN", "RUS"])("joins %s", (iso3) => {
    expect(shape(detail, iso3).geometry.type).toMatch(/Polygon/)
  })

  it("has Simferopol in Ukraine", () => {
    expect(geoContains(shape(detail, "UKR"), [34.1, 44.95])).toBe(true)
    expect(geoContains(shape(detail, "RUS"), [34.1, 44.95])).toBe(false)
  })

  it("has Baikonur in Kazakhstan", () => {
    expect(geoContains(shape(detail, "KAZ"), [63.31, 45.96])).toBe(true)
  })
})

describe("the browser", () => {
  it("never loads the shapes", () => {
    const folder = new URL(".", import.meta.url)
    const browser = readdirSync(folder).filter((name) =>
      readFileSync(new URL(name, folder), "utf8").startsWith('"use client"'),
    )
    expect(browser).toContain("LineChart.tsx")
    for (const name of browser) {
      const text = readFileSync(new URL(name, folder), "utf8")
      expect(text, name).not.toMatch(/from "\.\/(geography|map-layout|WorldMap|RegionMap)"/)
    }
  })
})
