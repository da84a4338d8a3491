import { afterAll, beforeAll, expect, test } from "vitest"
import { connect, type Database } from "../src/client.ts"
import {
  copyTestDatabase,
  createSeededDatabase,
  query,
  type TestDatabase,
} from "../test/database.ts"

// Every release can be read as it was, whatever was changed since.

let original: TestDatabase
let database: TestDatabase
const open: Database[] = []

function at(asOf?: number): Database {
  const client = connect({ url: database.url, poolSize: 2, ...(asOf ? { asOf } : {}) })
  open.push(client)
  return client
}

async function release(...sql: string[]): Promise<void> {
  await query(
    database.url,
    `BEGIN; SELECT begin_release(); ${sql.join("; ")};
     SELECT publish_release('2026-11-24', 'edit', NULL, 'A test.', '{}', NULL); COMMIT`,
  )
}

beforeAll(async () => {
  original = await createSeededDatabase("history_original")
  database = await copyTestDatabase("history", original)
})
afterAll(async () => {
  await Promise.all(open.map((client) => client.$disconnect()))
  await database.drop()
  await original.drop()
})

const france = { hostIso3: "FRA", leaderSlug: "xi-jinping" }

test("rows changed, removed and added later are as they were", async () => {
  const before = await at().visit.findMany({ where: france, orderBy: { slug: "asc" } })
  const [first, second] = before
  await release(
    `UPDATE visit SET summary = 'Second.' WHERE slug = '${first?.slug}'`,
    `UPDATE visit SET summary = 'Never published.' WHERE slug = '${first?.slug}'`,
    `UPDATE visit SET summary = 'Second, published.' WHERE slug = '${first?.slug}'`,
  )
  await release(
    `UPDATE visit SET summary = 'Third.' WHERE slug = '${first?.slug}'`,
    `DELETE FROM visit_event WHERE visit_slug = '${second?.slug}'`,
    `DELETE FROM visit WHERE slug = '${second?.slug}'`,
    `INSERT INTO topic (slug, name) VALUES ('new', 'New')`,
  )
  const find = (client: Database) =>
    client.visit.findMany({ where: france, orderBy: { slug: "asc" } })
  expect(await find(at(1))).toEqual(before)
  const [changed, ...others] = await find(at(2))
  expect(changed).toEqual({ ...first, summary: "Second, published.", sinceRelease: 2 })
  expect(others).toEqual(before.slice(1))
  expect((await find(at())).map(({ slug, summary }) => [slug, summary])).toEqual(
    before
      .filter(({ slug }) => slug !== second?.slug)
      .map(({ slug, summary }, index) => [slug, index === 0 ? "Third." : summary]),
  )
  const topics = (client: Database) => client.topic.count({ where: { slug: "new" } })
  expect([await topics(at(2)), await topics(at(3)), await topics(at())]).toEqual([0, 1, 1])
})

test("conditions, relations, enums and SQL of one's own are answered from the release", async () => {
  const past = at(1)
  const where = { ...france, type: { in: ["state" as const] }, host: { name: "France" } }
  const [visit] = await past.visit.findMany({
    where,
    include: { leader: true, events: { include: { event: true } } },
    orderBy: [{ type: "asc" }, { startDate: "asc" }],
  })
  expect(visit?.leader.name).toBe("Xi Jinping")
  const [row] = await past.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM visit WHERE host_iso3 = 'FRA' AND type = 'state'::visit_type
    AND leader_slug = 'xi-jinping'`
  expect(row?.count).toBe(await past.visit.count({ where }))
})

test("a table with data is not changed outside of a release, and the log of changes never", async () => {
  const attempts = [
    `UPDATE visit SET summary = 'x' WHERE host_iso3 = 'FRA'`,
    `INSERT INTO topic (slug, name) VALUES ('x', 'x')`,
    `DELETE FROM claim`,
  ]
  for (const sql of attempts)
    await expect(query(database.url, sql)).rejects.toThrow("The data change with a release only")
  await release(
    `INSERT INTO "user" (id, name, email, updated_at) VALUES ('e', 'E', 'e@example.org', now())`,
    `INSERT INTO row_change (entity, row_key, action, reason, author_id, release_version)
     VALUES ('visit', 'a', 'retract', 'Read again.', 'e', '2026.11.23')`,
  )
  for (const sql of [
    "DELETE FROM row_change",
    "UPDATE row_change SET reason = ''",
    "TRUNCATE row_change",
  ])
    await expect(query(database.url, sql)).rejects.toThrow("row_change is a log")
})

test("a later migration's columns are kept too", async () => {
  await query(
    database.url,
    `SELECT history.detach(); ALTER TABLE topic ADD COLUMN note text, ALTER COLUMN name TYPE varchar(90);
     CREATE TABLE treaty (slug text PRIMARY KEY, since_release int NOT NULL DEFAULT current_release());
     SELECT history.attach()`,
  )
  await release(
    `UPDATE topic SET note = 'Noted.' WHERE slug = 'new'`,
    `INSERT INTO treaty VALUES ('a')`,
  )
  await release(`UPDATE topic SET note = NULL WHERE slug = 'new'`, `DELETE FROM treaty`)
  const notes = await query(
    database.url,
    `SELECT until_release, note FROM history.topic WHERE slug = 'new' ORDER BY 1`,
  )
  expect(notes).toEqual([
    { until_release: 5, note: null },
    { until_release: 6, note: "Noted." },
  ])
  const [row] = await at(5).$queryRaw<{ count: number }[]>`SELECT count(*)::int FROM treaty`
  expect(row).toEqual({ count: 1 })
})

const migrate = (...steps: string[]) =>
  query(
    database.url,
    `BEGIN; SELECT history.detach(); ${steps.join("; ")}; SELECT history.attach(); COMMIT`,
  )

async function latest(): Promise<number> {
  const [row] = await query(database.url, "SELECT max(number) AS number FROM release")
  return Number(row?.number)
}

/** The rows of a table as they were in a release, without Prisma, which knows no column of these tests. */
const rowsAt = (number: number, sql: string) => at(number).$queryRawUnsafe(sql)

test("a column that must have a value has one in earlier releases, the one that older rows got", async () => {
  await release(`INSERT INTO topic (slug, name) VALUES ('old', 'Old'), ('quiet', 'Quiet')`)
  const then = await latest()
  await release(`UPDATE topic SET name = 'Old, changed' WHERE slug = 'old'`)
  await migrate(
    `ALTER TABLE topic ADD COLUMN rank int NOT NULL DEFAULT 7, ADD COLUMN labels text[] NOT NULL DEFAULT '{"a,b",c}',
       ADD COLUMN since date NOT NULL DEFAULT current_date, ADD COLUMN mood text NOT NULL DEFAULT 'it''s (so)'`,
    // What was the default when the column came is in the older rows, whatever it is afterwards.
    "ALTER TABLE topic ALTER COLUMN rank DROP DEFAULT, ALTER COLUMN mood SET DEFAULT 'later'",
  )
  await release(`UPDATE topic SET rank = 8 WHERE slug = 'old'`)
  const sql = `SELECT slug, name, rank, labels, since = current_date AS today, mood FROM topic WHERE slug IN ('old', 'quiet') ORDER BY slug`
  const added = { rank: 7, labels: ["a,b", "c"], today: true, mood: "it's (so)" }
  expect(await rowsAt(then, sql)).toEqual([
    { slug: "old", name: "Old", ...added },
    { slug: "quiet", name: "Quiet", ...added },
  ])
  expect(await rowsAt(await latest(), sql)).toMatchObject([{ rank: 8 }, { rank: 7 }])
})

test("a column whose earlier values nobody can know is refused until the migration gives them", async () => {
  await release(`UPDATE topic SET name = 'Old, once more' WHERE slug = 'old'`)
  const column = "ALTER TABLE topic ADD COLUMN mark float NOT NULL DEFAULT random()"
  await expect(migrate(column)).rejects.toThrow("The column mark of topic is NOT NULL")
  const given = "ALTER TABLE history.topic ADD COLUMN mark float NOT NULL DEFAULT -1"
  await migrate(column, given, "ALTER TABLE topic ADD COLUMN mark2 float DEFAULT random()")
  const sql = "SELECT mark, mark2 FROM topic WHERE slug = 'old'"
  expect(await rowsAt((await latest()) - 1, sql)).toEqual([{ mark: -1, mark2: null }])
})

test("a column that may be empty from now on is kept empty", async () => {
  await migrate("ALTER TABLE topic ALTER COLUMN name DROP NOT NULL")
  await release("UPDATE topic SET name = NULL WHERE slug = 'old'")
  await release("UPDATE topic SET name = 'Old' WHERE slug = 'old'")
  const sql = "SELECT name FROM topic WHERE slug = 'old'"
  expect(await rowsAt((await latest()) - 1, sql)).toEqual([{ name: null }])
  const filled = "ALTER TABLE topic ALTER COLUMN name SET NOT NULL"
  await release("UPDATE topic SET name = 'Old' WHERE name IS NULL")
  await expect(migrate(filled)).rejects.toThrow("The column name of topic is NOT NULL")
})

test("a column renamed is renamed in the history too, or the migration fails", async () => {
  const before = await latest()
  const rename = "ALTER TABLE topic RENAME COLUMN rank TO place"
  await expect(migrate(rename)).rejects.toThrow("no column rank any more, and a new one, place")
  await migrate(rename, "ALTER TABLE history.topic RENAME COLUMN rank TO place")
  // A column dropped and one added stand in another order in the history.
  await migrate("ALTER TABLE topic DROP COLUMN labels")
  await migrate("ALTER TABLE topic ADD COLUMN labels text")
  await release("UPDATE topic SET place = 9, labels = 'new' WHERE slug = 'old'")
  await release("DELETE FROM topic WHERE slug = 'old'")
  const sql = "SELECT name, place, labels FROM topic WHERE slug = 'old'"
  expect(await rowsAt(before, sql)).toEqual([{ name: "Old", place: 8, labels: null }])
  expect(await rowsAt((await latest()) - 1, sql)).toEqual([
    { name: "Old", place: 9, labels: "new" },
  ])
  expect(await rowsAt(await latest(), sql)).toEqual([])
})
