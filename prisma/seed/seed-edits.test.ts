import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { DataCopy } from "../test/data-folder.ts"
import { copyTestDatabase, createTestDatabase, query, type TestDatabase } from "../test/database.ts"
import { seed } from "./seed.ts"

// What editors have touched stays theirs, whatever the files say later.

const silent = () => {}
const visit = "rus-putin-2000-1-uzb-2000-05-18"
const trip = "rus-putin-2000-1"
const file = "leader_visits.csv"
let data: DataCopy
let template: TestDatabase
let database: TestDatabase

/** The project's data without most rows of the large files, which no editor touches here. */
function copyData(): DataCopy {
  const copy = new DataCopy()
  for (const large of ["trade_products.csv", "indicators.csv"]) copy.shorten(large, 60)
  const trade = copy.read("trade_annual.csv")
  const isOfUse = (row: string[], index: number) =>
    index <= 60 || (row.includes("CHN") && row.includes("KGZ"))
  copy.writeRows("trade_annual.csv", trade.filter(isOfUse))
  return copy
}

beforeAll(async () => {
  template = await createTestDatabase("edits_template")
  const first = copyData()
  await seed(template.url, silent, { folder: first.folder })
  first.remove()
  await query(
    template.url,
    `INSERT INTO "user" (id, name, email, updated_at) VALUES ('editor', 'Editor', 'e@example.org', now())`,
  )
})

beforeEach(async () => {
  data = copyData()
  database = await copyTestDatabase("edits", template)
})

afterEach(async () => {
  data.remove()
  await database.drop()
})

afterAll(() => template.drop())

async function edit(action: string, entity: string, key: string, ...sql: string[]): Promise<void> {
  await query(
    database.url,
    `BEGIN; SELECT begin_release(); ${sql.join("; ")};
     INSERT INTO row_change (entity, row_key, action, reason, author_id, release_version)
     VALUES ('${entity}', '${key}', '${action}', 'Read again.', 'editor',
       publish_release('2026-11-24', 'edit', NULL, 'An edit.', '{}', NULL)); COMMIT`,
  )
}

const summaries = () => query(database.url, "SELECT summary FROM visit WHERE slug = $1", [visit])

test("a corrected row keeps the editor's values", async () => {
  await edit(
    "correct",
    "visit",
    visit,
    `UPDATE visit SET summary = 'Mine.' WHERE slug = '${visit}'`,
  )
  data.setCell(file, 2, "summary", "Theirs.")
  data.setCell(file, 3, "summary", "Theirs.")
  const { counts } = await seed(database.url, silent, { folder: data.folder })
  expect(counts.find(({ table }) => table === "visit")).toMatchObject({ changed: 1, added: 0 })
  expect(await summaries()).toEqual([{ summary: "Mine." }])
})

test("a corrected row stays when the files drop it, and so does what it refers to", async () => {
  await edit(
    "correct",
    "visit",
    visit,
    `UPDATE visit SET summary = 'Mine.' WHERE slug = '${visit}'`,
  )
  data.deleteLine(file, 3)
  data.deleteLine(file, 2)
  await seed(database.url, silent, { folder: data.folder })
  expect(await summaries()).toEqual([{ summary: "Mine." }])
  expect(await query(database.url, "SELECT slug FROM trip WHERE slug = $1", [trip])).toHaveLength(1)
  const stops = await query(database.url, "SELECT slug FROM visit WHERE trip_slug = $1", [trip])
  expect(stops).toEqual([{ slug: visit }])
})

test("a recorded row stays, though no file has it", async () => {
  await edit(
    "record",
    "visit",
    "mine",
    `INSERT INTO visit (slug, trip_slug, leader_slug, host_iso3, cities, start_date, end_date,
       type, bilateral, summary, source_key, verification, date_check) SELECT 'mine', trip_slug, leader_slug, host_iso3, cities, start_date, end_date,
       type, bilateral, 'Mine.', source_key, verification, date_check FROM visit WHERE slug = '${visit}'`,
  )
  const { counts } = await seed(database.url, silent, { folder: data.folder, force: true })
  expect(counts.find(({ table }) => table === "visit")).toMatchObject({ rows: 424, removed: 0 })
})

test("a retracted row stays away, with the rows that would refer to it", async () => {
  const event = "sco-summit-2024"
  await edit(
    "retract",
    "event",
    event,
    `DELETE FROM event_participant WHERE event_slug = '${event}'`,
    `DELETE FROM visit_event WHERE event_slug = '${event}'`,
    `DELETE FROM event WHERE slug = '${event}'`,
  )
  data.setCell(file, 2, "summary", "Theirs.")
  const { counts } = await seed(database.url, silent, { folder: data.folder })
  expect(counts.filter(({ added }) => added > 0)).toEqual([])
  expect(await summaries()).toEqual([{ summary: "Theirs." }])
})

test("what an edited row lists is the editor's: what was added stays, what was removed stays away", async () => {
  const event = "sco-founding-summit-2001"
  const participants = async () =>
    (
      await query(
        database.url,
        "SELECT country_iso3 AS iso3 FROM event_participant WHERE event_slug = $1 ORDER BY 1",
        [event],
      )
    ).map(({ iso3 }) => iso3)
  expect(await participants()).toEqual(["CHN", "KAZ", "KGZ", "RUS", "TJK", "UZB"])
  await edit(
    "correct",
    "event",
    event,
    `DELETE FROM event_participant WHERE event_slug = '${event}' AND country_iso3 = 'UZB'`,
    `INSERT INTO event_participant (event_slug, country_iso3) VALUES ('${event}', 'MNG')`,
    `UPDATE event SET city = city WHERE slug = '${event}'`,
  )
  data.setCell("events.csv", 2, "participants_iso3", "CHN;KAZ;KGZ;RUS;TJK;UZB;IRN")
  data.setCell("events.csv", 3, "participants_iso3", "KAZ;CHN")
  const { counts } = await seed(database.url, silent, { folder: data.folder })
  expect(await participants()).toEqual(["CHN", "KAZ", "KGZ", "MNG", "RUS", "TJK"])
  // The next event, which nobody edited, follows the files.
  expect(counts.find(({ table }) => table === "event_participant")).toMatchObject({
    added: 2,
    removed: 0,
  })
})

test("the days of an editor's trip are those of its stops, whoever they come from", async () => {
  await edit(
    "correct",
    "trip",
    trip,
    `UPDATE visit SET end_date = '2000-05-21' WHERE trip_slug = '${trip}' AND host_iso3 = 'TKM'`,
    `UPDATE trip SET end_date = '2000-05-21' WHERE slug = '${trip}'`,
    `INSERT INTO row_change (entity, row_key, action, reason, author_id, release_version)
     VALUES ('visit', '${trip}-tkm-2000-05-19', 'correct', 'Read again.', 'editor', '2026.11.23')`,
  )
  const days = () =>
    query(
      database.url,
      "SELECT start_date::text AS first, end_date::text AS last FROM trip WHERE slug = $1",
      [trip],
    )
  const { changed } = await seed(database.url, silent, { folder: data.folder, force: true })
  expect(changed).toBe(false)
  expect(await days()).toEqual([{ first: "2000-05-18", last: "2000-05-21" }])
  data.setCell(file, 2, "start_date", "2000-05-16")
  await seed(database.url, silent, { folder: data.folder })
  expect(await days()).toEqual([{ first: "2000-05-16", last: "2000-05-21" }])
})

const tripDays = () =>
  query(
    database.url,
    "SELECT start_date::text AS first, end_date::text AS last FROM trip WHERE slug = $1",
    [trip],
  )

const stopDays = () =>
  query(
    database.url,
    "SELECT min(start_date)::text AS first, max(end_date)::text AS last FROM visit WHERE trip_slug = $1",
    [trip],
  )

/** Edits a stop that lies within the days of its trip, which needs no change then. */
function editStop(action: "correct" | "retract", slug: string, ...sql: string[]) {
  const side = action === "retract" ? "before" : "after"
  return edit(
    action,
    "visit",
    slug,
    ...sql,
    `INSERT INTO row_change (entity, row_key, action, ${side}, reason, author_id, release_version)
     VALUES ('visit', '${slug}', '${action}', '{"tripSlug": "${trip}"}', 'Read again.', 'editor', '2026.11.23')`,
  )
}

test("a trip around an editor's stop keeps to its stops when the files move theirs", async () => {
  await editStop("correct", visit, `UPDATE visit SET summary = 'Mine.' WHERE slug = '${visit}'`)
  const before = await tripDays()
  data.setCell(file, 2, "start_date", "2000-05-19")
  const { counts } = await seed(database.url, silent, { folder: data.folder })
  expect([before, await tripDays()]).toEqual([await stopDays(), before])
  expect(counts.find(({ table }) => table === "trip")).toMatchObject({ changed: 0 })
  data.setCell(file, 3, "end_date", "2000-05-21")
  await seed(database.url, silent, { folder: data.folder })
  expect(await tripDays()).toEqual([{ first: "2000-05-18", last: "2000-05-21" }])
})

test("a trip from which an editor took a stop keeps to those that are left, and goes with the last", async () => {
  const stop = `${trip}-tkm-2000-05-19`
  await editStop("retract", stop, `DELETE FROM visit WHERE slug = '${stop}'`)
  data.setCell(file, 3, "end_date", "2000-05-21")
  await seed(database.url, silent, { folder: data.folder })
  expect(await tripDays()).toEqual(await stopDays())
  const { changed } = await seed(database.url, silent, { folder: data.folder, force: true })
  expect(changed).toBe(false)
  data.deleteLine(file, 3)
  data.deleteLine(file, 2)
  await seed(database.url, silent, { folder: data.folder })
  expect(await tripDays()).toEqual([])
})

test("rows of tables with a key of several fields are recognised too", async () => {
  const key = "CHN/KGZ/2023/export/BACI"
  const where =
    "reporter_iso3 = 'CHN' AND partner_iso3 = 'KGZ' AND year = 2023 AND flow = 'export' AND source_key = 'BACI'"
  await edit("correct", "trade_flow", key, `UPDATE trade_flow SET value_usd = 1 WHERE ${where}`)
  await seed(database.url, silent, { folder: data.folder, force: true })
  const rows = await query(database.url, `SELECT value_usd FROM trade_flow WHERE ${where}`)
  expect(rows).toEqual([{ value_usd: "1.00" }])
})

test("imported figures stay, though no file has them, and with them what they cite", async () => {
  await query(
    database.url,
    `BEGIN; SELECT begin_release();
     INSERT INTO source (key, kind, title, licence, basis, retrieved_on)
       VALUES ('MINE', 'dataset', 'Mine', 'CC0', 'declared', '2026-11-26');
     INSERT INTO trade_flow (reporter_iso3, partner_iso3, year, flow, source_key, value_usd, basis, partial_year, damaged, imported)
       VALUES ('KAZ', 'CHN', 2031, 'export', 'MINE', 5, 'declared', false, false, true);
     UPDATE trade_flow SET value_usd = 7, imported = true
       WHERE (reporter_iso3, partner_iso3, year, flow, source_key) = ('ABW', 'KAZ', 2000, 'export', 'OEC_SITC');
     INSERT INTO import_load (file_name, checksum, format, source_key, rows_new, rows_changed, rows_same, rows_refused, rows_skipped, release_version)
       VALUES ('mine.csv', 'x', 'generic', 'MINE', 1, 1, 0, 0, '{}', publish_release('2026-11-26', 'load', 'x', 'Mine.', '{}', NULL));
     COMMIT`,
  )
  expect(await seed(database.url, silent, { folder: data.folder })).toMatchObject({
    changed: false,
  })
  data.deleteLine("trade_annual.csv", 2)
  data.deleteLine("trade_annual.csv", 2)
  const { counts } = await seed(database.url, silent, { folder: data.folder })
  const trade = counts.find(({ table }) => table === "trade_flow")
  expect(trade).toMatchObject({ added: 0, changed: 0, removed: 1 })
  expect(
    await query(
      database.url,
      "SELECT value_usd::text FROM trade_flow WHERE source_key = 'MINE' OR (reporter_iso3, year) = ('ABW', 2000) ORDER BY 1",
    ),
  ).toEqual([{ value_usd: "5.00" }, { value_usd: "7.00" }])
})
