import { type Database, openDatabase } from "./database.ts"
import { type Env, readEnv } from "./env.ts"
import { step } from "./output.ts"

/** Runs a short command on the database, which is given back in the end. */
export async function withDatabase<T>(
  work: (database: Database, env: Env) => Promise<T>,
): Promise<T> {
  const env = readEnv()
  const database = await step(
    "PostgreSQL",
    (report) => openDatabase(env, report),
    ({ version }) => `PostgreSQL ${version}`,
  )
  try {
    return await work(database, env)
  } finally {
    await database.release()
  }
}
