import { once } from "node:events"
import { request } from "node:http"
import pg from "pg"
import { afterAll, expect, test, vi } from "vitest"
import { execute, read, refusal, server, signIn } from "../../test/api.ts"
import { db, recordSql } from "../db.ts"
import { env } from "../env.ts"

vi.hoisted(() => vi.stubEnv("STATEMENT_TIMEOUT", "4000"))

const { port } = new URL(await server.listen({ port: 0, host: "127.0.0.1" }))

const other = new pg.Client({ connectionString: env.DATABASE_URL })
await other.connect()
afterAll(() => other.end())

/** Runs `work` while nobody else can read the visits. */
async function withVisitsLocked(work: () => Promise<void>) {
  await other.query("BEGIN")
  await other.query("LOCK TABLE visit")
  try {
    await work()
  } finally {
    await other.query("ROLLBACK")
  }
}

async function waiting(): Promise<number> {
  const { rows } = await other.query(
    "SELECT count(*)::int AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE NOT l.granted AND d.datname = current_database()",
  )
  return rows[0].count
}
const comeTo = (count: number) =>
  vi.waitFor(async () => expect(await waiting()).toBe(count), { timeout: 1800, interval: 20 })

/** Sends a query over a socket of its own, which can then be cut. */
async function post(query: string, cookie: string) {
  const sent = request({
    port,
    path: "/graphql",
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
  })
  sent.on("error", () => undefined)
  sent.end(JSON.stringify({ query }))
  await once(sent, "socket")
  return sent
}

const both = "{ visits { nodes { slug } } trips { nodes { visits { slug } } } }"

test("a statement that takes too long is given up, and the reply says so", async () => {
  await withVisitsLocked(async () => {
    const queries = [
      "{ visits { nodes { slug } } }",
      `{ visit(slug: "chn-xi-2024-2-kaz-2024-07-02") { slug } }`,
      `{ hostRanking(leader: "xi-jinping") { entries { rank } } }`,
    ]
    for (const refused of await Promise.all(queries.map((query) => refusal(query))))
      expect(refused).toMatchObject({ status: 504, code: "QUERY_TIMEOUT" })
    expect(await waiting()).toBe(0)
  })
})

test("what the caller no longer waits for is cancelled, and nothing more is sent for it", async () => {
  const cookie = await signIn("viewer")
  await withVisitsLocked(async () => {
    const sent = await post(both, cookie)
    await comeTo(2)
    const later = await recordSql(async () => {
      sent.destroy()
      await comeTo(0)
    })
    expect(later.filter((sql) => sql.includes('"visit"'))).toEqual([])
  })
  expect(await read("{ visits(first: 1) { nodes { slug } } }")).toMatchObject({
    visits: { nodes: [{ slug: expect.any(String) }] },
  })
})

test("one caller's leaving does not touch another's query", async () => {
  const cookie = await signIn("viewer")
  await withVisitsLocked(async () => {
    const leaves = await post(both, cookie)
    await comeTo(2)
    const stays = execute("{ visits(first: 1) { nodes { slug } } }")
    await comeTo(3)
    leaves.destroy()
    await comeTo(1)
    await other.query("ROLLBACK")
    expect((await stays).errors).toEqual([])
  })
})

test("a change runs to its end, though nobody waits for the answer", async () => {
  const cookie = await signIn("admin")
  await other.query("BEGIN")
  await other.query("LOCK TABLE invitation")
  try {
    const sent = await post(
      `mutation { inviteUser(email: "late@khorgos.example", role: VIEWER) { url } }`,
      cookie,
    )
    await comeTo(1)
    sent.destroy()
    await once(sent, "close").catch(() => undefined)
  } finally {
    await other.query("ROLLBACK")
  }
  await vi.waitFor(async () =>
    expect(await db.invitation.count({ where: { email: "late@khorgos.example" } })).toBe(1),
  )
})
