import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm"
import pg from "pg"
import { joinSchemas, nounMigrations, nounSchema, type SchemaFile, schemaFiles } from "./nouns.ts"
import { withSchemaEngine } from "./schema-engine.ts"

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url))
const schemaFolder = fileURLToPath(new URL("../schema", import.meta.url))
const noFilter = { externalTables: [], externalEnums: [] }

interface Migration {
  name: string
  script: string
}

/** The migrations of a folder and of the registered packages, in their order. */
function migrationsIn(folder: string): Migration[] {
  return [folder, ...nounMigrations]
    .flatMap((home) =>
      readdirSync(home, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => ({ name, script: join(home, name, "migration.sql") })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function readMigrations(folder: string): MigrationList {
  const lockfile = join(folder, "migration_lock.toml")
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: migrationsIn(folder).map(({ name, script }) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(script, "utf8") },
      },
    })),
  }
}

/** Every file of the multi-file Prisma schema, those of the registered packages among them. */
export function readSchema(): SchemasContainer {
  return { files: joinSchemas(schemaFiles(schemaFolder), nounSchema()) }
}

/** Whether the database's bookkeeping already holds just these migrations, unedited: spares loading the engine. */
async function isCurrent(url: string, folder: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name")
    if (!table.rows[0]?.name) return false
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      `SELECT migration_name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    )
    const applied = rows.map((row) => `${row.migration_name} ${row.checksum}`)
    const wanted = migrationsIn(folder).map(({ name, script }) => {
      const sql = readFileSync(script)
      return `${name} ${createHash("sha256").update(sql).digest("hex")}`
    })
    return applied.join() === wanted.join()
  } finally {
    await client.end()
  }
}

/**
 * Applies the migrations that the database at `url` has not had yet, with Prisma's own bookkeeping.
 * Returns their names. Throws when one fails, or when an applied migration was edited since.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  if (await isCurrent(url, folder)) return []
  return withSchemaEngine(url, async (engine) => {
    const migrationsList = readMigrations(folder)
    const history = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    })
    if (history.editedMigrationNames.length > 0)
      throw new Error(
        `These migrations were edited after they had been applied: ${history.editedMigrationNames.join(", ")}. Restore them and put the change into a new migration.`,
      )
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: noFilter,
    })
    return appliedMigrationNames
  })
}

/** The schema that the migrations lead to, kept beside them: the engine cannot read one back from a database through an adapter. */
function migratedSchema(folder: string): SchemaFile[] {
  const path = join(folder, "schema.prisma")
  return existsSync(path) ? [{ path: "schema.prisma", content: readFileSync(path, "utf8") }] : []
}

function keepSchema(folder: string, noun?: string): void {
  const files = schemaFiles(noun ? join(noun, "schema") : schemaFolder)
  const schema = files.map((file) => file.content.trim())
  writeFileSync(join(folder, "schema.prisma"), `${schema.join("\n\n")}\n`)
}

/** The schemas that a migration leads from and to: the house's, or that of a package of its own on top of it. */
function schemasOf(folder: string, noun?: string): [SchemaFile[], SchemaFile[]] {
  const house = schemaFiles(schemaFolder)
  if (!noun) return [migratedSchema(folder), house]
  return [
    joinSchemas(house, migratedSchema(folder)),
    joinSchemas(house, schemaFiles(join(noun, "schema"))),
  ]
}

/** SQL that leads from the migrations to the schema; empty when they agree. */
export async function pendingSql(
  url: string,
  folder = migrationsFolder,
  noun?: string,
): Promise<string> {
  const [before, after] = schemasOf(folder, noun)
  return withSchemaEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: before.length > 0 ? { tag: "schemaDatamodel", files: before } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: after },
      script: true,
      exitCode: null,
      filters: noFilter,
    })
    const sql = stdout ?? ""
    return /^\s*-- This is an empty migration\.\s*$/.test(sql) ? "" : sql
  })
}

/**
 * The views of earlier releases stand on the tables: they go before a change and come back after it. What was
 * kept of a table goes with the table, before the types that it uses.
 */
function withHistory(sql: string): string {
  const dropped = sql.replace(
    /^DROP TABLE ("\w+");$/gm,
    (statement, name: string) => `${statement}\nDROP TABLE IF EXISTS history.${name};`,
  )
  return `SELECT history.detach();\n\n${dropped}\n\nSELECT history.attach();\n`
}

/**
 * Writes a migration that leads from the existing ones to the schema, in Prisma's folder format: of the house, or
 * of the package in the folder `noun`. Returns its name, or null when nothing has changed.
 */
export async function createMigration(
  url: string,
  name: string,
  home = migrationsFolder,
  noun?: string,
): Promise<string | null> {
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(name))
    throw new Error(
      `A migration's name has lower-case letters, digits, - and _ only; got "${name}".`,
    )
  const folder = noun ? join(noun, "migrations") : home
  mkdirSync(folder, { recursive: true })
  const sql = await pendingSql(url, folder, noun)
  if (sql === "") {
    keepSchema(folder, noun)
    return null
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14)
  const target = join(folder, `${stamp}_${name.replaceAll("-", "_")}`)
  mkdirSync(target)
  writeFileSync(join(target, "migration.sql"), withHistory(sql.trimEnd()))
  keepSchema(folder, noun)
  return basename(target)
}
