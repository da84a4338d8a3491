import { expect, test } from "vitest"
import { readOptions } from "./options.ts"

test.each([
  [["a.csv", "--max-refused", "10"], { maxRefused: { rows: 10 } }],
  [["a.csv", "--max-refused", "0.5%"], { maxRefused: { percent: 0.5 } }],
  [["a.csv", "--source", "BACI", "--dry-run"], { dryRun: true, source: { key: "BACI" } }],
  [["x/a.csv.gz"], { report: `${process.cwd()}/x/a.csv.gz.refused.csv`, dryRun: false }],
])("reads %j", (args, request) => {
  expect(readOptions(args).request).toMatchObject(request)
})

test("an address is told from a file, and fetched only where that is allowed", () => {
  const address = "https://example.org/data/BACI_HS92_Y2023.csv"
  expect(readOptions([address])).toMatchObject({ isUrl: true, allowsUrl: false })
  expect(readOptions([address, "--allow-url"])).toMatchObject({ isUrl: true, allowsUrl: true })
})

test.each([
  [[], "Name one file."],
  [["a.csv", "b.csv"], "Name one file."],
  [["a.csv", "--max-refused", "200%"], "--max-refused takes a number of rows, or a share"],
  [["a.csv", "--max-refused", "few"], "--max-refused takes a number of rows, or a share"],
  [["a.csv", "--basis", "guessed"], "--basis is declared or reconciled"],
  [["a.csv", "--sauce", "BACI"], "Unknown option '--sauce'"],
  [["a.csv", "--mapping", "/none.json"], "The mapping /none.json cannot be read"],
])("refuses %j", (args, message) => {
  expect(() => readOptions(args)).toThrow(message)
})
