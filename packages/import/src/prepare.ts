import type pg from "pg"
import { usualBounds } from "./bounds.ts"
import { removeRepeated } from "./check.ts"
import { learnCountries, namesOf } from "./code-file.ts"
import { readHoldings } from "./database.ts"
import { checkHeader, type Format } from "./format.ts"
import { formatOf } from "./formats/formats.ts"
import { checksumOf, type Input, openInput } from "./input.ts"
import { checkReport, Tally } from "./report.ts"
import type { ImportRequest, ImportResult } from "./request.ts"
import { chooseSource, type SourceChosen } from "./source.ts"
import { createStage, type ProductNames, stage } from "./stage.ts"
import { openTable } from "./table.ts"

export interface Prepared {
  input: Input
  checksum: string
  format: Format
  source: SourceChosen | null
  tally: Tally
  names: ProductNames
}

/** Reads and checks the whole file, beside the live tables. */
export async function prepare(client: pg.Client, request: ImportRequest): Promise<Prepared> {
  const { path, signal, bounds = usualBounds } = request
  const { report, countryFile, productFile } = request
  if (report !== undefined)
    await checkReport(
      report,
      [path, countryFile, productFile].filter((file) => file !== undefined),
    )
  const input = await openInput(path, { name: request.name, entry: request.entry, bounds })
  const checksum = await checksumOf(path)
  const holdings = await readHoldings(client)
  if (countryFile) await learnCountries(holdings.countries, countryFile)
  const names = await namesOf(productFile)
  const table = await openTable(input.bytes, input.name)
  const asked = { key: request.format, hasMapping: request.mapping !== undefined }
  const format = formatOf(table.header, input.name, asked)
  const { classification, mapping } = request
  const setting = { ...holdings, fileName: input.name, classification, mapping }
  const reader = format.open(table.header, setting)
  checkHeader(table.header, reader, input.name)
  const source = chooseSource(request.source, holdings.sources, format)
  const tally = new Tally(report)
  await createStage(client)
  await stage(client, {
    table,
    reader,
    source,
    tally,
    names,
    signal,
    onRows: (rows) =>
      request.onProgress?.({ phase: "reading", rows, share: input.position() / input.total }),
  })
  request.onProgress?.({ phase: "checking", rows: tally.rows, share: 0 })
  await removeRepeated(client, tally)
  return { input, checksum, format, source, tally, names }
}

export function resultOf(prepared: Prepared, request: ImportRequest): Omit<ImportResult, "report"> {
  const { input, checksum, format, source, tally } = prepared
  const { rows, refused, skipped, first: refusals } = tally
  const told = { file: input.name, checksum, format: format.key, source: source?.key ?? null }
  const none = { added: 0, changed: 0, same: 0, warnings: [], release: null }
  return { ...told, ...none, dryRun: request.dryRun ?? false, rows, refused, skipped, refusals }
}
