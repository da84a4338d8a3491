import { JSONParser } from "@streamparser/json"
import { type CsvError, type Info, parse } from "csv-parse"
import { ImportError } from "./error.ts"

export interface Line {
  /** Line in the file; of JSON, the number of the row. */
  line: number
  cells: (string | undefined)[]
}

/** The rows of a file, some at a time. */
export interface Table {
  /** Names of the columns in lower case. */
  header: string[]
  batches: AsyncGenerator<Line[]>
}

/** No row of trade figures is longer: a quote that is never closed does not gather the whole file. */
const largestRow = 1 << 20

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80)

/** Whether these bytes begin a text of UTF-16, such as the "Unicode text" of a spreadsheet. */
const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** UTF-8; or, where a file has been plain ASCII until the first letter that is not, Windows-1252, as WITS writes. */
async function* decode(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  let decoder = new TextDecoder("utf-8", { fatal: true })
  let line = 1
  let onlyAscii = true
  let isBegin = true
  for await (const chunk of bytes) {
    if (isBegin && isUtf16(chunk))
      throw new ImportError("NOT_UTF8", "the text is UTF-16: save it as UTF-8", { file })
    isBegin = false
    let text: string
    try {
      text = decoder.decode(chunk, { stream: true })
    } catch {
      if (!onlyAscii)
        throw new ImportError("NOT_UTF8", "the text is not UTF-8 from about here on", {
          file,
          line,
        })
      decoder = new TextDecoder("windows-1252")
      text = decoder.decode(chunk, { stream: true })
    }
    onlyAscii &&= isAscii(chunk)
    yield text
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) line += 1
  }
  try {
    yield decoder.decode()
  } catch {
    throw new ImportError("NOT_UTF8", "the text ends within a letter", { file, line })
  }
}

/** The separator that the header has most of, quoted cells apart. */
function separatorOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "")
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: bare.split(sign).length }))
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).sign
}

/** The text until it holds the first line, and the rest of it. */
async function firstLine(text: AsyncGenerator<string>): Promise<string> {
  let begin = ""
  while (!begin.trimStart().includes("\n") && begin.length < largestRow) {
    const { value, done } = await text.next()
    if (done) break
    begin += value
  }
  return begin
}

async function* joined(begin: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield begin
  yield* rest
}

/** csv-parse gives the last line of a record that a quoted cell spreads over several. */
function lineOf(cells: string[], last: number): number {
  let breaks = 0
  for (const cell of cells) if (cell.includes("\n")) breaks += cell.split("\n").length - 1
  return last - breaks
}

async function* csvLines(
  text: AsyncIterable<string>,
  delimiter: string,
  file: string,
): AsyncGenerator<Line[]> {
  let batch: Line[] = []
  let last = 1
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: largestRow,
    on_record: (cells: string[], { lines }: Info) => {
      last = lines
      batch.push({ line: lineOf(cells, lines), cells })
      return null
    },
  })
  const written = (error?: Error | null) => {
    if (!error) return
    const { lines } = error as CsvError & { lines?: number }
    throw new ImportError("BAD_CSV", error.message, { file, line: lines ?? last })
  }
  const attempt = (work: (done: (error?: Error | null) => void) => void) =>
    new Promise<Error | null | undefined>((resolve) => {
      parser.once("error", resolve)
      work((error) => {
        parser.off("error", resolve)
        resolve(error)
      })
    }).then(written)
  // A fault comes twice: to whoever writes, and as an event that would end the process if nobody heard it.
  parser.on("error", () => {})
  // Each piece is parsed as it is written, and its rows are waiting when that is done.
  parser.resume()
  for await (const piece of text) {
    if (piece !== "") await attempt((done) => parser.write(piece, done))
    if (batch.length > 0) yield batch
    batch = []
  }
  await attempt((done) => parser.once("end", () => done()).end())
  if (batch.length > 0) yield batch
}

async function csvTable(begin: string, rest: AsyncGenerator<string>, file: string): Promise<Table> {
  const header = begin.trimStart().split("\n", 1)[0] ?? ""
  const lines = csvLines(joined(begin, rest), separatorOf(header), file)
  const { value: first, done } = await lines.next()
  const names = done ? undefined : first[0]?.cells
  if (!names) throw new ImportError("EMPTY_FILE", "the file is empty", { file })
  async function* batches() {
    if (first && first.length > 1) yield first.slice(1)
    yield* lines
  }
  return { header: names.map((name) => (name ?? "").trim().toLowerCase()), batches: batches() }
}

const textOf = (value: unknown): string =>
  value === null || value === undefined || typeof value === "object" ? "" : String(value)

async function* jsonRows(text: AsyncIterable<string>, path: string, file: string) {
  let rows: Map<string, string>[] = []
  const parser = new JSONParser({ paths: [path], keepStack: false })
  let fault: Error | undefined
  parser.onValue = ({ value }) => {
    const isRow = typeof value === "object" && value !== null && !Array.isArray(value)
    const entries = isRow ? Object.entries(value) : []
    rows.push(new Map(entries.map(([name, cell]) => [name.trim().toLowerCase(), textOf(cell)])))
  }
  parser.onError = (error) => {
    fault = error
  }
  let count = 0
  const check = () => {
    if (fault)
      throw new ImportError("BAD_JSON", `the text is not JSON after row ${count + rows.length}`, {
        file,
      })
  }
  for await (const piece of text) {
    if (piece !== "") parser.write(piece)
    check()
    if (rows.length > 0) yield rows
    count += rows.length
    rows = []
  }
  if (!parser.isEnded) fault = new Error("unfinished")
  check()
}

/** The reply of UN Comtrade's API, or a plain list of its rows. */
async function jsonTable(
  begin: string,
  rest: AsyncGenerator<string>,
  file: string,
): Promise<Table> {
  const path = begin.trimStart().startsWith("{") ? "$.data.*" : "$.*"
  const rows = jsonRows(joined(begin, rest), path, file)
  const { value: first, done } = await rows.next()
  const header = done ? [] : [...(first[0]?.keys() ?? [])]
  if (done || header.length === 0)
    throw new ImportError("EMPTY_FILE", "the file has no rows", { file })
  async function* batches() {
    let line = 0
    const lines = (maps: Map<string, string>[]) =>
      maps.map((row) => ({ line: ++line, cells: header.map((name) => row.get(name)) }))
    yield lines(first ?? [])
    for await (const next of rows) yield lines(next)
  }
  return { header, batches: batches() }
}

/** Reads a file as a table: CSV with , ; or tabs, or JSON. */
export async function openTable(bytes: AsyncIterable<Uint8Array>, file: string): Promise<Table> {
  const text = decode(bytes, file)
  const begin = await firstLine(text)
  return /^[[{]/.test(begin.trimStart())
    ? jsonTable(begin, text, file)
    : csvTable(begin, text, file)
}
