import { AsyncLocalStorage } from "node:async_hooks"
import { connect, type Database } from "@khorgos/prisma"
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

/** The database as it is now. What does not belong to a release, such as accounts, is read from here. */
export const liveDb = connect({ url: env.DATABASE_URL, poolSize: env.DATABASE_POOL, ...watch })

const pastClientsHeld = 4
const connectionsPerPast = 3
const pasts = new Map<number, Database>()

/** The data as they were in the release of this number. Connections that idle close by themselves. */
export function pastDb(number: number): Database {
  const past =
    pasts.get(number) ??
    connect({ url: env.DATABASE_URL, poolSize: connectionsPerPast, asOf: number, ...watch })
  pasts.delete(number)
  pasts.set(number, past)
  const [oldest] = pasts.keys()
  if (pasts.size > pastClientsHeld && oldest !== undefined) pasts.delete(oldest)
  return past
}

/** What a request reads from. */
export interface Reading {
  db: Database
}

const reading = new AsyncLocalStorage<Reading>()

/** Runs `work`, which may then turn to an earlier release by changing its reading. */
export function withReading<T>(work: () => T): T {
  return reading.run({ db: liveDb }, work)
}

/** Makes the rest of the request read the release of this number. */
export function readPast(number: number): void {
  const current = reading.getStore()
  if (!current) throw new Error("Nothing is being read.")
  current.db = pastDb(number)
}

/** The one database client of the process: the data of the release that the request asks for, else those of now. */
export const db: Database = new Proxy(liveDb, {
  get: (_live, key) => Reflect.get(reading.getStore()?.db ?? liveDb, key),
})

/** Closes every connection. */
export async function closeDb(): Promise<void> {
  await Promise.all([liveDb, ...pasts.values()].map((client) => client.$disconnect()))
  pasts.clear()
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
