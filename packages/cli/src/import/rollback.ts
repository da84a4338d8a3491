import { listLoads, rollBack } from "@khorgos/import"
import { Failure } from "../failure.ts"
import { say } from "../output.ts"
import { migrateDatabase } from "../prepare.ts"
import { withDatabase } from "../with-database.ts"

export async function rollbackCommand([release, more]: string[]): Promise<void> {
  if (release === undefined || more !== undefined)
    throw new Failure(
      "Name the release to take back: npm run khorgos -- import rollback 2026.11.26.1",
    )
  await withDatabase(async ({ url }) => {
    await migrateDatabase(url)
    const { file, changes, release: version } = await rollBack(url, release)
    say(`Took back the import of ${file} in release ${release}.`)
    for (const [table, { changed, removed }] of Object.entries(changes))
      if (changed + removed > 0)
        say(
          `  ${table.replaceAll("_", " ")}: ${removed.toLocaleString("en")} removed, ${changed.toLocaleString("en")} as they were`,
        )
    say(`The data are at release ${version}.`)
  })
}

export async function listCommand(): Promise<void> {
  await withDatabase(async ({ url }) => {
    await migrateDatabase(url)
    const loads = await listLoads(url)
    if (loads.length === 0) return say("Nothing was imported yet.")
    for (const load of loads) {
      const counts = `${load.added.toLocaleString("en")} new, ${load.changed.toLocaleString("en")} changed`
      const undone = load.rolledBackIn === null ? "" : `; taken back in ${load.rolledBackIn}`
      const as = [load.format, load.source].filter(Boolean).join(", ")
      say(`${load.release}  ${load.file} (${as}): ${counts}${undone}`)
    }
  })
}
