import { createMigration } from "@khorgos/prisma/migrate"
import { Failure } from "../failure.ts"
import { say } from "../output.ts"
import { withDatabase } from "../with-database.ts"

export async function run([name]: string[]): Promise<void> {
  if (!name) throw new Failure("Give the migration a name: npm run db:migration -- add-treaty")
  const created = await withDatabase((database) => createMigration(database.url, name))
  say(
    created === null
      ? "The schema has not changed since the last migration: there is nothing to create."
      : `Created prisma/migrations/${created}/migration.sql. Read it, then start.`,
  )
}
