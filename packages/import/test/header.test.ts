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

test("a row of another length, and a single row, are told of in plain words", async () => {
  await expect(preview(`${totals}\n2023,156\n`)).rejects.toThrow(
    "table.csv: 1 of 1 row is refused, more than may be: nothing was loaded. The first: line 2: the row has 2 cells, the header 4.",
  )
})

test.each<[string, Buffer]>([
  ["little", Buffer.from(`\ufeff${totals}\n2023,156,398,1\n`, "utf16le")],
  ["big", Buffer.from(`\ufeff${totals}\n2023,156,398,1\n`, "utf16le").swap16()],
])("UTF-16 with the %s end first is named", async (_which, content) => {
  const path = loading.write("unicode.txt", content)
  await expect(loading.load(path)).rejects.toMatchObject({
    code: "NOT_UTF8",
    message: "unicode.txt: the text is UTF-16: save it as UTF-8",
  })
})

test("a code file that is not there is told of like any other file", async () => {
  const request = { countryFile: `${loading.folder}/none.csv` }
  await expect(preview(`${totals}\n2023,156,398,1\n`, request)).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
    message: "none.csv: there is no such file",
  })
})

test("a product list that BACI is not in is the option's fault", async () => {
  await expect(
    loading.load(fixture("BACI_HS92_Y2023_V202501.csv"), { classification: "SITC3" }),
  ).rejects.toMatchObject({
    code: "CLASSIFICATION_NEEDED",
    message:
      '--classification "SITC3" is no revision of the Harmonized System, which BACI counts by. Name one, such as HS92.',
  })
})
