import { AsyncLocalStorage } from "node:async_hooks"
import { connect, type Database, PastConnections } from "@khorgos/prisma"
import { env } from "./env.ts"

type Listener = (sql: string) => void

const listeners = new Set<Listener>()
const watch =
  env.NODE_ENV === "test"
    ? {
        onQuery: (sql: string) => {
          for (const listen of listeners) listen(sql)
        },
      }
    : {}

/** What a request reads from, and whom for. */
export interface Reading {
  db: Database
  /** Id of the request, which its log lines have too. */
  requestId: string
  /** Aborted when the caller goes away before the reply. */
  gone: AbortSignal
  /** Whether statements stop when the caller goes away. */
  stops: boolean
  /** Whether the data as they are now were read, which the next release changes. */
  readsCurrent: boolean
}

const reading = new AsyncLocalStorage<Reading>()

function signalNow(): AbortSignal | undefined {
  const current = reading.getStore()
  return current?.stops ? current.gone : undefined
}

/** With the usual 4 MB figures are sorted on disk to be grouped, which takes four times as long. */
const session = `-c statement_timeout=${env.STATEMENT_TIMEOUT} -c work_mem=32MB`

const settings = {
  url: env.DATABASE_URL,
  session,
  signal: signalNow,
  ...watch,
}

/** The database as it is now. What does not belong to a release, such as accounts, is read from here. */
export const liveDb = connect({ ...settings, poolSize: env.DATABASE_POOL })

/** A connection shows one release at a time, and turns to another when it is taken for that one. */
const pastConnections = new PastConnections({
  connectionString: env.DATABASE_URL,
  max: Math.min(6, env.DATABASE_POOL),
  options: session,
})
const pastClientsHeld = 4
const pasts = new Map<number, Database>()

/** The data as they were in the release of this number. A client forgotten holds no connection. */
export function pastDb(number: number): Database {
  const past = pasts.get(number) ?? connect({ ...settings, past: pastConnections, asOf: number })
  pasts.delete(number)
  pasts.set(number, past)
  const [oldest] = pasts.keys()
  if (pasts.size > pastClientsHeld && oldest !== undefined) pasts.delete(oldest)
  return past
}

/** Runs `work` for a request, which may then turn to an earlier release by changing its reading. */
export function withReading<T>(request: Pick<Reading, "requestId" | "gone">, work: () => T): T {
  return reading.run({ db: liveDb, stops: false, readsCurrent: false, ...request }, work)
}

/** Id of the request being answered. */
export function currentRequestId(): string | undefined {
  return reading.getStore()?.requestId
}

/** Cancels the statements of this request, from here on, when its caller goes away. Not for writes. */
export function stopWithClient(): void {
  const current = reading.getStore()
  if (current) current.stops = true
}

/** Whether the caller of this request has gone away. */
export function clientIsGone(): boolean {
  return reading.getStore()?.gone.aborted ?? false
}

/** Whether this request read the data as they are now. */
export function readsCurrent(): boolean {
  return reading.getStore()?.readsCurrent ?? false
}

/** Makes the rest of the request read the release of this number. */
export function readPast(number: number): void {
  const current = reading.getStore()
  if (!current) throw new Error("Nothing is being read.")
  current.db = pastDb(number)
}

/** Whether an earlier release than the present one is being read. */
export function readsPast(): boolean {
  const current = reading.getStore()
  return current !== undefined && current.db !== liveDb
}

/** The one database client of the process: the data of the release that the request asks for, else those of now. */
export const db: Database = new Proxy(liveDb, {
  get: (_live, key) => {
    const current = reading.getStore()
    if (current?.db === liveDb) current.readsCurrent = true
    return Reflect.get(current?.db ?? liveDb, key)
  },
})

/** Closes every connection. */
export async function closeDb(): Promise<void> {
  await Promise.all([liveDb, ...pasts.values()].map((client) => client.$disconnect()))
  pasts.clear()
  await pastConnections.end()
}

/** Runs `work` and returns the SQL statements that it sent. Works under NODE_ENV=test only. */
export async function recordSql(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const listen: Listener = (sql) => statements.push(sql)
  listeners.add(listen)
  try {
    await work()
  } finally {
    listeners.delete(listen)
  }
  return statements
}
