import pg from "pg"
import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { ask } from "../../../test/export.ts"
import { env } from "../../env.ts"

const ofSource = (key: string) => ({ where: { sourceKey: { equals: key } } })

test.each([
  ["visits.csv", { where: { leaderSlug: { equals: "nobody" } } }, "leaderSlug"],
  [
    "visits.jsonl",
    { where: { OR: [{ events: { some: { eventSlug: { in: ["none"] } } } }] } },
    "eventSlug",
  ],
  ["tradeFlows.csv", ofSource("NOPE"), "sourceKey"],
  ["tradeFlows.sources.json", ofSource("NOPE"), "sourceKey"],
  ["tradeAggregate.csv", { ...ofSource("NOPE"), by: ["YEAR"] }, "sourceKey"],
])("a key that names nothing is refused, not an empty file: %s", async (file, asked, argument) => {
  const response = await ask(file, asked)
  expect([response.statusCode, response.json()]).toEqual([
    400,
    expect.objectContaining({ code: "UNKNOWN_CODE", argument }),
  ])
})

/** Publishes a release that has a source more. */
async function addSource(key: string) {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  await client.query("BEGIN")
  await client.query("SELECT begin_release()")
  await client.query(
    `INSERT INTO source SELECT (jsonb_populate_record(s, jsonb_build_object('key', $1::text, 'since_release', current_release()))).*
     FROM source AS s WHERE key = 'BACI'`,
    [key],
  )
  await client.query("SELECT publish_release(current_date, 'edit', NULL, 'x', '{}', NULL)")
  await client.query("COMMIT")
  await client.end()
}

test("keys are looked up in the release that is asked for", async () => {
  const { release } = await read<{ release: { version: string } }>("{ release { version } }")
  await addSource("NEW")
  const questions: [string, object][] = [
    ["tradeFlows.csv", ofSource("NEW")],
    ["tradeAggregate.csv", { by: ["SOURCE"], ratioTo: { source: "NEW" } }],
  ]
  for (const [file, asked] of questions) {
    expect((await ask(file, { ...asked })).statusCode).toBe(200)
    const before = await ask(file, { ...asked, release: release.version })
    expect(before.statusCode).toBeGreaterThanOrEqual(400)
    expect(before.json().code).toBe("UNKNOWN_CODE")
  }
})
