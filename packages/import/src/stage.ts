import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { copyCell } from "@khorgos/prisma/seed/load"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { stopped } from "./database.ts"
import type { Reader } from "./format.ts"
import type { Figure, Outcome } from "./outcome.ts"
import type { Tally } from "./report.ts"
import type { SourceChosen } from "./source.ts"
import type { Line, Table } from "./table.ts"

/** Of the connection alone: whatever ends it, kill -9 or a lost line, drops it. */
export const staged = "import_staged"

const columns =
  "line, reporter_iso3, partner_iso3, year, flow, classification_code, product_code, source_key, value_usd, basis, partial_year, damaged, note"

export async function createStage(client: pg.Client): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE ${staged} (line bigint, reporter_iso3 text, partner_iso3 text, year smallint, flow flow,
       classification_code text, product_code text, source_key text, value_usd numeric(20,2), basis trade_basis,
       partial_year boolean, damaged boolean, note text)`,
  )
}

/** Names of products that a file gives, one a product. */
export class ProductNames {
  readonly #names = new Map<string, string>()

  constructor(given: ReadonlyMap<string, string> = new Map()) {
    for (const [code, name] of given) this.#names.set(code, name)
  }

  note({ product }: Figure): void {
    if (!product?.name || this.#names.size > 100_000) return
    const key = `${product.classification} ${product.code}`
    if (!this.#names.has(key)) this.#names.set(key, product.name.replace(/\p{Cc}/gu, " "))
  }

  /** A product file names codes of whichever list it is given with. */
  of(list: string, code: string): string | null {
    return this.#names.get(code) ?? this.#names.get(`${list} ${code}`) ?? null
  }
}

function copyLine(line: number, figure: Figure, source: SourceChosen | null): string {
  const { reporter, partner, year, flow, product, value, note } = figure
  const from = figure.source ?? source?.key ?? null
  const basis = figure.basis ?? source?.basis ?? null
  const [list, code] = product ? [product.classification, product.code] : [null, null]
  const { partialYear = false, damaged = false } = figure
  const key = [line, reporter, partner, year, flow, list, code, from].map(copyCell).join("\t")
  const values = [value, basis, partialYear, damaged, note].map(copyCell).join("\t")
  return `${key}\t${values}\n`
}

/** What one line of the file holds, as the reader wants it. */
function rawOf(line: Line, places: readonly [name: string, index: number][]) {
  const raw: Record<string, string | undefined> = {}
  for (const [name, index] of places) raw[name] = line.cells[index]
  return raw
}

interface Reading {
  table: Table
  reader: Reader
  source: SourceChosen | null
  tally: Tally
  names: ProductNames
  signal?: AbortSignal
  onRows: (rows: number) => void
}

function outcomesOf(line: Line, places: [string, number][], { table, reader }: Reading): Outcome[] {
  const [cells, wanted] = [line.cells.length, table.header.length]
  if (cells === wanted) return reader.read(rawOf(line, places))
  const reason = `the row has ${cells} cells, the header ${wanted}`
  return [{ refused: [{ column: "", value: "", reason }] }]
}

async function* copyText(reading: Reading): AsyncGenerator<string> {
  const { table, reader, source, tally, names, signal } = reading
  const places = reader.columns.flatMap((name): [string, number][] => {
    const index = table.header.indexOf(name)
    return index < 0 ? [] : [[name, index]]
  })
  for await (const batch of table.batches) {
    if (signal?.aborted) throw stopped()
    let text = ""
    for (const line of batch)
      for (const outcome of outcomesOf(line, places, reading)) {
        tally.rows += 1
        if ("skipped" in outcome) tally.skip(outcome.skipped)
        else if ("refused" in outcome) tally.refuse(line.line, outcome.refused)
        else {
          names.note(outcome.figure)
          text += copyLine(line.line, outcome.figure, source)
        }
      }
    await tally.drained()
    reading.onRows(tally.rows)
    if (text !== "") yield text
  }
}

/** Reads the file once, from end to end, and copies its figures beside the live tables. */
export async function stage(client: pg.Client, reading: Reading): Promise<void> {
  const copy = client.query(copyFrom(`COPY ${staged} (${columns}) FROM STDIN`))
  await pipeline(Readable.from(copyText(reading)), copy)
  await client.query(`ANALYZE ${staged}`)
}
