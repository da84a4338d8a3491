import pg from "pg"
import { afterAll, expect, test, vi } from "vitest"
import { recordSql } from "../src/db.ts"
import { env } from "../src/env.ts"
import { execute, read, signIn } from "./api.ts"

const other = new pg.Client({ connectionString: env.DATABASE_URL })
await other.connect()
afterAll(() => other.end())

async function waiting(): Promise<number> {
  const { rows } = await other.query(
    "SELECT count(*)::int AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE NOT l.granted AND d.datname = current_database()",
  )
  return rows[0].count
}
const comeTo = (count: number) =>
  vi.waitFor(async () => expect(await waiting()).toBe(count), { timeout: 5000, interval: 20 })

const six = Array.from({ length: 6 }, (_, n) => `a${n}: visitAggregate(by: [YEAR]) { totalCount }`)

test("one account has two aggregates made at a time, whatever it asks for, and others do not wait", async () => {
  await Promise.all([signIn("viewer"), signIn("editor")])
  await other.query("BEGIN")
  await other.query("LOCK TABLE visit")
  try {
    const asked = [execute(`{ ${six.join(" ")} }`), execute(`{ ${six.join(" ")} }`)]
    await comeTo(2)
    expect(await read("{ leaders(first: 1) { totalCount } }")).toBeTruthy()
    const another = execute(`{ ${six[0]} }`, {}, { as: "editor" })
    await comeTo(3)
    await other.query("ROLLBACK")
    for (const { errors } of await Promise.all([...asked, another])) expect(errors).toEqual([])
  } finally {
    await other.query("ROLLBACK")
  }
})

test("a page and the number of all groups are one statement, beyond the last page too", async () => {
  const groups = (page: string) =>
    `{ visitAggregate(by: [HOST], ${page}) { totalCount nodes { visits } } }`
  const beyond = Buffer.from("OffsetConnection:9999").toString("base64")
  interface Groups {
    visitAggregate: { totalCount: number; nodes: object[] }
  }
  const { visitAggregate: all } = await read<Groups>(groups("first: 500"))
  expect(all.nodes.length).toBe(all.totalCount)
  for (const [page, nodes] of [
    ["first: 2", 2],
    [`first: 2, after: "${beyond}"`, 0],
  ] as const) {
    const sql = await recordSql(async () => {
      const { visitAggregate } = await read<Groups>(groups(page))
      expect([visitAggregate.totalCount, visitAggregate.nodes.length]).toEqual([
        all.totalCount,
        nodes,
      ])
    })
    expect(sql.filter((statement) => statement.includes("count(DISTINCT")).length).toBe(1)
  }
})
