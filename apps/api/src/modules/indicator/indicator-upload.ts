import {
  csvFile,
  decimal,
  iso3,
  type Problem,
  Problems,
  type Row,
  readText,
  SeedError,
  year,
} from "@khorgos/prisma/extend"
import { isKnownCountry } from "../country/country.ts"

/** Rows that one indicator may have. */
export const largestUpload = 10_000

const faultsShown = 50

const upload = csvFile("csv", { country: iso3, year, value: decimal(38, 18) })
export type UploadedValue = Row<typeof upload>

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof SeedError) return error.problems
  throw error
}

function readAll(csv: string, problems: Problems): UploadedValue[] {
  const lines = new Map<string, number>()
  const entries = readText(csv, upload, problems)
  for (const entry of entries) {
    const { country, year: inYear } = entry.row
    if (!isKnownCountry(country)) problems.cell(entry, "country", "is no code of a country")
    const key = `${country} ${inYear}`
    const earlier = lines.get(key)
    if (earlier === undefined) lines.set(key, entry.line)
    else problems.cell(entry, "year", `has a value for ${country} on line ${earlier} already`)
  }
  problems.throwIfAny()
  return entries.map(({ row }) => row)
}

/** The values of an uploaded CSV with the columns country, year and value, or all that is wrong with it. */
export function readUpload(csv: string): { values: UploadedValue[]; problems: Problem[] } {
  const whole = (reason: string) => ({
    values: [],
    problems: [{ file: upload.name, line: 1, column: null, reason }],
  })
  // Semicolons part the columns where the decimal comma is usual.
  const [header = ""] = csv.split("\n", 1)
  const text = header.includes(",") ? csv : csv.replaceAll(",", ".").replaceAll(";", ",")
  try {
    const values = readAll(text, new Problems())
    if (values.length === 0) return whole("it has no rows")
    if (values.length > largestUpload)
      return whole(`it has ${values.length} rows; ${largestUpload} are allowed`)
    return { values, problems: [] }
  } catch (error) {
    return { values: [], problems: problemsOf(error).slice(0, faultsShown) }
  }
}
