import { setTimeout as wait } from "node:timers/promises"
import { Prisma } from "@khorgos/prisma"
import { expect, test, vi } from "vitest"

const statementTime = 1500
vi.hoisted(() => vi.stubEnv("STATEMENT_TIMEOUT", "1500"))

const { ask } = await import("../../../test/export.ts")
const { liveDb } = await import("../../db.ts")
const { openSnapshot } = await import("./snapshot.ts")

test("an export whose rows cannot be counted in time is refused", async () => {
  await liveDb.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE topic IN ACCESS EXCLUSIVE MODE`
      for (const file of ["topics.csv", "topics.sources.json"]) {
        const { statusCode, body } = await ask(file)
        expect([statusCode, JSON.parse(body).code]).toEqual([504, "QUERY_TIMEOUT"])
      }
    },
    { timeout: 30_000 },
  )
  expect((await ask("topics.csv")).statusCode).toBe(200)
})

test("rows are read for longer than a statement may take, as slowly as the reader likes", async () => {
  const snapshot = await openSnapshot(null)
  const numbers = Prisma.sql`SELECT n FROM generate_series(1, 100) AS n`
  const { batches } = await snapshot.read(numbers, 10)
  let rows = 0
  for await (const batch of batches) {
    if (rows < 20) await wait(statementTime)
    rows += batch.length
  }
  await snapshot.close()
  expect(rows).toBe(100)
})
