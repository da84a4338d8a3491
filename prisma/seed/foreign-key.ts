import type { Client } from "pg"

/** A reference of one table to another, as the database enforces it. */
export interface ForeignKey {
  child: string
  columns: string[]
  parent: string
  parentColumns: string[]
}

const names = (relation: string, numbers: string) =>
  `(SELECT array_agg(a.attname::text ORDER BY n.position)
    FROM unnest(${numbers}) WITH ORDINALITY AS n (number, position)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = n.number)`

export async function foreignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT child.relname AS child, ${names("k.conrelid", "k.conkey")} AS columns,
            parent.relname AS parent, ${names("k.confrelid", "k.confkey")} AS "parentColumns"
     FROM pg_constraint k
     JOIN pg_class child ON child.oid = k.conrelid
     JOIN pg_class parent ON parent.oid = k.confrelid
     WHERE k.contype = 'f' AND child.relnamespace = current_schema()::regnamespace`,
  )
  return rows
}
