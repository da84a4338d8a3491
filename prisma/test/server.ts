import { randomBytes } from "node:crypto"
import pg from "pg"

/** Every database of the tests begins with this, then eight hexadecimal digits that name the run. */
export const testPrefix = "khorgos_test_"

const runsClass = 20261124

export function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // A server that stops while an idle connection is open must not end the process.
  client.on("error", () => {})
  await client.connect()
  return client
}

/** Runs one statement where databases are made and dropped. */
export async function onServer(server: string, sql: string): Promise<void> {
  const client = await connectTo(addressOf(server, "postgres"))
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export interface Run {
  prefix: string
  /** Drops the databases of the run. */
  close(): Promise<void>
}

async function databasesOf(client: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1) ORDER BY datname",
    [prefix],
  )
  return rows.map(({ name }) => name)
}

async function dropAll(client: pg.Client, prefix: string): Promise<void> {
  for (const name of await databasesOf(client, prefix))
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
}

const lockOf = (run: string) => Number.parseInt(run, 16) | 0

/** A run holds a lock as long as it lives: databases whose lock is free belong to a dead one. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const names = await databasesOf(client, testPrefix)
  const runs = new Set(names.map((name) => name.slice(testPrefix.length, testPrefix.length + 8)))
  for (const run of [...runs].filter((digits) => /^[0-9a-f]{8}$/.test(digits))) {
    const lock = [runsClass, lockOf(run)]
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS dead", lock)
    if (!rows[0]?.dead) continue
    await dropAll(client, `${testPrefix}${run}_`)
    await client.query("SELECT pg_advisory_unlock($1, $2)", lock)
  }
}

/** Begins a run of tests on a server: clears up after dead ones and takes a prefix for its own databases. */
export async function openRun(server: string): Promise<Run> {
  const client = await connectTo(addressOf(server, "postgres"))
  await dropLeftovers(client)
  const run = randomBytes(4).toString("hex")
  await client.query("SELECT pg_advisory_lock($1, $2)", [runsClass, lockOf(run)])
  const prefix = `${testPrefix}${run}_`
  return {
    prefix,
    close: async () => {
      await dropAll(client, prefix)
      await client.end()
    },
  }
}
