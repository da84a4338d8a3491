import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { DataCopy } from "../test/data-folder.ts"
import { createTestDatabase, fingerprint, type TestDatabase } from "../test/database.ts"
import { readDataset, SeedError, seed } from "./seed.ts"

// Faulty files are refused with the place and the reason, and leave the database as it was.

const silent = () => {}
const visits = "leader_visits.csv"
const trade = "trade_annual.csv"
const data = new DataCopy()
let database: TestDatabase

/** Most rows of the large files do not matter here. */
function restore(): void {
  data.restore()
  for (const file of [trade, "trade_products.csv", "indicators.csv"]) data.shorten(file, 60)
}

beforeAll(async () => {
  restore()
  database = await createTestDatabase("faults")
  await seed(database.url, silent, { folder: data.folder })
})

beforeEach(restore)

afterAll(async () => {
  data.remove()
  await database.drop()
})

async function faults(): Promise<string[]> {
  const before = await fingerprint(database.url)
  const error: unknown = await seed(database.url, silent, { folder: data.folder }).catch((e) => e)
  expect(error).toBeInstanceOf(SeedError)
  expect(await fingerprint(database.url)).toEqual(before)
  return error instanceof SeedError ? error.message.split("\n") : []
}

const cells: [what: string, file: string, column: string, value: string, reason: string][] = [
  ["a bad day", visits, "start_date", "2024-13-01", "is not a day (YYYY-MM-DD)"],
  ["a day of no month", visits, "end_date", "2023-02-29", "is not a day (YYYY-MM-DD)"],
  ["an end before its start", visits, "end_date", "1999-01-01", "is before start_date 2002-06-03"],
  ["an unknown country", visits, "host_iso3", "XXX", "is not a code in countries.csv or codes.csv"],
  ["a country's name", visits, "host_iso3", "Kazakhstan", "is not a code of three capital letters"],
  ["an unknown leader", visits, "leader", "Nobody", "is not a leader in leaders.csv"],
  [
    "another's country",
    visits,
    "leader_country_iso3",
    "KAZ",
    "is not the country of Vladimir Putin, which leaders.csv gives as RUS",
  ],
  [
    "an unknown kind",
    visits,
    "visit_type",
    "private",
    "is not one of state, official, working, summit, stopover",
  ],
  [
    "another scheme",
    visits,
    "source_url",
    "javascript:alert(1)",
    "is not an http or https address",
  ],
  ["a blank cell", visits, "summary", "", "is blank"],
  ["junk for money", trade, "value_usd", "12.5.1", "is not an amount of US dollars"],
  ["not a number", trade, "value_usd", "NaN", "is not an amount of US dollars"],
  [
    "parts of cents",
    trade,
    "value_usd",
    "1.005",
    "does not fit: at most 18 digits before the point and 2 after it",
  ],
  [
    "too much",
    trade,
    "value_usd",
    "1e300",
    "does not fit: at most 18 digits before the point and 2 after it",
  ],
  ["less than nothing", trade, "value_usd", "-5", "is below zero"],
  ["an unknown source", trade, "source_id", "HEARSAY", "is not a source in sources.csv"],
  ["another basis", trade, "basis", "declared", "differs from reconciled, which sources.csv gives"],
  ["an odd year", trade, "year", "20231", "is not a year (1900 to 2099)"],
]

test.each(cells)("%s", async (_what, file, column, value, reason) => {
  data.setCell(file, 7, column, value)
  expect(await faults()).toContain(`${file}, line 7, column ${column}: "${value}" ${reason}`)
})

test("a missing, an unknown and a doubled column", async () => {
  const [header = [], ...rows] = data.read(visits)
  const column = header.indexOf("host_iso3")
  data.writeRows(visits, [header.with(column, "host"), ...rows])
  const [tradeHeader = [], ...tradeRows] = data.read(trade)
  data.writeRows(trade, [[...tradeHeader, "year"], ...tradeRows.map((row) => [...row, "2000"])])
  expect(await faults()).toEqual([
    `${trade}, line 1, column year: the column is given twice`,
    `${visits}, line 1, column host_iso3: the column is missing`,
    `${visits}, line 1, column host: the column is not known`,
  ])
})

test("a doubled key, in a file and between files", async () => {
  data.appendRow(trade, data.read(trade)[1] ?? [])
  data.setCell("codes.csv", 2, "code", "KAZ")
  const found = await faults()
  expect(found).toContain(
    `${trade}, line 62, column reporter_iso3: "ABW" makes the same key as line 2: ABW KAZ 2000 export OEC_SITC`,
  )
  expect(found).toContain(`codes.csv, line 2, column code: "KAZ" is the code of another country`)
})

test("a row of another length, an open quote, bytes that are no text, a file that is not there", async () => {
  const intact = data.read(visits)
  data.writeRows(visits, intact.with(16, ["only", "three", "cells"]))
  data.write("claims.csv", 'claim_id,said_on,claim,needs,expected_difficulty\na,"b\n')
  data.write("events.csv", Buffer.concat([Buffer.from("name\n"), Buffer.from([0xff, 0xfe])]))
  data.write("codes.csv", "")
  const found = await faults()
  expect(found).toContain(`${visits}, line 17: the row has 3 cells, the header 15`)
  expect(found).toContainEqual(expect.stringMatching(/^claims\.csv, line \d: Quote Not Closed/))
  expect(found).toContain("events.csv, line 2: the text is not UTF-8")
  expect(found).toContain("codes.csv, line 1, column code: the column is missing")
  await expect(readDataset(`${data.folder}/nowhere`)).rejects.toThrow()
})

test("all bad rows are told, up to 20 a file", async () => {
  const [header = [], ...rows] = data.read(visits)
  const column = header.indexOf("start_date")
  data.writeRows(visits, [header, ...rows.map((row) => row.with(column, "soon"))])
  const found = await faults()
  expect(found).toHaveLength(21)
  expect(found[0]).toBe(`${visits}, line 2, column start_date: "soon" is not a day (YYYY-MM-DD)`)
  expect(found[20]).toBe(`${visits}: 403 more like these`)
})

const damage = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", " ", "NaN", "Infinity", "1e999", "-1", "0x10", "9".repeat(40), "2024-02-30"),
  fc.constantFrom(
    "0000-01-01",
    "XXX",
    "KAZ;KGZ",
    "true",
    "\u0000",
    "a\u0000b",
    "\ufeff",
    "突破",
    "'",
  ),
  fc.constantFrom("http://", "http://[", "https://exa mple.org", "\\N", "\\.", "{}", "\ud800"),
)

for (const file of [visits, trade])
  test(`any damage to a cell of ${file} is refused with its line, or leaves the shape`, async () => {
    const rows = data.read(file)
    const shapeOf = async () => {
      const { tables } = await readDataset(data.folder)
      const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows.length
      return [
        tables.map(({ name, rows: [row] }) => [name, Object.keys(row ?? {})]),
        rowsOf("visit"),
        rowsOf("trade_flow"),
      ]
    }
    const shape = await shapeOf()
    const position = fc.record({
      row: fc.nat(),
      column: fc.nat(),
      value: damage,
      raw: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(position, async ({ row, column, value, raw }) => {
        const text = rows.map((cells, index) =>
          cells
            .map((cell, place) => {
              const hit = index === row % rows.length && place === column % cells.length
              if (hit && raw) return value
              return `"${(hit ? value : cell).replaceAll('"', '""')}"`
            })
            .join(),
        )
        data.write(file, text.join("\n"))
        try {
          await seed(database.url, silent, { folder: data.folder })
          expect(await shapeOf()).toEqual(shape)
        } catch (error) {
          if (!(error instanceof SeedError)) throw error
          for (const { line } of error.problems) expect(line).toBeGreaterThan(0)
        }
      }),
      { numRuns: 40 },
    )
  })
