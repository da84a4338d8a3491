import pg from "pg"
import { checksumOf, dataFolder, readDataset } from "./dataset.ts"
import { merge, type TableCount } from "./load.ts"
import { loadedRelease, publish } from "./release.ts"
import { reportLines } from "./report.ts"

export { type Dataset, readDataset } from "./dataset.ts"
export { type Problem, SeedError } from "./error.ts"
export type { TableCount } from "./load.ts"

export interface SeedOptions {
  /** Folder of the data files; the project's own when left out. */
  folder?: string
  /** Compare all rows even when the files are those of the current release. */
  force?: boolean
}

export interface SeedResult {
  /** Whether a row or the release changed. */
  changed: boolean
  /** Version of the current release. */
  release: string
  /** Empty when the files were known to be loaded. */
  counts: TableCount[]
}

async function load(client: pg.Client, folder: string): Promise<SeedResult> {
  const dataset = await readDataset(folder)
  await client.query("BEGIN")
  // Compiling these statements takes longer than running them.
  await client.query("SET LOCAL jit = off")
  await client.query("SELECT begin_release()")
  const counts = await merge(client, dataset.tables)
  const before = await loadedRelease(client)
  const touched = counts.some(({ added, changed, removed }) => added + changed + removed > 0)
  const changed = touched || before?.checksum !== dataset.checksum
  const release = changed ? await publish(client, dataset, counts) : (before?.version ?? "")
  await client.query("COMMIT")
  return { changed, release, counts }
}

/**
 * Makes the database at `url` hold the data files, in one transaction: adds, changes and removes
 * rows, and leaves alone those that an editor has touched. Running it again changes nothing.
 * Throws a SeedError, with the database untouched, when the files are at fault.
 */
export async function seed(
  url: string,
  report: (line: string) => void,
  { folder = dataFolder, force = false }: SeedOptions = {},
): Promise<SeedResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const current = await loadedRelease(client)
    if (!force && current?.checksum === checksumOf(folder)) {
      report(`The data are at release ${current.version} already.`)
      return { changed: false, release: current.version, counts: [] }
    }
    const result = await load(client, folder)
    for (const line of reportLines(result.counts, result.release)) report(line)
    return result
  } finally {
    // Closing the connection rolls back what was not committed.
    await client.end()
  }
}
