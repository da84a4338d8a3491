import pg from "pg"
import type { TableChange } from "./release.ts"

/** True of a row of the table that an import made of which nothing is left: this one, or one taken back before. */
const leftover = (table: string, key: readonly string[]) =>
  `least(t.since_release, (SELECT min(h.since_release) FROM history.${table} h
     WHERE ${key.map((column) => `h.${column} = t.${column}`).join(" AND ")})) IN (
   SELECT r.number FROM import_load l JOIN release r ON r.version = l.release_version
   WHERE l.rolled_back_in IS NOT NULL OR r.number = $1)`

/** Takes back the names of products, and products and lists that came with imports and have no figures any more. */
export async function restoreProducts(
  client: pg.Client,
  number: number,
  changes: Map<string, TableChange>,
): Promise<void> {
  const key = ["classification_code", "code"]
  const removed = await client.query(
    `DELETE FROM product t WHERE ${leftover("product", key)} AND NOT EXISTS (SELECT FROM product_flow f
       WHERE f.classification_code = t.classification_code AND f.product_code = t.code)`,
    [number],
  )
  const renamed = await client.query(
    `UPDATE product t SET name = h.name FROM history.product h WHERE t.since_release = $1 AND h.until_release = $1
     AND h.classification_code = t.classification_code AND h.code = t.code`,
    [number],
  )
  const lists = await client.query(
    `DELETE FROM product_classification t WHERE ${leftover("product_classification", ["code"])}
     AND NOT EXISTS (SELECT FROM product p WHERE p.classification_code = t.code)`,
    [number],
  )
  const counts = { added: 0, changed: renamed.rowCount ?? 0, removed: removed.rowCount ?? 0 }
  changes.set("product", counts)
  changes.set("product_classification", { added: 0, changed: 0, removed: lists.rowCount ?? 0 })
}

/** restrict_violation, which PostgreSQL says from version 18 on, and foreign_key_violation. */
const isCited = new Set(["23001", "23503"])

/** Sources that came with imports of which nothing is left, unless something cites them: only the database knows all that could. */
export async function removeSources(client: pg.Client, number: number): Promise<number> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT t.key FROM source t WHERE ${leftover("source", ["key"])}`,
    [number],
  )
  let count = 0
  for (const { key } of rows) {
    await client.query("SAVEPOINT source")
    try {
      const { rowCount } = await client.query("DELETE FROM source WHERE key = $1", [key])
      count += rowCount ?? 0
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && isCited.has(error.code ?? ""))) throw error
      await client.query("ROLLBACK TO SAVEPOINT source")
    }
  }
  return count
}
