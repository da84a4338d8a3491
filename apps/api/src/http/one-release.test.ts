import pg from "pg"
import { afterAll, expect, test, vi } from "vitest"
import { read, send, signIn } from "../../test/api.ts"
import { env } from "../env.ts"

const other = new pg.Client({ connectionString: env.DATABASE_URL })
await other.connect()
afterAll(() => other.end())

const first = "2026.11.23"

async function post(query: string, cookie: string) {
  const response = await send({
    method: "POST",
    url: "/graphql",
    headers: { cookie },
    payload: { query },
  })
  return { header: response.headers["khorgos-release"], ...response.json() }
}

async function waiting(): Promise<number> {
  const { rows } = await other.query(
    "SELECT count(*)::int AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE NOT l.granted AND d.datname = current_database()",
  )
  return rows[0].count
}

test("a release published while a query runs does not show in its reply", async () => {
  const cookie = await signIn("viewer")
  const query = `{ visits(first: 1000) { totalCount nodes { summary revision } }
    rateLimit { cost } missing: visit(slug: "nothing") { slug } }`
  const before = await post(query, cookie)
  await other.query("BEGIN")
  await other.query("SELECT begin_release()")
  await other.query("UPDATE visit SET summary = 'Edited.'")
  await other.query("LOCK TABLE visit IN ACCESS EXCLUSIVE MODE")
  await other.query("SELECT publish_release(current_date, 'edit', NULL, 'A test.', '{}', NULL)")
  const reply = post(query, cookie)
  await vi.waitFor(async () => expect(await waiting()).toBeGreaterThan(0), { interval: 20 })
  await other.query("COMMIT")
  const { header, data, errors, extensions } = await reply
  expect([header, extensions.release.version]).toEqual([first, first])
  expect({ data, errors }).toEqual({ data: before.data, errors: before.errors })
  expect(extensions.cost).toEqual(before.extensions.cost)
  const after = await post(query, cookie)
  expect(after.header).not.toBe(first)
  expect(after.data.visits.nodes[0].summary).toBe("Edited.")
})

test("an edit's reply names the release that it made, though another came before the reply", async () => {
  const { statements } = await read<{
    statements: { nodes: { slug: string; revision: number }[] }
  }>("{ statements(first: 2) { nodes { slug revision } } }")
  const cookie = await signIn("editor")
  const [early, late] = statements.nodes.map(
    ({ slug, revision }) =>
      (selection: string) =>
        post(
          `mutation { edit: correctStatement(slug: "${slug}", expected: ${revision},
            input: { note: "Another note." }, reason: "Read again.") {
            release { version } ${selection} } }`,
          cookie,
        ),
  )
  await other.query("BEGIN")
  await other.query("LOCK TABLE organisation IN ACCESS EXCLUSIVE MODE")
  const slow = early?.("statement { parties { memberships { nodes { organisation { name } } } } }")
  await vi.waitFor(async () => expect(await waiting()).toBe(1), { interval: 20 })
  const quick = await late?.("")
  await other.query("ROLLBACK")
  const replies = [await slow, quick]
  const made = replies.map(({ data }) => data.edit.release.version)
  expect(replies.map(({ header }) => header)).toEqual(made)
  expect(new Set(made).size).toBe(2)
})
