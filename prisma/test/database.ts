import { randomBytes } from "node:crypto"
import pg from "pg"
import { migrate } from "../src/migrate.ts"

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

function serverUrl(): string {
  // biome-ignore lint/style/noProcessEnv: the one place where tests learn of their server
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error("TEST_DATABASE_URL must name a PostgreSQL server to test on.")
  return url
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function create(name: string, options: string): Promise<TestDatabase> {
  const database = `test_${name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}_${randomBytes(4).toString("hex")}`
  await onServer(`CREATE DATABASE "${database}" ${options}`)
  const url = new URL(serverUrl())
  url.pathname = `/${database}`
  return {
    url: url.href,
    drop: () => onServer(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
  }
}

/** A migrated, empty database of its own for a test file. */
export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const database = await create(name, "")
  await migrate(database.url)
  return database
}

/** A copy of a database whose work is done: much faster than filling another one. */
export async function copyTestDatabase(
  name: string,
  original: TestDatabase,
): Promise<TestDatabase> {
  const template = new URL(original.url).pathname.slice(1)
  // PostgreSQL copies no database that has connections, and pools keep idle ones for a while.
  await onServer(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${template}'`,
  )
  return create(name, `TEMPLATE "${template}"`)
}

/** Runs one query at `url` and gives its rows. */
export async function query(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql, values)
    return rows
  } finally {
    await client.end()
  }
}

/** A fingerprint of the rows of every table but the bookkeeping of migrations. */
export async function fingerprint(url: string): Promise<Record<string, unknown>> {
  const tables = await query(
    url,
    `SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
     ORDER BY relname`,
  )
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM "${name}" t`,
  )
  const rows = await query(url, parts.join(" UNION ALL "))
  return Object.fromEntries(rows.map(({ name, hash }) => [String(name), hash]))
}
