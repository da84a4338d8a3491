import { readFileSync } from "node:fs"
import { fingerprint } from "@khorgos/prisma/test/database"
import { beforeEach, expect, test } from "vitest"
import { type ImportRequest, rollBack } from "../src/import.ts"
import { fixture, type Loading, openLoading, sourceOf } from "./loading.ts"

// What a load does to the data, and what it leaves alone.

let loading: Loading
beforeEach(async () => {
  loading = await openLoading("load")
})

const header = "year,exporter,importer,trade_value_usd"
const csv = (...rows: string[]) => `${[header, ...rows].join("\n")}\n`

function load(name: string, rows: string[], request: Partial<ImportRequest> = {}) {
  return loading.load(loading.write(name, csv(...rows)), request)
}

test("the same file twice changes nothing and makes no release", async () => {
  const rows = ["2023,156,398,1.5", "2022,156,398,2"]
  const first = await load("a.csv", rows)
  expect(first).toMatchObject({ added: 2, changed: 0, same: 0 })
  expect(first.release).toMatch(/^\d{4}\.\d\d\.\d\d/)
  const before = await fingerprint(loading.url)
  expect(await load("a.csv", rows)).toMatchObject({ added: 0, same: 2, release: null })
  expect(await fingerprint(loading.url)).toEqual(before)
  const [logged] = await loading.query(
    "SELECT format, source_key, rows_new, checksum FROM import_load",
  )
  expect(logged).toEqual({
    format: "baci-totals",
    source_key: "TEST",
    rows_new: 2,
    checksum: first.checksum,
  })
})

test("a preview counts as the load does, and writes nothing", async () => {
  await load("a.csv", ["2023,156,398,1.5", "2022,156,398,2"])
  const before = await fingerprint(loading.url)
  const rows = ["2023,156,398,1.6", "2022,156,398,2", "2021,156,398,3", "2021,810,398,3"]
  const preview = await load("b.csv", rows, { dryRun: true })
  expect(preview).toMatchObject({
    added: 1,
    changed: 1,
    same: 1,
    skipped: { "country not held": 1 },
  })
  expect(await fingerprint(loading.url)).toEqual(before)
  const done = await load("b.csv", rows)
  expect(done).toMatchObject({ added: 1, changed: 1, same: 1, skipped: preview.skipped })
})

test("of products that the data have, those that differ change and the others keep their release", async () => {
  const name = "BACI_HS92_Y2020_V202501.csv"
  const products = (...values: string[]) =>
    `t,i,j,k,v,q\n${values.map((value, at) => `2020,156,398,${270100 + at},${value},NA\n`).join("")}`
  const rows = () =>
    loading.query(
      "SELECT product_code AS code, since_release AS since FROM product_flow WHERE source_key = 'TEST' ORDER BY 1",
    )
  await loading.load(loading.write(name, products("1", "2")))
  const [first] = await rows()
  const second = await loading.load(loading.write(name, products("1", "5", "3")))
  expect(second).toMatchObject({ added: 1, changed: 1, same: 1 })
  const later = { since: Number(first?.since) + 1 }
  expect(await rows()).toMatchObject([{ since: first?.since }, later, later])
  const kept = "SELECT value_usd FROM history.product_flow WHERE source_key = 'TEST'"
  expect(await loading.query(kept)).toEqual([{ value_usd: "2000.00" }])
  await rollBack(loading.url, second.release ?? "")
  expect(await loading.figures()).toEqual([
    "CHN export KAZ 2020 HS92/270100 1000.00 reconciled",
    "CHN export KAZ 2020 HS92/270101 2000.00 reconciled",
  ])
})

test("refused rows stop the load and are listed with line, column, value and reason", async () => {
  const before = await fingerprint(loading.url)
  const report = `${loading.folder}/report.csv`
  const rows = [
    "2023,156,398,1",
    "2023,999,398,1",
    "1823,156,398,=1+1",
    '"2023",156,398,"1,5"',
    "2023,156",
  ]
  await expect(load("bad.csv", rows, { report })).rejects.toMatchObject({
    code: "TOO_MANY_REFUSED",
    message: expect.stringContaining('line 3, column exporter: "999" is not a known country'),
  })
  expect(await fingerprint(loading.url)).toEqual(before)
  expect(readFileSync(report, "utf8").trim().split("\n")).toEqual([
    "line,column,value,reason",
    '3,"exporter","999","is not a known country"',
    '4,"year","1823","is not a year (1900 to 2099)"',
    `4,"trade_value_usd","'=1+1","is not an amount of US dollars, zero or more"`,
    '5,"trade_value_usd","1,5","is not an amount of US dollars, zero or more"',
    '6,"","","the row has 2 cells, the header 4"',
  ])
  await expect(load("bad.csv", rows, { maxRefused: { rows: 3 } })).rejects.toThrow("4 of 5 rows")
  expect(await load("bad.csv", rows, { maxRefused: { percent: 80 } })).toMatchObject({
    added: 1,
    refused: 4,
  })
})

test("a figure given twice alike counts once; of two that differ both are refused", async () => {
  const rows = ["2023,156,398,1", "2023,156,398,1.0", "2022,156,398,1", "2022,156,398,2"]
  const result = await load("twice.csv", rows, { maxRefused: { rows: 2 } })
  expect(result).toMatchObject({ added: 1, refused: 2, skipped: { repeated: 1 } })
  expect(result.refusals[0]).toMatchObject({
    line: 4,
    reason: "is one of several figures for CHN KAZ 2022 export TEST: line 4 has the first",
  })
})

test("partners that add up to more than the world are pointed out", async () => {
  const rows = ["2023,398,156,10", "2023,398,643,10", "2023,398,0,15"]
  const { warnings } = await load("sums.csv", rows)
  expect(warnings).toEqual(["KAZ, 2023, export: the partners add up to more than the world"])
})

test("a rollback gives rows their earlier values back, as a release of its own", async () => {
  await load("a.csv", ["2023,156,398,1", "2022,156,398,2"])
  const before = await loading.figures()
  const second = await load("b.csv", ["2023,156,398,5", "2021,156,398,3"])
  const { release, changes } = await rollBack(loading.url, second.release ?? "")
  expect(changes.trade_flow).toEqual({ added: 0, changed: 1, removed: 1 })
  expect(await loading.figures()).toEqual(before)
  const [row] = await loading.query("SELECT notes FROM release WHERE version = $1", [release])
  expect(row?.notes).toBe(`Took back the import of b.csv in release ${second.release}.`)
  await expect(rollBack(loading.url, second.release ?? "")).rejects.toMatchObject({
    code: "ALREADY_ROLLED_BACK",
  })
  await expect(rollBack(loading.url, release)).rejects.toMatchObject({ code: "NOT_AN_IMPORT" })
  // What was taken back can be loaded again.
  expect(await load("b.csv", ["2023,156,398,5", "2021,156,398,3"])).toMatchObject({
    added: 1,
    changed: 1,
  })
})

test("what is known by product follows a load and its rollback", async () => {
  const known = () =>
    loading.query(
      `SELECT concat_ws(' ', reporter_iso3, flow, partner_iso3, classification_code, level, products, years, partial_years) AS line
       FROM product_coverage WHERE source_key = 'TEST' ORDER BY 1`,
    )
  const { release } = await loading.load(fixture("BACI_HS92_Y2023_V202501.csv"))
  expect(await known()).toEqual([
    { line: "CHN export KGZ HS92 subheading 2 {2023} {}" },
    { line: "FRA export KAZ HS92 subheading 1 {2023} {}" },
    { line: "TWN export KAZ HS92 subheading 1 {2023} {}" },
    { line: "USA export UZB HS92 subheading 1 {2023} {}" },
  ])
  await rollBack(loading.url, release ?? "")
  expect(await known()).toEqual([])
})

test("a source that came with an import goes with it, unless something cites it by then", async () => {
  const sources = () => loading.query("SELECT key FROM source WHERE key = 'TEST'")
  const first = await load("a.csv", ["2023,156,398,1"])
  const second = await load("b.csv", ["2022,156,398,2"])
  const kept = await rollBack(loading.url, first.release ?? "")
  expect(kept.changes.source).toBeUndefined()
  expect(await sources()).toHaveLength(1)
  await rollBack(loading.url, second.release ?? "")

  const again = await load("c.csv", ["2023,156,398,1"], { source: sourceOf("OTHER") })
  const { changes } = await rollBack(loading.url, again.release ?? "")
  expect(changes.source).toEqual({ added: 0, changed: 0, removed: 1 })
  expect(await loading.query("SELECT key FROM source WHERE key = 'OTHER'")).toEqual([])
  const [past] = await loading.query("SELECT key FROM history.source WHERE key = 'OTHER'")
  expect(past?.key).toBe("OTHER")
  const back = await load("c.csv", ["2023,156,398,1"], { source: sourceOf("OTHER") })
  expect(back).toMatchObject({ added: 1 })
})

test("a rollback is refused when later releases changed its rows", async () => {
  const first = await load("a.csv", ["2023,156,398,1"])
  const second = await load("b.csv", ["2023,156,398,2"])
  await expect(rollBack(loading.url, first.release ?? "")).rejects.toMatchObject({
    code: "CHANGED_SINCE",
    message: expect.stringContaining(`first by release ${second.release}`),
  })
  expect(await loading.figures()).toEqual(["CHN export KAZ 2023 2000.00 reconciled"])
  await rollBack(loading.url, second.release ?? "")
  expect(await loading.figures()).toEqual(["CHN export KAZ 2023 1000.00 reconciled"])
})

test("a source is one of the data's, or all is told of it", async () => {
  const rows = ["2023,156,398,1"]
  await expect(load("a.csv", rows, { source: undefined })).rejects.toMatchObject({
    code: "SOURCE_NEEDED",
  })
  await expect(load("a.csv", rows, { source: { key: "NEW" } })).rejects.toThrow(
    "To make it: --name is missing, --publisher is missing, --licence is missing.",
  )
  await expect(
    load("a.csv", rows, { source: { ...sourceOf("NEW"), url: "javascript:alert(1)" } }),
  ).rejects.toThrow("--url is not an http or https address")
  await expect(load("a.csv", rows, { source: { key: "UZB_STAT" } })).rejects.toThrow(
    "The source UZB_STAT holds declared figures, and these are reconciled ones",
  )
})

test.each([
  ["nothing", "", "EMPTY_FILE"],
  ["a header alone", `${header}\n`, "EMPTY_FILE"],
  ["unknown columns", "a,b\n1,2\n", "UNKNOWN_FORMAT"],
  ["an open quote", `${header}\n2023,156,398,"1\n`, "BAD_CSV"],
  ["broken JSON", '{"data":[{"reporterCode":398,', "BAD_JSON"],
  ["a mapping of nothing", "x", "UNKNOWN_FORMAT"],
])("a file of %s is refused by a code", async (_what, content, code) => {
  const path = loading.write("odd.csv", content)
  await expect(loading.load(path)).rejects.toMatchObject({ code })
})

test("a file that is neither UTF-8 nor Windows-1252 is refused; one of the latter is read", async () => {
  const utf8 = Buffer.from(`${header}\n2023,156,398,é\n2023,156,643,`)
  const path = loading.write(
    "bad.csv",
    Buffer.concat([utf8, Buffer.alloc(200_000, "1"), Buffer.from([0xff, 0x0a])]),
  )
  await expect(loading.load(path)).rejects.toMatchObject({ code: "NOT_UTF8" })
  const text = Buffer.from("From,To,Year,Value\nKAZ,C\u00f4te d'Ivoire,2031,5\n", "latin1")
  const mapping = {
    layout: "long",
    reporter: { column: "From" },
    partner: { column: "To", by: "name" },
    year: { column: "Year" },
    flow: { value: "export" },
    value: { column: "Value" },
  }
  const source = { ...sourceOf("LATIN"), basis: "declared" as const }
  await loading.load(loading.write("latin.csv", text), { mapping, source })
  expect(await loading.figures("LATIN")).toEqual(["KAZ export CIV 2031 5.00 declared"])
})

test("a load that is stopped leaves the data as they were", async () => {
  const before = await fingerprint(loading.url)
  const stop = new AbortController()
  const rows = Array.from(
    { length: 50_000 },
    (_, index) => `${1900 + (index % 200)},156,398,${index}`,
  )
  const request = {
    signal: stop.signal,
    onProgress: () => stop.abort(),
    maxRefused: { percent: 100 },
  }
  await expect(load("long.csv", rows, request)).rejects.toMatchObject({ code: "STOPPED" })
  expect(await fingerprint(loading.url)).toEqual(before)
})
