import type pg from "pg"
import { ImportError } from "./error.ts"

/** A foreign key of a live table, as the database has it. */
interface Reference {
  parent: string
  columns: string[]
  parentColumns: string[]
  /** Whether the role may hold the parent's rows, as the triggers do in their owner's name. */
  holdable: boolean
}

interface References {
  references: Reference[]
  /** Whether checking them once for all rows may take the place of the triggers, and nothing else would be left out. */
  asSet: boolean
}

const names = (numbers: string, table: string) =>
  `ARRAY(SELECT quote_ident(a.attname) FROM unnest(c.${numbers}) WITH ORDINALITY AS k (attnum, place)
     JOIN pg_attribute a USING (attnum) WHERE a.attrelid = c.${table} ORDER BY k.place)`

/** The table must be locked against changes of its triggers until the transaction ends: any write of rows does that. */
export async function referencesOf(
  client: pg.Client,
  table: string,
  columns: readonly string[],
): Promise<References> {
  const { rows: references } = await client.query<Reference>(
    `SELECT c.confrelid::regclass::text AS parent, ${names("conkey", "conrelid")} AS columns,
       ${names("confkey", "confrelid")} AS "parentColumns", has_any_column_privilege(c.confrelid, 'UPDATE') AS holdable
     FROM pg_constraint c WHERE c.conrelid = $1::regclass AND c.contype = 'f' ORDER BY c.conname`,
    [table],
  )
  // 4 stands for INSERT: any such trigger but those of plain references has work of its own, and keeps it.
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT has_parameter_privilege(current_user, 'session_replication_role', 'SET') AND NOT EXISTS (
       SELECT FROM pg_trigger t LEFT JOIN pg_constraint c ON c.oid = t.tgconstraint
       WHERE t.tgrelid = $1::regclass AND t.tgtype & 4 <> 0
         AND (c.contype, c.confmatchtype) IS DISTINCT FROM ('f'::"char", 's'::"char")) AS may`,
    [table],
  )
  const held = references.every(
    (reference) =>
      reference.holdable && reference.columns.every((column) => columns.includes(column)),
  )
  return { references, asSet: held && rows[0]?.may === true }
}

async function checkReference(client: pg.Client, from: string, reference: Reference, hold: string) {
  const { parent, columns, parentColumns } = reference
  const wanted = columns.map((column) => `s.${column}`).join(", ")
  const same = (alias: string) =>
    columns.map((column, at) => `${alias}.${parentColumns[at]} = w.${column}`).join(" AND ")
  const { rows } = await client.query<{ gone: string }>(
    `WITH wanted AS MATERIALIZED (SELECT DISTINCT ${wanted} FROM ${from} AND (${wanted}) IS NOT NULL),
       held AS MATERIALIZED (SELECT p.* FROM wanted w JOIN ${parent} p ON ${same("p")} ${hold})
     SELECT concat_ws(' ', ${columns.map((column) => `w.${column}`).join(", ")}) AS gone
     FROM wanted w WHERE NOT EXISTS (SELECT FROM held h WHERE ${same("h")}) ORDER BY 1 LIMIT 1`,
  )
  const [found] = rows
  if (found)
    throw new ImportError(
      "REFERENCE_GONE",
      `The data have no ${parent} ${found.gone} any more, which rows of the file name: nothing was loaded.`,
    )
}

/**
 * Refuses rows that name what the data do not have. Checked as a set, what they name is held from the moment that it
 * is found until the transaction ends, just as the triggers hold it: whoever removes it meanwhile waits, and fails.
 */
export async function checkReferences(
  client: pg.Client,
  from: string,
  { references, asSet }: References,
): Promise<void> {
  for (const reference of references)
    await checkReference(client, from, reference, asSet ? "FOR KEY SHARE OF p" : "")
}

/** Runs one insert whose references are checked already. Where it fails, the setting goes with the transaction. */
export async function withoutTriggers<T>(client: pg.Client, insert: () => Promise<T>): Promise<T> {
  await client.query("SET LOCAL session_replication_role = replica")
  const result = await insert()
  await client.query("SET LOCAL session_replication_role = origin")
  return result
}
