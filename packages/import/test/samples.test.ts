import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { beforeAll, expect, test } from "vitest"
import type { ImportRequest } from "../src/import.ts"
import { type Loading, openLoading, sourceOf } from "./loading.ts"

// Real files, which stay out of the repository: read where they lie beside it.

const near = [
  "../../../../samples/",
  "../../../../shared/samples/",
  "../../../../../shared/samples/",
]
const folder = near.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync)
if (folder === undefined)
  process.stdout.write(
    "The real sample files are not beside this repository: their tests are left out.\n",
  )

let loading: Loading
beforeAll(async () => {
  if (folder !== undefined) loading = await openLoading("samples")
})

const load = (file: string, request: Partial<ImportRequest>) =>
  loading.load(`${folder}${file}`, request)
const figure = (lines: string[], begin: string) => lines.filter((line) => line.startsWith(begin))

test.skipIf(folder === undefined)("UN Comtrade's totals", async () => {
  const result = await load("comtrade_v1_constructed_from_real_totals.csv", {
    source: sourceOf("COMTRADE"),
  })
  expect(result).toMatchObject({ format: "comtrade", rows: 20, added: 20, refused: 0, skipped: {} })
  expect(figure(await loading.figures("COMTRADE"), "KAZ import CHN 2023")).toEqual([
    "KAZ import CHN 2023 16772250496.00 declared",
  ])
})

test.skipIf(folder === undefined)("UN Comtrade before 2023", async () => {
  const result = await load("comtrade_legacy_hs6_indonesia_2018.csv", {
    source: sourceOf("LEGACY"),
  })
  expect(result).toMatchObject({ rows: 150, added: 150, refused: 0 })
  expect(figure(await loading.figures("LEGACY"), "IDN export WLD 2018 HS17/010392")).toEqual([
    "IDN export WLD 2018 HS17/010392 55930137.00 declared",
  ])
})

test.skipIf(folder === undefined)("BACI, summed by pair, beside its country codes", async () => {
  const countryFile = `${folder}baci_country_codes_V202201.csv`
  const result = await load("baci_trade_cty_sample.csv", {
    source: sourceOf("BACI_SUMS"),
    countryFile,
  })
  expect(result).toMatchObject({ format: "baci-totals", rows: 17, added: 17, refused: 0 })
  const lines = await loading.figures("BACI_SUMS")
  expect(figure(lines, "CHN export KAZ 2023")).toEqual([
    "CHN export KAZ 2023 18690239337.00 reconciled",
  ])
  // The project's own data hold ten of these figures, taken from the same edition.
  const [row] = await loading.query(
    `SELECT count(*)::int AS rows FROM trade_flow a JOIN trade_flow b USING (reporter_iso3, partner_iso3, year, flow, value_usd)
     WHERE a.source_key = 'BACI_SUMS' AND b.source_key = 'BACI'`,
  )
  expect(row).toEqual({ rows: 10 })
})

test.skipIf(folder === undefined)("WITS", async () => {
  const result = await load("wits_hs6_TZA_2012.csv", { source: sourceOf("WITS") })
  expect(result).toMatchObject({ format: "wits", rows: 2000, added: 2000, refused: 0, skipped: {} })
  expect(figure(await loading.figures("WITS"), "TZA export KEN 2012 HS07/010110")).toEqual([
    "TZA export KEN 2012 HS07/010110 5374.00 declared",
  ])
})

test.skipIf(folder === undefined)("Uzbekistan's table with a column a year", async () => {
  const mapping = {
    layout: "wide",
    reporter: { value: "UZB" },
    partner: { column: "Code", by: "numeric", codes: { "0": null } },
    flow: { value: "export" },
    value: { unit: "1000" },
  }
  const source = { key: "UZB_STAT" }
  const file = "uzbekistan_exports_by_country_2010_2023.csv"
  const result = await load(file, { mapping, source })
  // All that the project's own data took from this table are the same.
  expect(result).toMatchObject({
    rows: 3192,
    changed: 0,
    refused: 0,
    skipped: { "country not held": 42 },
  })
  expect(result.added + result.same).toBe(3150)
  expect(figure(await loading.figures("UZB_STAT"), "UZB export ALB 2020")).toEqual([
    "UZB export ALB 2020 585800.00 declared",
  ])
  expect(await load(file, { mapping, source })).toMatchObject({
    added: 0,
    same: 3150,
    release: null,
  })
})
