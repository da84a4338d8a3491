import { Prisma } from "@khorgos/prisma"
import pg from "pg"
import Cursor from "pg-cursor"
import { env } from "../../env.ts"
import { requireRelease } from "../../modules/source/release.ts"
import { asWritten, type Field, fieldOf, type Row } from "./cells.ts"

export interface Release {
  version: string
  number: number
  checksum: string
  publishedAt: string
}

export interface Answer {
  fields: Field[]
  /** The rows, a batch at a time: no more is held than the reader has taken. */
  batches: AsyncGenerator<Row[]>
}

/** The data at one moment, in one release, over a connection of its own. */
export interface Snapshot {
  /** Null before the first load. */
  release: Release | null
  /** Begins to read; what the database refuses is refused here, before the first row. */
  read(sql: Prisma.Sql, batch: number): Promise<Answer>
  /** All rows of a short answer. */
  list(sql: Prisma.Sql): Promise<Record<string, string | null>[]>
  /** Closes the connection, whatever it is doing. */
  close(): Promise<void>
}

const options = [
  "datestyle=ISO",
  "timezone=UTC",
  // The database gives a query up soon after its reader has gone.
  "client_connection_check_interval=1000",
  `statement_timeout=${env.STATEMENT_TIMEOUT}`,
  `lock_timeout=${env.STATEMENT_TIMEOUT}`,
]

function nextBatch(cursor: Cursor<Row>, size: number) {
  return new Promise<{ rows: Row[]; fields: pg.FieldDef[] }>((resolve, reject) =>
    cursor.read(size, (error, rows, result) =>
      error ? reject(error) : resolve({ rows, fields: result?.fields ?? [] }),
    ),
  )
}

/** The next batch is on its way while one is written. */
async function* batchesOf(cursor: Cursor<Row>, first: Row[], size: number) {
  for (let rows = first; rows.length > 0; ) {
    const next = nextBatch(cursor, size)
    next.catch(() => {})
    yield rows
    rows = (await next).rows
  }
}

const releases = Prisma.sql`SELECT version, number, checksum, published_at FROM release`

async function findRelease(list: Snapshot["list"], version: string | null) {
  const which = version === null ? Prisma.empty : Prisma.sql`WHERE version = ${version}`
  const [row] = await list(Prisma.sql`${releases} ${which} ORDER BY number DESC LIMIT 1`)
  return row
    ? {
        version: row.version ?? "",
        number: Number(row.number),
        checksum: row.checksum ?? "",
        publishedAt: new Date(row.published_at ?? "").toISOString(),
      }
    : null
}

/** Opens the data of a release, or those of now; what is published later does not show in it. */
export async function openSnapshot(version: string | null): Promise<Snapshot> {
  if (version !== null) await requireRelease(version)
  const client = new pg.Client({
    connectionString: env.DATABASE_URL,
    options: options.map((setting) => `-c ${setting}`).join(" "),
    types: asWritten,
  })
  // The query that is lost with a connection reports it.
  client.on("error", () => {})
  const list: Snapshot["list"] = async (sql) => (await client.query(sql.text, sql.values)).rows
  try {
    await client.connect()
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    const release = await findRelease(list, version)
    if (version !== null && release)
      await client.query(
        `SET LOCAL search_path = as_of, public; SET LOCAL khorgos.as_of = ${release.number}`,
      )
    return {
      release,
      list,
      read: async (sql, batch) => {
        // A cursor's time would run on while its reader takes the rows; the export as a whole has a limit.
        await client.query("SET LOCAL statement_timeout = 0")
        const settings = { rowMode: "array", types: asWritten } as const
        const cursor = client.query(new Cursor<Row>(sql.text, sql.values, settings))
        const { rows, fields } = await nextBatch(cursor, batch)
        return { fields: fields.map(fieldOf), batches: batchesOf(cursor, rows, batch) }
      },
      close: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}
