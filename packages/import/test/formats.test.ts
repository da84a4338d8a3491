import { beforeAll, expect, test } from "vitest"
import { fixture, type Loading, mappingOf, openLoading, sourceOf } from "./loading.ts"

// Each format, from a small file written in it, with the traps that the real ones have.

let loading: Loading
beforeAll(async () => {
  loading = await openLoading("formats")
})

test("UN Comtrade: a total counts once, and codes are not ISO's", async () => {
  const result = await loading.load(fixture("comtrade.csv"), { source: sourceOf("COMTRADE") })
  expect(result).toMatchObject({ format: "comtrade", rows: 15, added: 8, refused: 0 })
  expect(result.skipped).toEqual({
    breakdown: 3,
    "country not held": 1,
    "other flow": 1,
    "not annual": 1,
    services: 1,
  })
  expect(await loading.figures("COMTRADE")).toEqual([
    "FRA export KAZ 2023 2000000.50 declared",
    "KAZ export CHN 2023 HS17/27 4900.00 declared",
    "KAZ export CHN 2023 HS22/010121 70.00 declared",
    "KAZ export CHN 2023 HS22/27 5000.00 declared",
    "KAZ export TWN 2023 400.00 declared",
    "KAZ export WLD 2023 90000000000.00 declared",
    "KAZ import CHN 2023 16772250496.00 declared",
    "USA export KAZ 2023 3000000.00 declared",
  ])
})

test("products of an import have their list's revision, level, section and name", async () => {
  const rows = await loading.query(
    `SELECT classification_code AS list, code, level, section_code AS section, name FROM product
     WHERE classification_code IN ('HS17', 'HS22') ORDER BY 1, 2`,
  )
  expect(rows).toEqual([
    {
      list: "HS17",
      code: "27",
      level: "chapter",
      section: "V",
      name: "Mineral fuels, mineral oils",
    },
    { list: "HS22", code: "010121", level: "subheading", section: "I", name: "Horses; live" },
    {
      list: "HS22",
      code: "27",
      level: "chapter",
      section: "V",
      name: "Mineral fuels, mineral oils",
    },
  ])
})

test("UN Comtrade's JSON", async () => {
  const result = await loading.load(fixture("comtrade.json"), { source: sourceOf("COMTRADE_JSON") })
  expect(result).toMatchObject({ rows: 2, added: 1, skipped: { breakdown: 1 } })
  expect(await loading.figures("COMTRADE_JSON")).toEqual([
    "KAZ import CHN 2023 16772250496.00 declared",
  ])
})

test("UN Comtrade before 2023: commas in names, and flows by number", async () => {
  const result = await loading.load(fixture("comtrade-legacy.csv"), { source: sourceOf("LEGACY") })
  expect(result).toMatchObject({ format: "comtrade-legacy", skipped: { "other flow": 1 } })
  expect(await loading.figures("LEGACY")).toEqual([
    "KGZ export RUS 2018 HS17/010121 40.00 declared",
    "KGZ export RUS 2018 HS17/610990 300.00 declared",
    "KGZ import CHN 2018 1942000000.00 declared",
  ])
})

test.each(["country_codes_V202501.csv", "country_codes_V202201.csv", undefined])(
  "BACI: thousands, padded numbers, NA, lost zeros, with %s",
  async (countries) => {
    const source = `BACI_${countries ?? "ALONE"}`
    const result = await loading.load(fixture("BACI_HS92_Y2023_V202501.csv"), {
      source: sourceOf(source),
      ...(countries ? { countryFile: fixture(countries) } : {}),
      productFile: fixture("product_codes_HS92_V202501.csv"),
    })
    expect(result).toMatchObject({ rows: 6, refused: 0, skipped: { "country not held": 1 } })
    expect(await loading.figures(source)).toEqual([
      "CHN export KGZ 2023 HS92/010121 2000.00 reconciled",
      "CHN export KGZ 2023 HS92/610990 151234.00 reconciled",
      "FRA export KAZ 2023 HS92/300490 1000500.00 reconciled",
      "TWN export KAZ 2023 HS92/854231 7001.00 reconciled",
      "USA export UZB 2023 HS92/880240 250000000.00 reconciled",
    ])
    const names = await loading.query(
      "SELECT name FROM product WHERE classification_code = 'HS92' AND code = '010121'",
    )
    expect(names).toEqual([{ name: "Horses: live" }])
  },
)

test("BACI without a revision in its name asks for it", async () => {
  const path = loading.write("figures.csv", "t,i,j,k,v,q\n2023,156,417,610990,1,1\n")
  await expect(loading.load(path)).rejects.toMatchObject({ code: "CLASSIFICATION_NEEDED" })
  const named = await loading.load(path, { classification: "HS17", dryRun: true })
  expect(named).toMatchObject({ added: 1 })
})

test("BACI's sums are in thousands, whatever the column says, and go with the source of the data", async () => {
  const before = await loading.figures("BACI")
  const source = { key: "BACI" }
  await loading.load(fixture("baci-totals.csv"), { source })
  const added = (await loading.figures("BACI")).filter((line) => !before.includes(line))
  expect(added).toEqual([
    "CHN export KAZ 2031 18690239337.00 reconciled",
    "NOR export KAZ 2031 1500.00 reconciled",
  ])
})

test("WITS: thousands, zeros lost, and codes that ISO has changed", async () => {
  const result = await loading.load(fixture("wits.csv"), { source: sourceOf("WITS") })
  expect(result).toMatchObject({ format: "wits", skipped: { "country not held": 1 } })
  expect(await loading.figures("WITS")).toEqual([
    "KAZ export ROU 2012 HS07/01 9000.00 declared",
    "KAZ export ROU 2012 HS07/0101 7000.00 declared",
    "KAZ export ROU 2012 HS07/010110 5374.00 declared",
    "KAZ import WLD 2012 100000.00 declared",
    "KAZ import WLD 2012 HS07/271012 3846.00 declared",
  ])
})

test("a table with a column a year: BOM, semicolons, decimal commas, nil as a dash", async () => {
  const mapping = await mappingOf("wide.json")
  const source = { key: "UZB_STAT" }
  const before = await loading.figures("UZB_STAT")
  const result = await loading.load(fixture("wide.csv"), { mapping, source })
  expect(result).toMatchObject({
    rows: 9,
    added: 4,
    skipped: { "no value": 2, "country not held": 3 },
  })
  expect((await loading.figures("UZB_STAT")).filter((line) => !before.includes(line))).toEqual([
    "UZB export ALB 2030 0.00 declared",
    "UZB export ALB 2031 1500.00 declared",
    "UZB export CHN 2030 1500500.00 declared",
    "UZB export CHN 2032 2000.00 declared",
  ])
})

test("a long table with names of countries and words for flows", async () => {
  const mapping = await mappingOf("long.json")
  const source = { ...sourceOf("LONG"), basis: "declared" as const }
  const result = await loading.load(fixture("long.csv"), { mapping, source })
  expect(result).toMatchObject({ added: 1, skipped: { "no value": 1 } })
  expect(await loading.figures("LONG")).toEqual(["KGZ import CHN 2031 1250000.00 declared"])
})

test.each(["own-trade.csv", "own-products.csv"])(
  "the project's own %s names its sources itself",
  async (file) => {
    expect(await loading.load(fixture(file), { source: undefined })).toMatchObject({
      refused: 0,
      source: null,
    })
    const [row] = await loading.query(
      "SELECT partial_year AS partial FROM trade_flow WHERE year = 2031 AND source_key = 'UZB_STAT' AND flow = 'export' AND reporter_iso3 = 'KAZ'",
    )
    expect(row).toEqual({ partial: true })
  },
)
