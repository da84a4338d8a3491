import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { mapSizes } from "./map-layout"

test("the stylesheet sizes circles as the labels are placed", () => {
  const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8")
  const sized = [...css.matchAll(/--most: (\d+)px;\s+--scale: ([\d.]+);/g)]
  expect(sized.map(([, most, scale]) => [Number(most), Number(scale)])).toEqual(
    mapSizes.map(({ most, scale }) => [most, Math.round(scale * 1000) / 1000]),
  )
})
