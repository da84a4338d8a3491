import pg from "pg"
import { targets } from "./apply.ts"
import { withConnection } from "./database.ts"
import { ImportError } from "./error.ts"
import { beginRelease, publishRelease, type TableChange } from "./release.ts"

interface Load {
  id: number
  number: number
  file: string
  rolledBackIn: string | null
}

async function loadOf(client: pg.Client, version: string): Promise<Load> {
  const { rows } = await client.query<Load>(
    `SELECT l.id, r.number, l.file_name AS file, l.rolled_back_in AS "rolledBackIn"
     FROM import_load l JOIN release r ON r.version = l.release_version WHERE r.version = $1`,
    [version],
  )
  const [load] = rows
  if (!load)
    throw new ImportError(
      "NOT_AN_IMPORT",
      `No import made the release ${version}. The command "import list" shows those that did.`,
    )
  if (load.rolledBackIn === null) return load
  throw new ImportError(
    "ALREADY_ROLLED_BACK",
    `The import of release ${version} was taken back already, in release ${load.rolledBackIn}.`,
  )
}

/** Rows that later releases have changed are no longer the load's to take back. */
async function checkUntouched(client: pg.Client, number: number): Promise<void> {
  for (const { table } of targets) {
    const { rows } = await client.query<{ rows: number; later: string | null }>(
      `SELECT count(*)::int AS rows, (SELECT r.version FROM release r WHERE r.number = min(h.until_release)) AS later
       FROM history.${table} h WHERE h.since_release = $1`,
      [number],
    )
    const [found] = rows
    if (found?.later)
      throw new ImportError(
        "CHANGED_SINCE",
        `${found.rows} rows of this import were changed since, first by release ${found.later}: take that back first, where it was an import.`,
      )
  }
}

async function restore(
  client: pg.Client,
  { table, key, values }: (typeof targets)[number],
  number: number,
) {
  const same = key.map((column) => `t.${column} = h.${column}`).join(" AND ")
  const columns = [...values, "imported"]
  const removed = await client.query(
    `DELETE FROM ${table} t WHERE t.since_release = $1
     AND NOT EXISTS (SELECT FROM history.${table} h WHERE h.until_release = $1 AND ${same})`,
    [number],
  )
  const changed = await client.query(
    `UPDATE ${table} t SET ${columns.map((column) => `${column} = h.${column}`).join(", ")}
     FROM history.${table} h WHERE t.since_release = $1 AND h.until_release = $1 AND ${same}`,
    [number],
  )
  return { added: 0, changed: changed.rowCount ?? 0, removed: removed.rowCount ?? 0 }
}

/** Products that came with the load and have no figures any more. */
async function removeProducts(
  client: pg.Client,
  number: number,
  changes: Map<string, TableChange>,
): Promise<void> {
  const { rowCount } = await client.query(
    `DELETE FROM product p WHERE since_release = $1 AND NOT EXISTS (SELECT FROM product_flow f
       WHERE f.classification_code = p.classification_code AND f.product_code = p.code)`,
    [number],
  )
  const lists = await client.query(
    `DELETE FROM product_classification c WHERE since_release = $1
     AND NOT EXISTS (SELECT FROM product p WHERE p.classification_code = c.code)`,
    [number],
  )
  changes.set("product", { added: 0, changed: 0, removed: rowCount ?? 0 })
  changes.set("product_classification", { added: 0, changed: 0, removed: lists.rowCount ?? 0 })
}

/** restrict_violation, which PostgreSQL says from version 18 on, and foreign_key_violation. */
const isCited = new Set(["23001", "23503"])

/** The source that came with the load, unless something cites it by now: only the database knows all that could. */
async function removeSource(client: pg.Client, number: number): Promise<number> {
  await client.query("SAVEPOINT source")
  try {
    const { rowCount } = await client.query("DELETE FROM source WHERE since_release = $1", [number])
    return rowCount ?? 0
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && isCited.has(error.code ?? ""))) throw error
    await client.query("ROLLBACK TO SAVEPOINT source")
    return 0
  }
}

export interface RollbackResult {
  release: string
  file: string
  changes: Record<string, TableChange>
}

/** Gives the rows of an import back the values that they had before it, as a release of its own. */
export async function rollBack(
  url: string,
  version: string,
  signal?: AbortSignal,
): Promise<RollbackResult> {
  return withConnection(url, signal, async (client) => {
    await beginRelease(client)
    const load = await loadOf(client, version)
    await checkUntouched(client, load.number)
    const changes = new Map<string, TableChange>()
    for (const target of targets)
      changes.set(target.table, await restore(client, target, load.number))
    await removeProducts(client, load.number, changes)
    const sources = await removeSource(client, load.number)
    if (sources > 0) changes.set("source", { added: 0, changed: 0, removed: sources })
    const notes = `Took back the import of ${load.file} in release ${version}.`
    const release = await publishRelease(client, null, notes, changes)
    await client.query("UPDATE import_load SET rolled_back_in = $2 WHERE id = $1", [
      load.id,
      release,
    ])
    await client.query("COMMIT")
    return { release, file: load.file, changes: Object.fromEntries(changes) }
  })
}

export interface ListedLoad {
  release: string
  file: string
  format: string
  source: string | null
  added: number
  changed: number
  loadedAt: Date
  rolledBackIn: string | null
}

export async function listLoads(url: string): Promise<ListedLoad[]> {
  return withConnection(url, undefined, async (client) => {
    const { rows } = await client.query<ListedLoad>(
      `SELECT release_version AS release, file_name AS file, format, source_key AS source, rows_new AS added,
         rows_changed AS changed, loaded_at AS "loadedAt", rolled_back_in AS "rolledBackIn"
       FROM import_load ORDER BY id DESC LIMIT 50`,
    )
    return rows
  })
}
