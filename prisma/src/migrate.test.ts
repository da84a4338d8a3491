import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, afterEach, beforeEach, expect, test } from "vitest"
import { createEmptyDatabase, query, type TestDatabase } from "../test/database.ts"
import { createMigration, migrate, pendingSql, readSchema } from "./migrate.ts"
import { withSchemaEngine } from "./schema-engine.ts"

const migrations = fileURLToPath(new URL("../migrations", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "khorgos-migrations-"))
let database: TestDatabase

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(migrations, folder, { recursive: true })
  database = await createEmptyDatabase("migrate")
})
afterEach(() => database.drop())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, "migration.sql"), sql)
}

/** What a database consists of: columns, constraints, indices and the values of enums. */
function catalogue(url: string) {
  return query(
    url,
    `SELECT * FROM (
       SELECT 'column' AS kind, table_name || '.' || column_name AS name,
         concat_ws(' ', data_type, udt_name, is_nullable, column_default,
           numeric_precision, numeric_scale, datetime_precision) AS definition
       FROM information_schema.columns WHERE table_schema = 'public'
       UNION ALL SELECT 'constraint', conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
       UNION ALL SELECT 'value', enumtypid::regtype || ' ' || enumlabel,
         (rank() OVER (PARTITION BY enumtypid ORDER BY enumsortorder))::text FROM pg_enum
     ) parts WHERE name NOT LIKE '%\\_prisma\\_migrations%' ORDER BY kind, name`,
  )
}

async function createFromSchema(url: string): Promise<void> {
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", ...readSchema() },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  // A default of the schema calls it; the migrations bring the real one.
  await query(url, "CREATE FUNCTION current_release() RETURNS int LANGUAGE sql RETURN 1")
  await query(url, stdout ?? "")
}

test("the migrations lead to the schema", async () => {
  const wanted = await createEmptyDatabase("schema")
  await createFromSchema(wanted.url)
  await migrate(database.url)
  const parts = await catalogue(database.url)
  expect(new Set(parts.map(({ kind }) => kind)).size).toBe(4)
  expect(parts).toEqual(await catalogue(wanted.url))
  expect(await pendingSql(database.url)).toBe("")
  await wanted.drop()
})

test("migrating again does nothing", async () => {
  const names = await migrate(database.url)
  expect(names.length).toBeGreaterThan(0)
  const books = "SELECT * FROM _prisma_migrations ORDER BY migration_name"
  const before = await query(database.url, books)
  expect(before.map(({ migration_name }) => migration_name)).toEqual(names)
  expect(await migrate(database.url)).toEqual([])
  expect(await query(database.url, books)).toEqual(before)
})

test("only what is missing is applied", async () => {
  await migrate(database.url, folder)
  write("29991231000000_more", "CREATE TABLE more (id int PRIMARY KEY);\n")
  expect(await migrate(database.url, folder)).toEqual(["29991231000000_more"])
  expect(await query(database.url, "SELECT to_regclass('more')::text AS found")).toEqual([
    { found: "more" },
  ])
})

test("a migration that was edited after it had been applied is refused by name", async () => {
  const [name = ""] = await migrate(database.url, folder)
  appendFileSync(join(folder, name, "migration.sql"), "DROP TABLE visit;\n")
  await expect(migrate(database.url, folder)).rejects.toThrow(
    `edited after they had been applied: ${name}.`,
  )
  const [row] = await query(database.url, "SELECT count(*)::int AS visits FROM visit")
  expect(row).toEqual({ visits: 0 })
})

test("a migration that fails is named, and stays in the way until it is dealt with", async () => {
  await migrate(database.url, folder)
  const name = "29991231000000_broken"
  write(name, "ALTER TABLE no_such_table ADD COLUMN more int;\n")
  await expect(migrate(database.url, folder)).rejects.toThrow(
    /relation "no_such_table" does not exist.*29991231000000_broken/s,
  )
  await expect(migrate(database.url, folder)).rejects.toThrow(name)
})

test("a migration is written only for a change, and with a plain name", async () => {
  expect(await createMigration(database.url, "nothing", folder)).toBeNull()
  await expect(createMigration(database.url, "../elsewhere", folder)).rejects.toThrow(
    "lower-case letters",
  )
  rmSync(join(folder, "schema.prisma"))
  const name = await createMigration(database.url, "all-of-it", folder)
  expect(name).toMatch(/^\d{14}_all_of_it$/)
  const sql = readFileSync(join(folder, name ?? "", "migration.sql"), "utf8")
  expect(sql).toMatch(/^SELECT history\.detach\(\);\n.*\nSELECT history\.attach\(\);\n$/s)
})
