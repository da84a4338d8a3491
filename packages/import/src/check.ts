import type pg from "pg"
import type { Tally } from "./report.ts"
import { staged } from "./stage.ts"

const key = "reporter_iso3, partner_iso3, year, flow, classification_code, product_code, source_key"
const nullable = ["classification_code", "product_code"]
const same = key
  .split(", ")
  .map((column) =>
    // IS NOT DISTINCT FROM would compare each row with each.
    nullable.includes(column)
      ? `coalesce(s.${column}, '') = coalesce(r.${column}, '')`
      : `s.${column} = r.${column}`,
  )
  .join(" AND ")

interface Repeated {
  line: string
  first: string
  key: string
  value: string
}

/**
 * A figure given twice alike counts once. Of two that differ nobody knows the right one: all are refused, as they are
 * when the parts of a figure were taken for the whole.
 */
export async function removeRepeated(client: pg.Client, tally: Tally): Promise<void> {
  // Hashed first, to a number a row: telling which figures differ takes a sort of the keys, which few files need.
  const { rows: found } = await client.query(
    `SELECT FROM ${staged} GROUP BY hash_record_extended((${key}), 0) HAVING count(*) > 1 LIMIT 1`,
  )
  if (found.length === 0) return
  await client.query(
    `CREATE TEMP TABLE import_repeated AS SELECT ${key}, min(line) AS first, min(ctid) AS kept,
       count(DISTINCT (value_usd, basis, partial_year, damaged, note)) > 1 AS differs
     FROM ${staged} GROUP BY ${key} HAVING count(*) > 1`,
  )
  await client.query("ANALYZE import_repeated")
  const alike = await client.query(
    `DELETE FROM ${staged} s USING import_repeated r WHERE ${same} AND NOT r.differs AND s.ctid <> r.kept`,
  )
  tally.skip("repeated", alike.rowCount ?? 0)
  await client.query(
    `CREATE TEMP TABLE import_differing AS WITH gone AS (
       DELETE FROM ${staged} s USING import_repeated r WHERE ${same} AND r.differs
       RETURNING s.line, r.first, s.value_usd, concat_ws(' ', ${key
         .split(", ")
         .map((column) => `s.${column}`)
         .join(", ")}) AS key)
     SELECT * FROM gone`,
  )
  await refuseDiffering(client, tally)
}

async function refuseDiffering(client: pg.Client, tally: Tally): Promise<void> {
  await client.query("BEGIN")
  await client.query(
    "DECLARE differing CURSOR FOR SELECT line, first, key, value_usd AS value FROM import_differing ORDER BY line",
  )
  for (;;) {
    const { rows } = await client.query<Repeated>("FETCH 1000 FROM differing")
    if (rows.length === 0) break
    for (const { line, first, key: named, value } of rows) {
      const reason = `is one of several figures for ${named}: line ${first} has the first`
      tally.refuse(Number(line), [{ column: "", value, reason }])
    }
    await tally.drained()
  }
  await client.query("COMMIT")
}

/** Whether the partners' figures add up to more than the world's: then some are counted twice. */
export async function checkSums(client: pg.Client): Promise<string[]> {
  const world = await client.query(`SELECT FROM ${staged} WHERE partner_iso3 = 'WLD' LIMIT 1`)
  if (world.rows.length === 0) return []
  const { rows } = await client.query<{
    reporter: string
    year: number
    flow: string
    product: string | null
  }>(
    `SELECT reporter_iso3 AS reporter, year, flow, concat_ws(' ', classification_code, product_code) AS product
     FROM ${staged} GROUP BY reporter_iso3, year, flow, classification_code, product_code, source_key
     HAVING sum(value_usd) FILTER (WHERE partner_iso3 NOT IN ('WLD', 'EUU'))
       > 1.01 * sum(value_usd) FILTER (WHERE partner_iso3 = 'WLD')
     ORDER BY 1, 2, 3, 4 LIMIT 20`,
  )
  return rows.map(({ reporter, year, flow, product }) => {
    const goods = product ? ` of ${product}` : ""
    return `${reporter}, ${year}, ${flow}${goods}: the partners add up to more than the world`
  })
}
