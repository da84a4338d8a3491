import { connect } from "@khorgos/prisma"
import { env } from "./env.ts"

type Listener = (sql: string) => void
const listeners = new Set<Listener>()

/** The one database client of the process. It connects at the first query. */
export const db = connect({
  url: env.DATABASE_URL,
  poolSize: env.DATABASE_POOL,
  ...(env.NODE_ENV === "test"
    ? {
        onQuery: (sql: string) => {
          for (const listen of listeners) listen(sql)
        },
      }
    : {}),
})

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
