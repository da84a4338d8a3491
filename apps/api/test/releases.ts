import { db } from "../src/db.ts"

/** Publishes releases, each of which gives one visit the summary "Note", with its index, and tells their versions. */
export async function publishNotes(count: number): Promise<string[]> {
  const { slug } = await db.visit.findFirstOrThrow({ orderBy: { slug: "asc" } })
  const versions: string[] = []
  for (let index = 0; index < count; index += 1)
    versions.push(
      await db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT begin_release()`
        await tx.visit.update({ where: { slug }, data: { summary: `Note ${index}.` } })
        const [row] = await tx.$queryRaw<{ version: string }[]>`
          SELECT publish_release(current_date, 'edit', NULL, 'A test.', '{}', NULL) AS version`
        return row?.version ?? ""
      }),
    )
  return versions
}
