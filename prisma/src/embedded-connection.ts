import pg from "pg"

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that breaks later than the query's answer must not end the process.
  client.on("error", () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The server's version as PostgreSQL counts it: 180004 is 18.4. */
export function serverVersion(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const found = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    return found.rows[0]?.version ?? 0
  })
}

export function ensureDatabase(maintenanceUrl: string, name: string): Promise<void> {
  return withClient(maintenanceUrl, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [name])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  })
}
