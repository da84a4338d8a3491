import pg from "pg"
import { expect, test } from "vitest"
import { execute, signIn } from "../../test/api.ts"
import { publishNotes } from "../../test/releases.ts"
import { env } from "../env.ts"

const releases = 60
const atOnce = 20
const connectionsOfThePast = 6

const roots = `{ visits(first: 1000) { nodes { summary } } leaders(first: 1) { totalCount }
  countries(first: 1) { totalCount } }`

interface Read {
  visits: { nodes: { summary: string }[] }
}

async function connections(): Promise<number> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  )
  await client.end()
  return rows[0].count
}

test("many releases are read side by side, each as it was, over few connections", async () => {
  const versions = await publishNotes(releases)
  await signIn("viewer")
  const before = await connections()
  for (let start = 0; start < releases; start += atOnce) {
    const asked = versions.slice(start, start + atOnce)
    const replies = await Promise.all(
      asked.map((version) => execute<Read>(`query @release(version: "${version}") ${roots}`)),
    )
    expect(replies.flatMap(({ errors }) => errors)).toEqual([])
    const seen = replies.map(({ data }) =>
      (data?.visits.nodes ?? []).filter(({ summary }) => summary.startsWith("Note ")),
    )
    expect(seen).toEqual(asked.map((_, index) => [{ summary: `Note ${start + index}.` }]))
  }
  expect(await connections()).toBeLessThanOrEqual(
    Math.max(before, env.DATABASE_POOL) + connectionsOfThePast,
  )
})
