import type { Client } from "pg"
import type { TableCount } from "./load.ts"

export interface LoadedRelease {
  version: string
  checksum: string
}

/** The latest release that was loaded from the data files: imports are loads of other files. */
export async function loadedRelease(client: Client): Promise<LoadedRelease | null> {
  const { rows } = await client.query<LoadedRelease>(
    `SELECT version, checksum FROM release r WHERE kind = 'load'
       AND NOT EXISTS (SELECT FROM import_load WHERE r.version IN (release_version, rolled_back_in))
     ORDER BY number DESC LIMIT 1`,
  )
  return rows[0] ?? null
}

function notesOf(counts: readonly TableCount[]): string {
  const sum = (what: "added" | "changed" | "removed") =>
    counts.reduce((total, count) => total + count[what], 0).toLocaleString("en")
  return `Loaded from the data files: ${sum("added")} rows added, ${sum("changed")} changed, ${sum("removed")} removed.`
}

/** Publishes the release that the client's transaction has begun, and returns its version. */
export async function publish(
  client: Client,
  files: { checksum: string; day: string },
  counts: readonly TableCount[],
): Promise<string> {
  const changes = counts
    .filter(({ added, changed, removed }) => added + changed + removed > 0)
    .map(({ table, added, changed, removed }) => [table, { added, changed, removed }])
  const { rows } = await client.query<{ version: string }>(
    "SELECT publish_release($1, 'load', $2, $3, $4, $5) AS version",
    [
      files.day,
      files.checksum,
      notesOf(counts),
      JSON.stringify(Object.fromEntries(changes)),
      JSON.stringify(Object.fromEntries(counts.map(({ table, rows }) => [table, rows]))),
    ],
  )
  const [published] = rows
  if (!published) throw new Error("The release was not published.")
  return published.version
}
