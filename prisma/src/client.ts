import { PrismaPg } from "@prisma/adapter-pg"
import { PrismaClient } from "../generated/client/client.ts"

export * from "../generated/client/client.ts"

export interface DatabaseOptions {
  /** Address of the database: postgres://user:password@host:port/name. */
  url: string
  /** Connections held at most. */
  poolSize?: number
  /** Called with every SQL statement sent; tests count them. */
  onQuery?: (sql: string) => void
}

/** The Prisma client over node-postgres. It connects at the first query. */
export function connect({ url, poolSize = 10, onQuery }: DatabaseOptions) {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: poolSize }),
    log: onQuery ? [{ emit: "event", level: "query" }] : [],
  })
  if (onQuery) client.$on("query", (event) => onQuery(event.query))
  return client
}

export type Database = ReturnType<typeof connect>
