import { PrismaPg } from "@prisma/adapter-pg"
import pg from "pg"
import { PrismaClient } from "../generated/client/client.ts"
import { CancellablePool } from "./cancel.ts"

export * from "../generated/client/client.ts"

export interface DatabaseOptions {
  /** Address of the database: postgres://user:password@host:port/name. */
  url: string
  /** Connections held at most. */
  poolSize?: number
  /** Number of the release to show the data as of; the current data when left out. */
  asOf?: number
  /** Called with every SQL statement sent; tests count them. */
  onQuery?: (sql: string) => void
  /** Milliseconds after which the database gives a statement up; never when left out. */
  statementTimeout?: number
  /** Tells the signal that stops the statement being sent; none when it is to run to its end. */
  signal?: () => AbortSignal | undefined
}

type Query = (...args: unknown[]) => never

/** Prisma names every table with its schema; without it the search path finds the view of the release. */
class PastClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    // node-postgres types its many forms of query apart; this passes each of them on.
    const send = super.query.bind(this) as Query
    const query: Query = (question, ...rest) => send(withoutSchema(question), ...rest)
    this.query = query
  }
}

function withoutSchema(question: unknown): unknown {
  return typeof question === "object" &&
    question !== null &&
    "text" in question &&
    typeof question.text === "string"
    ? { ...question, text: question.text.replaceAll('"public".', "") }
    : question
}

/** The Prisma client over node-postgres. It connects at the first query. */
export function connect(wanted: DatabaseOptions) {
  const { url, poolSize = 10, asOf, onQuery, statementTimeout, signal } = wanted
  const settings = [
    ...(asOf === undefined ? [] : ["search_path=as_of,public", `khorgos.as_of=${asOf}`]),
    ...(statementTimeout === undefined ? [] : [`statement_timeout=${statementTimeout}`]),
  ]
  const config = {
    connectionString: url,
    max: poolSize,
    options: settings.map((setting) => `-c ${setting}`).join(" "),
    ...(asOf === undefined ? {} : { Client: PastClient }),
  }
  const pool = signal ? new CancellablePool(config, signal) : new pg.Pool(config)
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    log: onQuery ? [{ emit: "event", level: "query" }] : [],
  })
  if (onQuery) client.$on("query", (event) => onQuery(event.query))
  return client
}

export type Database = ReturnType<typeof connect>
