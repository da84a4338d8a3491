import pg from "pg"
import { expect, test, vi } from "vitest"

// A statement has less time than an edit waits: it must be the wait that ends.
vi.hoisted(() => {
  vi.stubEnv("EDIT_WAIT", "1000")
  vi.stubEnv("STATEMENT_TIMEOUT", "500")
})

const { read } = await import("../../../test/api.ts")
const { edits, newVisit } = await import("../../../test/editing.ts")
const { env } = await import("../../env.ts")
const { inTurn } = await import("./turn.ts")

const visits = edits("Visit")

test("edits made while others hold the data are told so, and all goes on afterwards", async () => {
  const other = new pg.Client({ connectionString: env.DATABASE_URL })
  await other.connect()
  await other.query("SELECT pg_advisory_lock(20261124)")
  try {
    const tries = Array.from({ length: 4 }, () => visits.record.refused({ input: newVisit }))
    for (const refused of await Promise.all(tries))
      expect(refused).toMatchObject({ status: 200, code: "RELEASE_BUSY" })
  } finally {
    await other.end()
  }
  expect(await read("{ changes { totalCount } }")).toEqual({ changes: { totalCount: 0 } })
  expect((await visits.record.ok({ input: newVisit })).row).toBeTruthy()
})

test("an edit whose turn does not come is refused before it comes, and never made", async () => {
  const first = Promise.withResolvers<string>()
  const made: string[] = []
  const make = async (name: string) => made.push(name)
  const before = inTurn(() => first.promise)
  const refused = [inTurn(() => make("second")), inTurn(() => make("third"))]
  for (const edit of refused)
    await expect(edit).rejects.toMatchObject({ extensions: { code: "RELEASE_BUSY" } })
  first.resolve("first")
  expect(await before).toBe("first")
  await inTurn(() => make("fourth"))
  expect(made).toEqual(["fourth"])
})
