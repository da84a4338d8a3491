import { expect, test } from "vitest"
import { compareHref } from "./compare-href"

test.each([
  [["KAZ", "UZB", "KAZ"], "/compare?countries=KAZ,UZB&indicator=USER.ROADS"],
  [
    ["AFG", "ALB", "CHN", "DEU", "FRA", "UZB", "KGZ"],
    "/compare?countries=KGZ,UZB,AFG,ALB,CHN&indicator=USER.ROADS",
  ],
  [[], "/compare?indicator=USER.ROADS"],
])("an indicator of %o is seen at %s", (countries, href) => {
  expect(compareHref("USER.ROADS", countries)).toBe(href)
})
