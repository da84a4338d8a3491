import { beforeAll, expect, test } from "vitest"
import { fixture, type Loading, mappingOf, openLoading } from "./loading.ts"

// A header is read before any row: what is wrong with it is said once.

let loading: Loading
beforeAll(async () => {
  loading = await openLoading("header")
})

const preview = (content: string, request = {}) =>
  loading.load(loading.write("table.csv", content), { dryRun: true, ...request })

const totals = "year,exporter,importer,trade_value_usd"

test("a year that has two columns of a wide table is refused", async () => {
  const mapping = await mappingOf("wide.json")
  const source = { key: "UZB_STAT" }
  await expect(
    preview("Code,2030,2031,2031\n156,1,2,900\n", { mapping, source }),
  ).rejects.toMatchObject({
    code: "REPEATED_COLUMN",
    message: "table.csv, line 1, column 2031: the column is there twice",
  })
})

test("a column that is read and stands twice is refused, whatever its case", async () => {
  await expect(preview(`${totals},Trade_Value_USD\n2023,156,398,1,900\n`)).rejects.toMatchObject({
    code: "REPEATED_COLUMN",
    place: { file: "table.csv", line: 1, column: "trade_value_usd" },
  })
})

test("a column that nothing reads may be there twice", async () => {
  expect(await preview(`${totals},note,note\n2023,156,398,1,a,b\n`)).toMatchObject({ added: 1 })
})

test.each([
  ["wits", "nomenclature"],
  ["comtrade", "refyear"],
  ["own", "reporter_iso3"],
])("a table that is not %s, as was asked, lacks a column", async (format, column) => {
  await expect(
    loading.load(fixture("baci-totals.csv"), { format, dryRun: true, source: undefined }),
  ).rejects.toMatchObject({
    code: "MISSING_COLUMN",
    message: `baci-totals.csv, line 1, column ${column}: the column is missing`,
  })
})

test("a column that older downloads leave out may be missing", async () => {
  const narrow = "refYear,reporterCode,partnerCode,flowCode,cmdCode,primaryValue\n"
  expect(await preview(`${narrow}2023,398,156,M,TOTAL,5\n`)).toMatchObject({ added: 1 })
})
