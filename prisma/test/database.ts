import { randomBytes } from "node:crypto"
import { inject } from "vitest"
import { migrate } from "../src/migrate.ts"
import { addressOf, connectTo, onServer } from "./server.ts"

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

async function create(name: string, options: string): Promise<TestDatabase> {
  const server = inject("testServer")
  const plain = name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()
  const unique = `${plain.slice(0, 30)}_${randomBytes(4).toString("hex")}`
  const database = `${inject("testPrefix")}${unique}`
  await onServer(server, `CREATE DATABASE "${database}" ${options}`)
  return {
    url: addressOf(server, database),
    drop: () => onServer(server, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
  }
}

/** An empty database. */
export function createEmptyDatabase(name: string): Promise<TestDatabase> {
  return create(name, "")
}

/** A migrated database without rows. */
export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const database = await createEmptyDatabase(name)
  await migrate(database.url)
  return database
}

/** A migrated and seeded database. */
export function createSeededDatabase(name: string): Promise<TestDatabase> {
  return create(name, `TEMPLATE "${inject("testTemplate")}"`)
}

/** A copy of a database whose work is done: much faster than filling another one. */
export async function copyTestDatabase(
  name: string,
  original: TestDatabase,
): Promise<TestDatabase> {
  const template = new URL(original.url).pathname.slice(1)
  // PostgreSQL copies no database that has connections, and pools keep idle ones for a while.
  await onServer(
    inject("testServer"),
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
  const client = await connectTo(url)
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
