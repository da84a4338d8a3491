import { chmodSync, createReadStream, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import { resetEmbedded, startEmbedded } from "@khorgos/prisma/embedded"
import { migrate } from "@khorgos/prisma/migrate"
import { seed } from "@khorgos/prisma/seed"
import pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { importFile, rollBack } from "../src/import.ts"
import { bacilike, write } from "./rows.ts"

// npm run khorgos's import beside a bare COPY of the same rows: node bench/load.ts <rows> [import | bare]
// "bare" leaves out the steps between the two, which take longer than both.

const count = Number(process.argv[2] ?? 1_000_000)
const onlyImport = process.argv[3] === "import"
const onlyBare = process.argv[3] === "bare"
const folder = mkdtempSync(join(tmpdir(), "khorgos-bench-"))
chmodSync(folder, 0o755)
const say = (line: string) => process.stdout.write(`${line}\n`)

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  const result = await work()
  const seconds = (performance.now() - begun) / 1000
  const rate = Math.round(count / seconds).toLocaleString("en")
  say(`${what.padEnd(58)} ${seconds.toFixed(1).padStart(7)} s ${rate.padStart(10)} rows/s`)
  return result
}

const columns =
  "reporter_iso3, partner_iso3, year, flow, classification_code, product_code, source_key, value_usd, basis, partial_year, since_release"
const key = "reporter_iso3, partner_iso3, year, flow, classification_code, product_code, source_key"

/** What the live table has, added step by step. */
const steps: [what: string, sql: string][] = [
  ["COPY into a bare table", ""],
  ["… with the primary key", `ALTER TABLE bench ADD PRIMARY KEY (${key})`],
  [
    "… and both indexes",
    "CREATE INDEX ON bench (partner_iso3, year); CREATE INDEX ON bench (classification_code, product_code)",
  ],
  [
    "… and the four references",
    `ALTER TABLE bench ADD FOREIGN KEY (reporter_iso3) REFERENCES country (iso3), ADD FOREIGN KEY (partner_iso3) REFERENCES country (iso3),
       ADD FOREIGN KEY (source_key) REFERENCES source (key), ADD FOREIGN KEY (classification_code, product_code) REFERENCES product (classification_code, code)`,
  ],
]

const parts = `CREATE TABLE bench (LIKE product_flow) PARTITION BY LIST (classification_code);
  CREATE TABLE bench_hs92 PARTITION OF bench FOR VALUES IN ('HS92'); CREATE TABLE bench_rest PARTITION OF bench DEFAULT`

async function copy(client: pg.Client, what: string, path: string, create: string, sqls: string[]) {
  await client.query(
    `DROP TABLE IF EXISTS bench; ${create}; ALTER TABLE bench ALTER imported SET DEFAULT false`,
  )
  for (const sql of sqls) if (sql) await client.query(sql)
  await timed(what, () =>
    pipeline(createReadStream(path), client.query(copyFrom(`COPY bench (${columns}) FROM STDIN`))),
  )
}

async function copies(client: pg.Client): Promise<void> {
  const path = join(folder, "rows.tsv")
  await write(path, "", bacilike(count), ({ year, from, to, product, thousand }) => {
    const value = (Number(thousand) * 1000).toFixed(0)
    const cells = [
      from[1],
      to[1],
      year,
      "export",
      "HS92",
      product,
      "BACI",
      value,
      "reconciled",
      "f",
      1,
    ]
    return `${cells.join("\t")}\n`
  })
  await client.query(
    "BEGIN; SELECT begin_release(); INSERT INTO product_classification (code, name, description) VALUES ('HS92', 'x', 'x')",
  )
  const codes = [...new Set([...bacilike(20_000)].map(({ product }) => product))]
  await client.query(
    "INSERT INTO product (classification_code, code, level) SELECT 'HS92', unnest($1::text[]), 'subheading'",
    [codes],
  )
  await client.query("SELECT publish_release(current_date, 'load', 'x', 'x', '{}', NULL); COMMIT")
  const plain = "CREATE TABLE bench (LIKE product_flow)"
  const sqls: string[] = []
  for (const [what, sql] of steps) {
    sqls.push(sql)
    await copy(client, what, path, plain, sqls)
    if (onlyBare) break
  }
  if (!onlyBare)
    await copy(client, "… all of these, partitioned by product list", path, parts, sqls)
  await client.query("DROP TABLE bench")
}

async function load(url: string): Promise<string> {
  const path = join(folder, "BACI_HS92_Y2020_V202501.csv")
  await write(path, "t,i,j,k,v,q\n", bacilike(count), ({ year, from, to, product, thousand }) => {
    return `${year},${from[0]},${to[0]},${product},${thousand.padStart(12)},NA\n`
  })
  let peak = 0
  let next = 0
  const phases = new Map<string, number>()
  const onProgress = ({ phase, rows }: { phase: string; rows: number }) => {
    const { rss } = process.memoryUsage()
    peak = Math.max(peak, rss)
    if (!phases.has(phase)) phases.set(phase, performance.now())
    if (rows < next) return
    next = rows + count / 5
    say(`    ${phase} ${rows.toLocaleString("en")} rows, ${Math.round(rss / 2 ** 20)} MB`)
  }
  const request = { path, source: { key: "BACI" }, onProgress }
  const result = await timed("import", () => importFile(url, request))
  const [reading = 0, checking = 0, saving = 0] = [...phases.values()]
  const spans = [checking - reading, saving - checking, performance.now() - saving]
  say(
    `    reading, checking, saving: ${spans.map((span) => (span / 1000).toFixed(1)).join(", ")} s`,
  )
  say(
    `    at most ${Math.round(peak / 2 ** 20)} MB; ${result.added.toLocaleString("en")} rows added`,
  )
  await timed("the same file again", () => importFile(url, request))
  return result.release ?? ""
}

async function ask(client: pg.Client): Promise<void> {
  const chapters = `SELECT year, left(product_code, 2) AS chapter, sum(value_usd) FROM product_flow
    WHERE reporter_iso3 = 'AFG' AND partner_iso3 = 'ALB' AND flow = 'export' AND classification_code = 'HS92' GROUP BY 1, 2`
  const imports =
    "SELECT year, sum(value_usd) FROM product_flow WHERE partner_iso3 = 'ALB' GROUP BY 1"
  for (const [what, sql] of [
    ["chapters of a pair", chapters],
    ["all that a country buys, by year", imports],
  ] as const) {
    const begun = performance.now()
    await client.query(sql)
    say(`${what}: ${Math.round(performance.now() - begun)} ms`)
  }
}

const database = await startEmbedded({ home: join(folder, ".khorgos") })
const client = new pg.Client({ connectionString: database.url })
try {
  await migrate(database.url)
  await seed(database.url, () => {})
  await client.connect()
  if (!onlyImport) await copies(client)
  const release = await load(database.url)
  await ask(client)
  await timed("rollback", () => rollBack(database.url, release))
} finally {
  await client.end()
  await database.release()
  await resetEmbedded({ home: join(folder, ".khorgos") })
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
