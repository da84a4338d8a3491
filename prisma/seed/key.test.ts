import { expect, test } from "vitest"
import { columnOf, copyCell } from "./load.ts"
import { productLevel } from "./product-name.ts"
import { slug } from "./slug.ts"
import { seriesNames } from "./visited-event.ts"

test.each([
  ["Xi Jinping", "xi-jinping"],
  ["Recep Tayyip Erdoğan", "recep-tayyip-erdogan"],
  ["Xi'an Declaration", "xian-declaration"],
  ["C5+1", "c5-1"],
  ["Île-de-France, Łódź", "ile-de-france-lodz"],
])("the key of %s is %s", (name, key) => {
  expect(slug(name)).toBe(key)
})

test("a unit in a field's name keeps to its word", () => {
  expect(columnOf("areaKm2")).toBe("area_km2")
  expect(columnOf("countryIso3")).toBe("country_iso3")
})

test("cells are escaped for COPY", () => {
  expect(copyCell(null)).toBe("\\N")
  expect(copyCell("\\N\ta\nb")).toBe("\\\\N\\ta\\nb")
  expect(copyCell(['a"b', "c\\d", ""])).toBe('{"a\\\\"b","c\\\\\\\\d",""}')
})

test.each([
  ["HS", "XXI", "section"],
  ["HS", "01", "chapter"],
  ["HS", "8703", "heading"],
  ["CN8-SANCT", "854231", "subheading"],
  ["HS", "01-24", "line"],
  ["SITC", "6_8", "section"],
  ["KGZ-NSC", "X01", "line"],
  ["KGZ-NSC", "TOTAL", "total"],
])("%s %s is a %s", (classification, code, level) => {
  expect(productLevel(classification, code)).toBe(level)
})

test("series come from listed events of the kind, or from two events that share one", () => {
  const unlisted = [
    "G20 Summit 2013",
    "G20 Summit 2014",
    "CIS informal summit 2023-12",
    "CSTO informal Summit 2013",
    "Supreme Eurasian Economic Council 2013-05",
    "Caspian Summit 2002",
    "Nuclear Security Summit 2014",
    "Nuclear Security Summit 2016",
    "SPIEF 2019",
    "SPIEF 2022",
    "COP21 2015",
  ].map((name) => ({ name }))
  const listed = [
    { name: "CIS informal summit 2021-12", series: "CIS" },
    { name: "CSTO Summit 2019", series: "CSTO" },
    { name: "Supreme Eurasian Economic Council 2016-05", series: "EAEU" },
    { name: "Caspian Summit 2018", series: "Caspian" },
  ]
  expect(Object.fromEntries(seriesNames(unlisted, listed))).toEqual({
    "G20 Summit 2013": "G20",
    "G20 Summit 2014": "G20",
    "CIS informal summit 2023-12": "CIS",
    "CSTO informal Summit 2013": "CSTO",
    "Supreme Eurasian Economic Council 2013-05": "EAEU",
    "Caspian Summit 2002": "Caspian",
    "Nuclear Security Summit 2014": "Nuclear Security Summit",
    "Nuclear Security Summit 2016": "Nuclear Security Summit",
    "SPIEF 2019": "SPIEF",
    "SPIEF 2022": "SPIEF",
  })
})
