import type pg from "pg"
import { targets } from "./apply.ts"
import { withConnection } from "./database.ts"
import { ImportError } from "./error.ts"
import { removeSources, restoreProducts } from "./leftovers.ts"
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

type Target = (typeof targets)[number]

const same = ({ key }: Target, one: string, other: string) =>
  key.map((column) => `${one}.${column} = ${other}.${column}`).join(" AND ")

/** Keys of rows that stand as the load left them though their release is another: imports in between were taken back. */
const stands = "standing_as_loaded"

/**
 * Follows each row of the load that was changed since to what stands now: a rollback gave a row back the release
 * before the import that it took back. False of a load without such rows. Throws CHANGED_SINCE where that does
 * not lead to the load.
 */
async function findStanding(client: pg.Client, target: Target, number: number): Promise<boolean> {
  const { table, key } = target
  const keys = key.map((column) => `h.${column}`).join(", ")
  await client.query(`DROP TABLE IF EXISTS ${stands}`)
  const made = await client.query(
    `CREATE TEMP TABLE ${stands} ON COMMIT DROP AS
     WITH RECURSIVE undone AS (
       SELECT made.number AS load, back.number AS back FROM import_load l
       JOIN release made ON made.version = l.release_version JOIN release back ON back.version = l.rolled_back_in
     ), path AS (
       SELECT ${keys}, coalesce(t.since_release, h.until_release) AS since
       FROM (SELECT DISTINCT ON (${key.join(", ")}) * FROM history.${table}
             WHERE since_release = ${number} ORDER BY ${key.join(", ")}, until_release) h
       LEFT JOIN ${table} t ON ${same(target, "t", "h")}
       UNION
       SELECT ${keys}, h.since_release FROM path p JOIN undone u ON u.back = p.since
       JOIN history.${table} h ON ${same(target, "h", "p")} AND h.until_release = u.load
     )
     SELECT ${key.join(", ")}, min(since) AS since FROM path GROUP BY ${key.join(", ")}`,
  )
  const { rows } = await client.query<{ rows: number; later: string | null }>(
    `SELECT count(*)::int AS rows, (SELECT r.version FROM release r WHERE r.number = min(s.since)) AS later
     FROM ${stands} s WHERE s.since <> $1`,
    [number],
  )
  const [found] = rows
  if (found?.later)
    throw new ImportError(
      "CHANGED_SINCE",
      `${found.rows === 1 ? "A row" : `${found.rows} rows`} of this import changed since, first by release ${found.later}: take that back first, where it was an import.`,
    )
  return (made.rowCount ?? 0) > 0
}

async function restore(client: pg.Client, target: Target, number: number): Promise<TableChange> {
  const { table, values } = target
  const columns = [...values, "imported"]
  const before = `history.${table} h WHERE h.until_release = $1 AND ${same(target, "t", "h")}`
  const counts = { added: 0, changed: 0, removed: 0 }
  const parts = ["t.since_release = $1"]
  if (await findStanding(client, target, number))
    parts.push(`EXISTS (SELECT FROM ${stands} s WHERE ${same(target, "t", "s")})`)
  for (const ours of parts) {
    const removed = await client.query(
      `DELETE FROM ${table} t WHERE ${ours} AND NOT EXISTS (SELECT FROM ${before})`,
      [number],
    )
    const changed = await client.query(
      `UPDATE ${table} t SET ${columns.map((column) => `${column} = h.${column}`).join(", ")}
       FROM ${before} AND ${ours}`,
      [number],
    )
    counts.removed += removed.rowCount ?? 0
    counts.changed += changed.rowCount ?? 0
  }
  return counts
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
    const changes = new Map<string, TableChange>()
    for (const target of targets)
      changes.set(target.table, await restore(client, target, load.number))
    await restoreProducts(client, load.number, changes)
    const sources = await removeSources(client, load.number)
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
