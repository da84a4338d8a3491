import pg from "pg"
import { Countries, type HeldCountry } from "./country.ts"
import { ImportError } from "./error.ts"
import type { HeldSource } from "./source.ts"

/** One connection for one load. */
export async function withConnection<T>(
  url: string,
  signal: AbortSignal | undefined,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "khorgos import" })
  client.on("error", () => {
    // The statement that failed has said it.
  })
  await client.connect()
  const cancel = () => void cancelOn(client, url)
  signal?.addEventListener("abort", cancel)
  try {
    // Compiling these statements takes longer than running them, and their sorts deserve memory.
    await client.query("SET statement_timeout = 0; SET jit = off; SET work_mem = '128MB'")
    return await work(client)
  } catch (error) {
    throw signal?.aborted ? stopped() : error
  } finally {
    signal?.removeEventListener("abort", cancel)
    // Closing the connection rolls back what was not committed.
    await client.end().catch(() => {})
  }
}

export function stopped(): ImportError {
  return new ImportError("STOPPED", "The import was stopped: the data are as they were.")
}

async function cancelOn(client: pg.Client, url: string): Promise<void> {
  // node-postgres sets it on connecting, and its types leave it out.
  const pid: unknown = Reflect.get(client, "processID")
  const canceller = new pg.Client({ connectionString: url })
  canceller.on("error", () => {})
  try {
    await canceller.connect()
    await canceller.query("SELECT pg_cancel_backend($1)", [pid])
  } catch {
    // The connection is closed in any case, and what it has begun is rolled back.
  } finally {
    await canceller.end().catch(() => {})
  }
}

/** What the mapping of a file needs to know of the data. */
export async function readHoldings(client: pg.Client) {
  const countries = await client.query<HeldCountry>(
    `SELECT iso3, iso2, name, official_name AS "officialName" FROM country WHERE kind <> 'institution'`,
  )
  const sources = await client.query<HeldSource & { key: string }>(
    "SELECT key, basis, title, licence, url, retrieved_on::text AS retrieved FROM source",
  )
  const lists = await client.query<{ code: string }>("SELECT code FROM product_classification")
  return {
    countries: new Countries(countries.rows),
    sources: new Map(sources.rows.map(({ key, ...source }) => [key, source])),
    productLists: new Set(lists.rows.map(({ code }) => code)),
  }
}
