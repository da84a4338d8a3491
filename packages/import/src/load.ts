import type pg from "pg"
import { apply, type Counts, preview, recordProducts } from "./apply.ts"
import { checkSums } from "./check.ts"
import { stopped, withConnection } from "./database.ts"
import { ImportError } from "./error.ts"
import { rowsOf } from "./outcome.ts"
import { type Prepared, prepare, resultOf } from "./prepare.ts"
import { beginRelease, publishRelease } from "./release.ts"
import type { Tally } from "./report.ts"
import type { ImportRequest, ImportResult } from "./request.ts"
import { recordSource } from "./source.ts"

const whole = (count: number) => count.toLocaleString("en")

function checkThreshold({ rows, refused }: Tally, { maxRefused = { rows: 0 } }: ImportRequest) {
  const most =
    "rows" in maxRefused ? maxRefused.rows : Math.floor((rows * maxRefused.percent) / 100)
  return refused <= most
}

/** The load cannot be: its report says why. */
export class TooManyRefused extends ImportError {
  readonly result: ImportResult

  constructor(result: ImportResult) {
    const [first] = result.refusals
    // What is said of a row as a whole is said of no cell.
    const cell = first?.column ? `, column ${first.column}: "${first.value}"` : ":"
    const example = first ? ` The first: line ${first.line}${cell} ${first.reason}.` : ""
    const are = result.refused === 1 ? "is" : "are"
    super(
      "TOO_MANY_REFUSED",
      `${whole(result.refused)} of ${rowsOf(result.rows)} ${are} refused, more than may be: nothing was loaded.${example}`,
      { file: result.file },
    )
    this.result = result
  }
}

function totalOf(counts: ReadonlyMap<string, Counts>): Counts {
  const total = { added: 0, changed: 0, same: 0 }
  for (const { added, changed, same } of counts.values()) {
    total.added += added
    total.changed += changed
    total.same += same
  }
  return total
}

async function record(client: pg.Client, result: ImportResult, request: ImportRequest) {
  const { author } = request
  await client.query(
    `INSERT INTO import_load (file_name, checksum, format, source_key, rows_new, rows_changed, rows_same, rows_refused,
       rows_skipped, release_version, author_id, token_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[result.file, result.checksum, result.format, result.source, result.added],
      ...[result.changed, result.same, result.refused, JSON.stringify(result.skipped)],
      ...[result.release, author?.accountId ?? null, author?.tokenId ?? null],
    ],
  )
}

/** One transaction: all of the load or nothing. */
async function save(
  client: pg.Client,
  prepared: Prepared,
  request: ImportRequest,
  result: ImportResult,
): Promise<ImportResult> {
  const { signal, onProgress } = request
  const number = await beginRelease(client)
  const { source, names } = prepared
  if (source) await recordSource(client, source)
  const changes = await recordProducts(client, names)
  if (source?.fresh) changes.set("source", { added: 1, changed: 0, removed: 0 })
  const { rows } = result
  const onShare = (share: number) => onProgress?.({ phase: "saving", rows, share })
  const counts = await apply(client, number, { signal, onShare })
  const told = totalOf(counts)
  if (told.added + told.changed === 0) {
    await client.query("ROLLBACK")
    return { ...result, ...told }
  }
  for (const [table, { added, changed }] of counts)
    changes.set(table, { added, changed, removed: 0 })
  const notes = `Imported ${result.file}: ${rowsOf(told.added)} added, ${whole(told.changed)} changed.`
  const release = await publishRelease(client, result.checksum, notes, changes)
  const saved = { ...result, ...told, release }
  await record(client, saved, request)
  if (signal?.aborted) throw stopped()
  await client.query("COMMIT")
  return saved
}

/** Loads a file, all of it or nothing. Throws an ImportError, with the data as they were, when it cannot be. */
export function importFile(url: string, request: ImportRequest): Promise<ImportResult> {
  return withConnection(url, request.signal, async (client) => {
    const prepared = await prepare(client, request)
    const report = await prepared.tally.close()
    const result = { ...resultOf(prepared, request), report }
    if (result.rows === 0)
      throw new ImportError("EMPTY_FILE", "the file has no rows", { file: result.file })
    const warnings = await checkSums(client)
    if (!checkThreshold(prepared.tally, request)) throw new TooManyRefused({ ...result, warnings })
    if (!request.dryRun) return save(client, prepared, request, { ...result, warnings })
    const counts = await preview(client)
    const told = totalOf(counts)
    return { ...result, ...told, warnings }
  })
}
