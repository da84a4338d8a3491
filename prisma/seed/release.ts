import type { Client } from "pg"
import type { TableCount } from "./load.ts"

export interface CurrentRelease {
  version: string
  checksum: string
}

export async function currentRelease(client: Client): Promise<CurrentRelease | null> {
  const { rows } = await client.query<CurrentRelease>(
    "SELECT version, checksum FROM release ORDER BY published_at DESC, version DESC LIMIT 1",
  )
  return rows[0] ?? null
}

/** A day as a version: 2026.11.23, then 2026.11.23.1 and so on where that is taken. */
export function nextVersion(day: string, taken: ReadonlySet<string>): string {
  const base = day.replaceAll("-", ".")
  let version = base
  for (let count = 1; taken.has(version); count += 1) version = `${base}.${count}`
  return version
}

function notesOf(counts: readonly TableCount[]): string {
  const sum = (what: "added" | "changed" | "removed") =>
    counts.reduce((total, count) => total + count[what], 0).toLocaleString("en")
  return `Loaded from the data files: ${sum("added")} rows added, ${sum("changed")} changed, ${sum("removed")} removed.`
}

/**
 * Makes the files' release the current one, and returns its version. Files that were loaded
 * before, such as after going back to an older version, keep the version they had.
 */
export async function publish(
  client: Client,
  files: { checksum: string; day: string },
  counts: readonly TableCount[],
): Promise<string> {
  const releases = await client.query<CurrentRelease>("SELECT version, checksum FROM release")
  const known = releases.rows.find(({ checksum }) => checksum === files.checksum)
  const version =
    known?.version ?? nextVersion(files.day, new Set(releases.rows.map((row) => row.version)))
  await client.query(
    `INSERT INTO release (version, checksum, notes, row_counts, published_at)
     VALUES ($1, $2, $3, $4, clock_timestamp())
     ON CONFLICT (version) DO UPDATE
     SET notes = excluded.notes, row_counts = excluded.row_counts, published_at = excluded.published_at`,
    [
      version,
      files.checksum,
      notesOf(counts),
      JSON.stringify(Object.fromEntries(counts.map(({ table, rows }) => [table, rows]))),
    ],
  )
  return version
}
