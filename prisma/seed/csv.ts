import { readFileSync } from "node:fs"
import { join } from "node:path"
import { CsvError, parse } from "csv-parse/sync"
import { z } from "zod"
import { type Entry, type Problem, type Problems, SeedError } from "./error.ts"
import { type FileFault, rowFault } from "./file-fault.ts"

/** A data file: its name and the Zod schema of one row, a key per column. */
export interface CsvFile<Shape extends z.core.$ZodShape> {
  name: string
  row: z.ZodObject<Shape>
  /** Takes the names of columns in any case, with blanks around them. */
  anyCase?: boolean
}

export type Row<File> = File extends CsvFile<infer Shape> ? z.output<z.ZodObject<Shape>> : never

export function csvFile<Shape extends z.core.$ZodShape>(
  name: string,
  shape: Shape,
  more: { anyCase?: boolean } = {},
): CsvFile<Shape> {
  return { name, row: z.object(shape), ...more }
}

interface Line {
  cells: string[]
  line: number
}

function decode(folder: string, file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(folder, file))
  } catch {
    throw new SeedError([{ file, line: 1, column: null, reason: "the file cannot be read" }])
  }
  const content = bytes.toString("utf8")
  if (Buffer.from(content, "utf8").equals(bytes)) return content
  const line = content.slice(0, content.indexOf("\ufffd")).split("\n").length
  throw new SeedError([{ file, line, column: null, reason: "the text is not UTF-8" }])
}

function parseLines(content: string, file: string): Line[] {
  try {
    const lines: Line[] = []
    parse(content, {
      bom: true,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      skip_empty_lines: true,
      // The parser gives the last line of a record that a quoted cell spreads over several.
      on_record: (cells: string[], { lines: last }) => {
        lines.push({ cells, line: last - cells.join("").split("\n").length + 1 })
        return null
      },
    })
    return lines
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = "lines" in error && typeof error.lines === "number" ? error.lines : 1
    throw new SeedError([{ file, line, column: null, reason: error.message }])
  }
}

/** The header's names, those that are known as the house writes them. */
function columnsOf(header: string[], known: string[], anyCase: boolean): string[] {
  if (!anyCase) return header
  return header.map((name) => known.find((column) => column === name.trim().toLowerCase()) ?? name)
}

function checkHeader(header: string[], known: string[], file: string): void {
  const found: Problem[] = []
  const complain = (column: string, name: "COLUMN_MISSING" | "COLUMN_UNKNOWN" | "COLUMN_TWICE") =>
    found.push({ file, line: 1, column, ...rowFault(name, {}) })
  for (const column of known) if (!header.includes(column)) complain(column, "COLUMN_MISSING")
  for (const [index, column] of header.entries()) {
    if (!known.includes(column)) complain(column, "COLUMN_UNKNOWN")
    else if (header.indexOf(column) !== index) complain(column, "COLUMN_TWICE")
  }
  if (found.length > 0) throw new SeedError(found)
}

/** The fault that a cell's check gave its name to. */
function namedIn(issue: z.core.$ZodIssue): FileFault | undefined {
  return issue.code === "custom" ? issue.params?.fault : undefined
}

/** Reads the text of a file, and gathers what is wrong with its rows. */
export function readText<Shape extends z.core.$ZodShape>(
  content: string,
  file: CsvFile<Shape>,
  problems: Problems,
): Entry<z.output<z.ZodObject<Shape>>>[] {
  const [first, ...lines] = parseLines(content, file.name)
  const known = Object.keys(file.row.shape)
  const header = columnsOf(first?.cells ?? [], known, file.anyCase ?? false)
  checkHeader(header, known, file.name)
  const entries: Entry<z.output<z.ZodObject<Shape>>>[] = []
  for (const { cells, line } of lines) {
    if (cells.length !== header.length) {
      const counts = { cells: cells.length, columns: header.length }
      const fault = rowFault("CELLS_MISSING", counts)
      problems.add({ file: file.name, line, column: null, ...fault })
      continue
    }
    const raw = Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]))
    const parsed = file.row.safeParse(raw)
    if (parsed.success) entries.push({ file: file.name, line, row: parsed.data })
    else
      for (const issue of parsed.error.issues) {
        const at = { file: file.name, line, row: raw }
        problems.cell(at, String(issue.path[0]), issue.message, undefined, namedIn(issue))
      }
  }
  return entries
}

/** Reads files of one folder, and gathers what is wrong with them. */
export function csvReader(folder: string, problems: Problems) {
  return <Shape extends z.core.$ZodShape>(file: CsvFile<Shape>) => {
    try {
      return readText(decode(folder, file.name), file, problems)
    } catch (error) {
      if (!(error instanceof SeedError)) throw error
      for (const problem of error.problems) problems.add(problem)
      return []
    }
  }
}
