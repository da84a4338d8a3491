import type pg from "pg"
import { levelOf, productLists } from "./classification.ts"
import { stopped } from "./database.ts"
import { checkReferences, referencesOf, withoutTriggers } from "./references.ts"
import type { TableChange } from "./release.ts"
import { type ProductNames, staged } from "./stage.ts"

export interface Counts {
  added: number
  changed: number
  same: number
}

interface Target {
  table: "trade_flow" | "product_flow"
  key: readonly string[]
  values: readonly string[]
  /** True of the staged rows that belong to it. */
  holds: string
}

const cell = ["reporter_iso3", "partner_iso3", "year", "flow"]
export const targets: readonly Target[] = [
  {
    table: "trade_flow",
    key: [...cell, "source_key"],
    values: ["value_usd", "basis", "partial_year", "damaged", "note"],
    holds: "s.product_code IS NULL",
  },
  {
    table: "product_flow",
    key: [...cell, "classification_code", "product_code", "source_key"],
    values: ["value_usd", "basis", "partial_year", "note"],
    holds: "s.product_code IS NOT NULL",
  },
]

const of = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}.${column}`).join(", ")

/** A tuple per side: rows that are equal in all of it match. */
function match({ key }: Target): string {
  return key.map((column) => `t.${column} = s.${column}`).join(" AND ")
}

/** What the table has of the staged rows. Hashed: sorting by so many columns costs several times as much. */
async function countsOf(client: pg.Client, target: Target): Promise<Counts> {
  const { rows } = await client.query<Counts>(
    `SELECT count(*) FILTER (WHERE t.year IS NULL)::int AS added,
       count(*) FILTER (WHERE t.year IS NOT NULL AND ${differs(target)})::int AS changed,
       count(*) FILTER (WHERE t.year IS NOT NULL AND NOT ${differs(target)})::int AS same
     FROM ${staged} s LEFT JOIN ${target.table} t ON ${match(target)} WHERE ${target.holds}`,
  )
  return rows[0] ?? { added: 0, changed: 0, same: 0 }
}

/** Says what a load would do, and writes nothing. */
export async function preview(client: pg.Client): Promise<Map<Target["table"], Counts>> {
  const counts = new Map<Target["table"], Counts>()
  for (const target of targets) counts.set(target.table, await countsOf(client, target))
  return counts
}

function differs({ values }: Target): string {
  return `((${of("t", values)}) IS DISTINCT FROM (${of("s", values)}))`
}

const given = "jsonb_to_recordset($1) AS g (list text, code text, name text, level text)"

/** Lists and lines of products that the data lack, and names that lines lack. */
export async function recordProducts(client: pg.Client, names: ProductNames) {
  const changes = new Map<string, TableChange>()
  const { rows } = await client.query<{ list: string; code: string }>(
    `SELECT s.list, s.code FROM (SELECT DISTINCT classification_code AS list, product_code AS code FROM ${staged}
       WHERE product_code IS NOT NULL) s
     LEFT JOIN product p ON p.classification_code = s.list AND p.code = s.code WHERE p.name IS NULL`,
  )
  if (rows.length === 0) return changes
  const known = productLists.filter((list) => rows.some((row) => row.list === list.code))
  const lists = await client.query(
    `INSERT INTO product_classification (code, name, description)
     SELECT code, name, description FROM jsonb_to_recordset($1) AS g (code text, name text, description text)
     ON CONFLICT (code) DO NOTHING`,
    [JSON.stringify(known)],
  )
  const lines = rows.map(({ list, code }) => {
    return { list, code, name: names.of(list, code), level: levelOf(list, code) }
  })
  const named = await client.query(
    `UPDATE product p SET name = g.name FROM ${given}
     WHERE p.classification_code = g.list AND p.code = g.code AND p.name IS NULL AND g.name IS NOT NULL`,
    [JSON.stringify(lines)],
  )
  const made = await client.query(
    `INSERT INTO product (classification_code, code, name, level, section_code)
     SELECT g.list, g.code, g.name, g.level, c.section_code FROM ${given}
     LEFT JOIN product c ON g.list LIKE 'HS%' AND c.classification_code = 'HS' AND c.code = left(g.code, 2)
     ON CONFLICT (classification_code, code) DO NOTHING`,
    [JSON.stringify(lines)],
  )
  const counted = { changed: 0, removed: 0 }
  changes.set("product_classification", { ...counted, added: lists.rowCount ?? 0 })
  changes.set("product", { ...counted, changed: named.rowCount ?? 0, added: made.rowCount ?? 0 })
  return changes
}

/** Pages of the staged rows that are inserted at a time: triggers wait in memory until a statement ends. */
const pagesAtATime = 2000

interface Report {
  signal?: AbortSignal
  onShare: (share: number) => void
}

/** Inserts the staged rows, of which the table has none: asking it row by row costs half as much as inserting does. */
async function insertFresh(client: pg.Client, target: Target, release: number, report: Report) {
  const columns = [...target.key, ...target.values]
  const references = await referencesOf(client, target.table, columns)
  await checkReferences(client, `${staged} s WHERE ${target.holds}`, references)
  const { rows } = await client.query<{ pages: number }>(
    `SELECT (pg_relation_size('${staged}') / current_setting('block_size')::int)::int AS pages`,
  )
  const pages = rows[0]?.pages ?? 0
  for (let page = 0; page <= pages; page += pagesAtATime) {
    if (report.signal?.aborted) throw stopped()
    const insert = () =>
      client.query(
        `INSERT INTO ${target.table} (${columns.join(", ")}, imported, since_release)
         SELECT ${of("s", columns)}, true, ${release} FROM ${staged} s
         WHERE ${target.holds} AND s.ctid >= '(${page},0)'::tid AND s.ctid < '(${page + pagesAtATime},0)'::tid`,
      )
    await (references.asSet ? withoutTriggers(client, insert) : insert())
    report.onShare(Math.min(1, (page + pagesAtATime) / Math.max(1, pages)))
  }
}

async function applyTo(client: pg.Client, target: Target, release: number, report: Report) {
  report.onShare(0)
  const counts = await countsOf(client, target)
  if (counts.changed > 0) {
    const set = target.values.map((column) => `${column} = s.${column}`).join(", ")
    await client.query(
      `UPDATE ${target.table} t SET ${set}, imported = true FROM ${staged} s
       WHERE ${match(target)} AND ${target.holds} AND ${differs(target)}`,
    )
  }
  if (counts.added > 0) {
    if (counts.changed + counts.same > 0)
      await client.query(
        `DELETE FROM ${staged} s USING ${target.table} t WHERE ${match(target)} AND ${target.holds}`,
      )
    await insertFresh(client, target, release, report)
  }
  return counts
}

/** Writes what differs into the live tables, within the client's transaction and its release. */
export async function apply(client: pg.Client, release: number, report: Report) {
  const counts = new Map<Target["table"], Counts>()
  for (const target of targets) {
    const count = await applyTo(client, target, release, report)
    counts.set(target.table, count)
    if (count.added + count.changed > 0) await client.query(`ANALYZE ${target.table}`)
  }
  return counts
}
