import { PrismaPg } from "@prisma/adapter-pg"
import pg from "pg"
import { PrismaClient } from "../generated/client/client.ts"
import { CancellablePool } from "./cancel.ts"
import { PastConnections, ReleasePool } from "./past.ts"

export * from "../generated/client/client.ts"
export { PastConnections } from "./past.ts"

export interface DatabaseOptions {
  /** Address of the database: postgres://user:password@host:port/name. */
  url: string
  /** Connections held at most. */
  poolSize?: number
  /** Number of the release to show the data as of; the current data when left out. */
  asOf?: number
  /** Connections to share with the clients of other releases; its own when left out. */
  past?: PastConnections
  /** Called with every SQL statement sent; tests count them. */
  onQuery?: (sql: string) => void
  /** Settings of the sessions, as the command line of PostgreSQL takes them; none when left out. */
  session?: string
  /** Tells the signal that stops the statement being sent; none when it is to run to its end. */
  signal?: () => AbortSignal | undefined
}

/** Where the connections of a client come from, and how they close. */
function poolOf({ url, poolSize = 10, asOf, past, session = "", signal }: DatabaseOptions) {
  const config = {
    connectionString: url,
    max: poolSize,
    options: session,
  }
  if (asOf === undefined) return signal ? new CancellablePool(config, signal) : new pg.Pool(config)
  const shared = past ?? new PastConnections(config)
  const close = async () => (past ? undefined : shared.end())
  return new ReleasePool(shared, asOf, signal ?? (() => undefined), close)
}

/** The Prisma client over node-postgres. It connects at the first query. */
export function connect(wanted: DatabaseOptions) {
  const { onQuery } = wanted
  const client = new PrismaClient({
    adapter: new PrismaPg(poolOf(wanted), { disposeExternalPool: true }),
    log: onQuery ? [{ emit: "event", level: "query" }] : [],
  })
  if (onQuery) client.$on("query", (event) => onQuery(event.query))
  return client
}

export type Database = ReturnType<typeof connect>
