import { existsSync } from "node:fs"
import { join, relative } from "node:path"
import { createMigration } from "@khorgos/prisma/migrate"
import { repository } from "../env.ts"
import { Failure } from "../failure.ts"
import { say } from "../output.ts"
import { withDatabase } from "../with-database.ts"

/** The folder after --in: a package that has nouns of its own. */
function nounFolder(args: readonly string[]): string | undefined {
  const place = args.indexOf("--in")
  if (place < 0) return undefined
  const folder = join(repository, args[place + 1] ?? "")
  if (existsSync(join(folder, "schema"))) return folder
  throw new Failure(`There is no folder schema in "${args[place + 1] ?? ""}".`)
}

export async function run(args: string[]): Promise<void> {
  const [name] = args
  if (!name || name.startsWith("--"))
    throw new Failure("Give the migration a name: npm run db:migration -- add-treaty")
  const noun = nounFolder(args)
  const created = await withDatabase(({ url }) => createMigration(url, name, undefined, noun))
  const home = noun ? relative(repository, noun) : "prisma"
  say(
    created === null
      ? "The schema has not changed since the last migration: there is nothing to create."
      : `Created ${home}/migrations/${created}/migration.sql. Read it, then start.`,
  )
}
