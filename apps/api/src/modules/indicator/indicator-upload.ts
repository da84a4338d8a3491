import {
  csvFile,
  decimal,
  type Entry,
  fill,
  iso3,
  type Problem,
  Problems,
  type Row,
  readText,
  SeedError,
  shownCell,
  year,
} from "@khorgos/prisma/extend"
import { type LineReason, reasons, told, type ValuesOf } from "../../reasons.ts"
import type { LineFault } from "../change/change.ts"
import { isKnownCountry } from "../country/country.ts"

/** Rows that one indicator may have. */
export const largestUpload = 10_000

const faultsShown = 50

const columns = { country: iso3, year, value: decimal(38, 18) }
const upload = csvFile("csv", columns, { anyCase: true })
export type UploadedValue = Row<typeof upload>

function fault<R extends LineReason>(
  line: number,
  column: string | null,
  reason: R,
  values: ValuesOf<R>,
): LineFault {
  return { ...told(reason, values), reason, line, column }
}

function faultOf({ line, column, reason: detail, fault: named }: Problem): LineFault {
  if (!named) return fault(line, column, "UNREADABLE", { detail })
  const { name: reason, values } = named
  return { line, column, reason, values, message: fill(reasons[reason], values) }
}

/** What can be read, and what is wrong with the form of the rest. */
function readRows(csv: string): { entries: Entry<UploadedValue>[]; faults: LineFault[] } {
  const problems = new Problems()
  let entries: Entry<UploadedValue>[] = []
  try {
    entries = readText(csv, upload, problems)
    problems.throwIfAny()
    return { entries, faults: [] }
  } catch (error) {
    if (error instanceof SeedError) return { entries, faults: error.problems.map(faultOf) }
    throw error
  }
}

/** What is wrong with rows that have the right form. */
function faultsIn(entries: readonly Entry<UploadedValue>[]): LineFault[] {
  const lines = new Map<string, number>()
  return entries.flatMap(({ line, row: { country, year: inYear } }) => {
    const found: LineFault[] = []
    if (!isKnownCountry(country))
      found.push(fault(line, "country", "UNKNOWN_COUNTRY", { value: shownCell(country) }))
    const key = `${country} ${inYear}`
    const earlier = lines.get(key)
    if (earlier === undefined) lines.set(key, line)
    else {
      const values = { value: shownCell(inYear), country, earlier }
      found.push(fault(line, "year", "YEAR_TWICE", values))
    }
    return found
  })
}

/** The values of an uploaded CSV with the columns country, year and value, or all that is wrong with it. */
export function readUpload(csv: string): { values: UploadedValue[]; faults: LineFault[] } {
  // Semicolons part the columns where the decimal comma is usual.
  const header = csv.split("\n").find((line) => line.trim() !== "") ?? ""
  const text = header.includes(",") ? csv : csv.replaceAll(",", ".").replaceAll(";", ",")
  const { entries, faults } = readRows(text)
  const found = [...faults, ...faultsIn(entries)].sort((a, b) => a.line - b.line)
  const counts = { rows: entries.length, most: largestUpload }
  if (found.length === 0 && counts.rows === 0) found.push(fault(1, null, "NO_ROWS", {}))
  if (found.length === 0 && counts.rows > largestUpload)
    found.push(fault(1, null, "TOO_MANY_ROWS", counts))
  if (found.length > 0) return { values: [], faults: found.slice(0, faultsShown) }
  return { values: entries.map(({ row }) => row), faults: [] }
}
