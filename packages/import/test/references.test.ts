import { setTimeout as sleep } from "node:timers/promises"
import { fingerprint } from "@khorgos/prisma/test/database"
import { connectTo } from "@khorgos/prisma/test/server"
import { beforeEach, expect, onTestFinished, test } from "vitest"
import { importFile } from "../src/import.ts"
import { referencesOf } from "../src/references.ts"
import { type Loading, openLoading, sourceOf } from "./loading.ts"

// A load checks what its rows name as a set where it may, and row by row where it may not: nobody can tell by the data.

let loading: Loading
beforeEach(async () => {
  loading = await openLoading("references")
})

const tables = ["trade_flow", "product_flow"]
const totals = "year,exporter,importer,trade_value_usd\n"
const bacilike = (...values: string[]) =>
  `t,i,j,k,v,q\n${values.map((value, at) => `2020,156,398,${270100 + at},${value},NA\n`).join("")}`

/** Products and totals, of which the second load changes one, leaves one and adds one. */
async function loadAll({ url, write }: Loading, asked = url): Promise<Record<string, unknown>> {
  const load = (file: string, text: string) =>
    importFile(asked, { path: write(file, text), source: sourceOf("TEST") })
  await load("BACI_HS92_Y2020_V202501.csv", bacilike("1", "2"))
  await load("BACI_HS92_Y2020_V202501.csv", bacilike("1", "5", "3"))
  await load("a.csv", `${totals}2020,156,398,1\n2020,398,156,2\n`)
  // These two tell the time.
  const { release: _release, import_load: _log, ...data } = await fingerprint(url)
  return data
}

async function asSet(url: string): Promise<boolean[]> {
  const client = await connectTo(url)
  try {
    const found: boolean[] = []
    for (const table of tables) {
      const columns = ["reporter_iso3", "partner_iso3", "classification_code", "product_code"]
      found.push((await referencesOf(client, table, [...columns, "source_key"])).asSet)
    }
    return found
  } finally {
    await client.end()
  }
}

const role = `khorgos_test_plain_${process.pid}`

/** The address for a role that may read and write all rows, and set nothing. */
async function plainAddress({ url, query }: Loading): Promise<string> {
  await query(
    `CREATE ROLE ${role};
     GRANT USAGE ON SCHEMA public, history TO ${role};
     GRANT ALL ON ALL TABLES IN SCHEMA public, history TO ${role};
     GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
  )
  const address = new URL(url)
  address.searchParams.set("options", `-c role=${role}`)
  return address.href
}

test("a load gives the same data, as a set or row by row", async () => {
  const other = await openLoading("row_by_row")
  const plain = await plainAddress(other)
  onTestFinished(async () => {
    await other.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  })
  expect(await asSet(loading.url)).toEqual([true, true])
  expect(await asSet(plain)).toEqual([false, false])
  expect(await loadAll(loading)).toEqual(await loadAll(other, plain))
  expect(await loading.figures()).toHaveLength(5)
  const kept = "SELECT since_release, until_release, value_usd FROM history.product_flow"
  expect(await loading.query(kept)).toEqual(await other.query(kept))
})

test("a trigger that a table has of its own does its work", async () => {
  await loading.query(
    `CREATE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := 'marked'; RETURN NEW; END $$;
     CREATE TRIGGER mark BEFORE INSERT ON product_flow FOR EACH ROW EXECUTE FUNCTION mark()`,
  )
  expect(await asSet(loading.url)).toEqual([true, false])
  await loading.load(loading.write("BACI_HS92_Y2020_V202501.csv", bacilike("1", "2", "3")))
  const marked = "SELECT FROM product_flow WHERE source_key = 'TEST' AND note = 'marked'"
  expect(await loading.query(marked)).toHaveLength(3)
})

/** A source without figures, which nothing keeps from being removed. */
async function addSource(): Promise<void> {
  await loading.query(
    `BEGIN; SELECT begin_release();
     INSERT INTO source (key, kind, title, url, licence, basis, retrieved_on)
     VALUES ('TEST', 'dataset', 'An office: Figures', 'https://example.org', 'CC BY 4.0', 'reconciled', '2026-01-01');
     SELECT publish_release(current_date, 'load', NULL, 'A source', '{}', NULL); COMMIT`,
  )
}

/** Waits until the load stands still, and gives the number of its connection. */
async function untilBlocked(): Promise<number> {
  for (;;) {
    const [found] = await loading.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'khorgos import'
       AND datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (found) return Number(found.pid)
    await sleep(20)
  }
}

const load = () => loading.load(loading.write("b.csv", `${totals}2020,156,398,1\n`))

test("whoever removes what a load names waits for it, and fails", async () => {
  await addSource()
  const [holder, remover] = [await connectTo(loading.url), await connectTo(loading.url)]
  // The same figure, which is not published: the load waits before its own, with its references held.
  await holder.query(
    `BEGIN; SET LOCAL session_replication_role = replica;
     INSERT INTO trade_flow SELECT 'CHN', 'KAZ', 2020, 'export', 'TEST', 1, 'reconciled', false, false, NULL, 0, true`,
  )
  const loaded = load()
  const pid = await untilBlocked()
  await remover.query("SELECT set_config('khorgos.release', '1000', false)")
  const removed = remover.query("DELETE FROM source WHERE key = 'TEST'").then(
    () => "removed",
    ({ code }) => code,
  )
  const blocked = "SELECT FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))"
  while ((await loading.query(blocked, [pid])).length === 0) {
    expect(await Promise.race([removed, sleep(20, "waits")])).toBe("waits")
  }
  await holder.query("ROLLBACK")
  expect(await loaded).toMatchObject({ added: 1 })
  // 23001 is the code of RESTRICT since PostgreSQL 18, 23503 that of any other.
  expect(["23001", "23503"]).toContain(await removed)
  expect(await loading.figures()).toEqual(["CHN export KAZ 2020 1000.00 reconciled"])
  await Promise.all([holder.end(), remover.end()])
})

test("a load that names what was removed since it was read is refused, and leaves the data as they were", async () => {
  await addSource()
  const remover = await connectTo(loading.url)
  await remover.query("BEGIN; SELECT begin_release()")
  const loaded = load()
  const refused = expect(loaded).rejects.toMatchObject({
    code: "REFERENCE_GONE",
    message: expect.stringContaining("no source TEST any more"),
  })
  await untilBlocked()
  await remover.query("DELETE FROM source WHERE key = 'TEST'; COMMIT")
  const before = await fingerprint(loading.url)
  await refused
  expect(await fingerprint(loading.url)).toEqual(before)
  await remover.end()
})
