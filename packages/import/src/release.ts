import type pg from "pg"

export interface TableChange {
  added: number
  changed: number
  removed: number
}

export async function beginRelease(client: pg.Client): Promise<number> {
  await client.query("BEGIN")
  const { rows } = await client.query<{ number: number }>("SELECT begin_release() AS number")
  return rows[0]?.number ?? 0
}

/** Publishes the release of a load or of its rollback, and gives its version. */
export async function publishRelease(
  client: pg.Client,
  checksum: string | null,
  notes: string,
  changes: ReadonlyMap<string, TableChange>,
): Promise<string> {
  const touched = [...changes].filter(
    ([, { added, changed, removed }]) => added + changed + removed,
  )
  const { rows } = await client.query<{ version: string }>(
    "SELECT publish_release(current_date, 'load', $1, $2, $3, NULL) AS version",
    [checksum, notes, JSON.stringify(Object.fromEntries(touched))],
  )
  const [published] = rows
  if (!published) throw new Error("The release was not published.")
  return published.version
}
