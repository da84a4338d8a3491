import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Client } from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { type ForeignKey, foreignKeys } from "./foreign-key.ts"
import type { Cell, Table } from "./table.ts"

/** What a load did to one table. */
export interface TableCount {
  table: string
  /** Rows in the table after the load, editors' rows included. */
  rows: number
  added: number
  changed: number
  removed: number
  same: number
}

const rowsPerChunk = 500

/** Names of columns are those of the Prisma fields in snake case. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }
const escaped = /[\\\n\r\t]/

/** A cell in the text format of COPY. */
export function copyCell(cell: Cell): string {
  if (cell === null) return "\\N"
  const text = Array.isArray(cell)
    ? `{${cell.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join()}}`
    : String(cell)
  if (!escaped.test(text)) return text
  return text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character)
}

function* copyText({ rows }: Table, fields: readonly string[]): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsPerChunk) {
    const chunk = rows.slice(start, start + rowsPerChunk)
    const lines = chunk.map((row) => fields.map((field) => copyCell(row[field] ?? null)).join("\t"))
    yield `${lines.join("\n")}\n`
  }
}

const stagedName = (name: string) => `staged_${name}`

function match(key: readonly string[], left: string, right: string): string {
  return key.map((column) => `${left}.${column} = ${right}.${column}`).join(" AND ")
}

/** True of rows that have an entry in the change log, or are part of one that has: they are the editors'. */
function edited({ name, key, partOf }: Omit<Table, "rows">, alias: string): string {
  const columns = key.map((field) => `${alias}.${columnOf(field)}`)
  const entry = (entity: string, rowKey: string) => `EXISTS (SELECT FROM row_change c
    WHERE c.entity = '${entity}' AND c.row_key = ${rowKey})`
  const own = entry(name, `concat_ws('/', ${columns.join(", ")})`)
  if (!partOf) return own
  return `(${own} OR ${entry(partOf.table, `${alias}.${columnOf(partOf.by)}`)})`
}

const importable = ["trade_flow", "product_flow"]

/** True of rows whose values an imported file gave: they are the importer's. */
function imported(table: string): string {
  return importable.includes(table) ? "t.imported" : "false"
}

/** True of trips of which an editor has touched or taken a stop: their days are those of the stops that are left. */
function editedStops(trip: string): string {
  return `${trip}.slug IN (SELECT slug FROM row_change c,
    unnest(ARRAY[c.before->>'tripSlug', c.after->>'tripSlug']) AS slug
    WHERE c.entity = 'visit' AND slug IS NOT NULL)`
}

/** True of rows that refer to a row which an editor has retracted. */
function orphaned({ columns, parent, parentColumns }: ForeignKey, alias: string): string {
  const given = columns.map((column) => `${alias}.${column} IS NOT NULL`).join(" AND ")
  const same = columns.map((column, index) => `p.${parentColumns[index]} = ${alias}.${column}`)
  return `(${given} AND NOT EXISTS (SELECT FROM "${parent}" p WHERE ${same.join(" AND ")}))`
}

function referenced({ child, columns, parentColumns }: ForeignKey, alias: string): string {
  const same = columns.map((column, index) => `r.${column} = ${alias}.${parentColumns[index]}`)
  return `EXISTS (SELECT FROM "${child}" r WHERE ${same.join(" AND ")})`
}

async function stage(client: Client, table: Table, fields: readonly string[]): Promise<void> {
  const name = stagedName(table.name)
  const columns = fields.map(columnOf)
  const staged = columns.length > 0 ? columns : table.key.map(columnOf)
  await client.query(
    `CREATE TEMP TABLE ${name} ON COMMIT DROP AS SELECT ${staged.join(", ")} FROM ${table.name} WITH NO DATA`,
  )
  if (table.rows.length === 0) return
  const copy = client.query(copyFrom(`COPY ${name} (${columns.join(", ")}) FROM STDIN`))
  await pipeline(Readable.from(copyText(table, fields)), copy)
  await client.query(`ANALYZE ${name}`)
}

async function insertAndUpdate(
  client: Client,
  table: Table,
  parents: readonly ForeignKey[],
): Promise<{ added: number; changed: number }> {
  const fields = Object.keys(table.rows[0] ?? {})
  await stage(client, table, fields)
  if (fields.length === 0) return { added: 0, changed: 0 }
  const key = table.key.map(columnOf)
  const columns = fields.map(columnOf)
  const others = columns.filter((column) => !key.includes(column))
  const held = [edited(table, "s"), ...parents.map((parent) => orphaned(parent, "s"))]
  const free = `NOT (${held.join(" OR ")})`
  let changed = 0
  if (others.length > 0) {
    const tuple = (alias: string) => others.map((column) => `${alias}.${column}`).join(", ")
    const mended = table.name === "trip" ? ` AND NOT ${editedStops("t")}` : ""
    const update = await client.query(
      `UPDATE ${table.name} t SET ${others.map((column) => `${column} = s.${column}`).join(", ")}
       FROM ${stagedName(table.name)} s
       WHERE ${match(key, "t", "s")} AND (${tuple("t")}) IS DISTINCT FROM (${tuple("s")}) AND ${free}${mended}
         AND NOT ${imported(table.name)}`,
    )
    changed = update.rowCount ?? 0
  }
  const insert = await client.query(
    `INSERT INTO ${table.name} (${columns.join(", ")}) SELECT ${columns.join(", ")}
     FROM ${stagedName(table.name)} s
     WHERE NOT EXISTS (SELECT FROM ${table.name} t WHERE ${match(key, "t", "s")}) AND ${free}`,
  )
  return { added: insert.rowCount ?? 0, changed }
}

/** Removes rows that the files no longer have, but for editors' and imported ones and what these refer to. */
async function remove(
  client: Client,
  table: Table,
  children: readonly ForeignKey[],
): Promise<number> {
  const key = table.key.map(columnOf)
  const references = children.map((child) => referenced(child, "t"))
  const kept = [edited(table, "t"), imported(table.name), ...references]
  const { rowCount } = await client.query(
    `WITH gone AS MATERIALIZED (
       SELECT ${key.join(", ")} FROM ${table.name} t
       WHERE NOT EXISTS (SELECT FROM ${stagedName(table.name)} s WHERE ${match(key, "t", "s")})
     )
     DELETE FROM ${table.name} t USING gone
     WHERE ${match(key, "t", "gone")} AND NOT (${kept.join(" OR ")})`,
  )
  return rowCount ?? 0
}

/** Keeps the days of trips that editors have touched those of their stops, which may be the files' or the editors'. */
async function mendTrips(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE trip t SET start_date = s.first, end_date = s.last
     FROM (SELECT trip_slug, min(start_date) AS first, max(end_date) AS last FROM visit GROUP BY trip_slug) s
     WHERE s.trip_slug = t.slug AND (t.start_date, t.end_date) IS DISTINCT FROM (s.first, s.last)
       AND (${edited({ name: "trip", key: ["slug"] }, "t")} OR ${editedStops("t")})`,
  )
  return rowCount ?? 0
}

async function countRows(client: Client, name: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int FROM ${name}`)
  return rows[0]?.count ?? 0
}

/** Makes the tables hold what the files hold, within the client's transaction. Tables come parents first. */
export async function merge(client: Client, tables: readonly Table[]): Promise<TableCount[]> {
  const keys = await foreignKeys(client)
  const written: { added: number; changed: number }[] = []
  for (const table of tables)
    written.push(
      await insertAndUpdate(
        client,
        table,
        keys.filter((key) => key.child === table.name),
      ),
    )
  const removed = new Map<string, number>()
  for (const table of tables.toReversed()) {
    const children = keys.filter((key) => key.parent === table.name)
    removed.set(table.name, await remove(client, table, children))
  }
  const mended = await mendTrips(client)
  const counts: TableCount[] = []
  for (const [index, { name }] of tables.entries()) {
    const { added, changed: loaded } = written[index] ?? { added: 0, changed: 0 }
    const changed = loaded + (name === "trip" ? mended : 0)
    const rows = await countRows(client, name)
    const same = rows - added - changed
    // A fresh table has no statistics until the database finds time for it: its first readers would be slow.
    if (added + changed > 0) await client.query(`ANALYZE ${name}`)
    counts.push({ table: name, rows, added, changed, removed: removed.get(name) ?? 0, same })
  }
  return counts
}
