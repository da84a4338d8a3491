import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { day, iso3, list, optional, text, year } from "./cell.ts"
import { csvFile, csvReader } from "./csv.ts"
import { Problems, SeedError } from "./error.ts"

const folder = mkdtempSync(join(tmpdir(), "khorgos-csv-"))
const file = csvFile("days.csv", {
  day,
  year: optional(year),
  codes: list(/;/, iso3),
  words: text,
})

afterAll(() => rmSync(folder, { recursive: true }))

function read(content: string) {
  writeFileSync(join(folder, file.name), content)
  const problems = new Problems()
  const entries = csvReader(folder, problems)(file)
  problems.throwIfAny()
  return entries
}

test("a byte order mark, any line ends, blank lines, and columns in another order", () => {
  const entries = read(
    "\ufeffyear,day,words,codes\r\n2024,2024-02-29,a,KAZ;KGZ\n\n,2024-03-01,b,\r\n",
  )
  expect(entries).toEqual([
    {
      file: "days.csv",
      line: 2,
      row: { year: 2024, day: "2024-02-29", words: "a", codes: ["KAZ", "KGZ"] },
    },
    { file: "days.csv", line: 4, row: { year: null, day: "2024-03-01", words: "b", codes: [] } },
  ])
})

test("a row that a quoted cell spreads over lines is named by its first", () => {
  const faulty = 'day,year,codes,words\n2024-02-30,,KAZ;Oman,"a\nb"\nnever,,,c\n'
  expect(() => read(faulty)).toThrow(SeedError)
  expect(() => read(faulty)).toThrow(
    [
      'days.csv, line 2, column day: "2024-02-30" is not a day (YYYY-MM-DD)',
      'days.csv, line 2, column codes: "KAZ;Oman" is not a code of three capital letters',
      'days.csv, line 2, column words: "a b" holds a control character',
      'days.csv, line 4, column day: "never" is not a day (YYYY-MM-DD)',
    ].join("\n"),
  )
})
