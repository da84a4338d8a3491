import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { read, send, signIn } from "../../../test/api.ts"
import { ask, exportUrl, parseCsv, readRows } from "../../../test/export.ts"
import { db } from "../../db.ts"

const toKazakhstan = { hostIso3: { equals: "KAZ" }, type: { not: { in: ["STOPOVER"] } } }
const first = "2026.11.23"

test("where and orderBy mean what they mean in GraphQL, by GET and by POST", async () => {
  const orderBy = [{ startDate: "DESC" }, { leaderSlug: "ASC" }]
  const { visits } = await read<{ visits: { nodes: { slug: string }[] } }>(
    `query ($where: VisitFilter, $orderBy: [VisitOrderBy!]) {
       visits(first: 500, where: $where, orderBy: $orderBy) { nodes { slug } } }`,
    { where: toKazakhstan, orderBy },
  )
  expect(visits.nodes.length).toBeGreaterThan(20)
  const asked = { where: toKazakhstan, orderBy, fields: "slug" }
  expect(await readRows("visits", asked)).toEqual(visits.nodes)
  const { body } = await ask("visits.jsonl", asked)
  const posted = await ask(
    "visits.jsonl",
    {},
    { method: "POST", payload: { ...asked, fields: ["slug"] } },
  )
  expect(posted.body).toBe(body)
  const payload = { where: null, orderBy: null, fields: null, release: null }
  const everything = await ask("visits.jsonl", {}, { method: "POST", payload })
  expect(everything.body).toBe((await ask("visits.jsonl", {})).body)
})

test("the columns asked for come in their order, lists joined in CSV and lists elsewhere", async () => {
  const where = { slug: { equals: "chn-xi-2024-2-kaz-2024-07-02" } }
  const fields = "events,cities,hostName,bilateral,type,startDate,sourceLicence"
  const { body } = await ask("visits.csv", { where, fields })
  const [row = {}] = parseCsv(body)
  expect(Object.keys(row).join()).toBe(fields)
  expect(row).toMatchObject({ hostName: "Kazakhstan", bilateral: "true", startDate: "2024-07-02" })
  const [same] = await readRows("visits", { where, fields })
  expect(same).toMatchObject({ events: row.events?.split("|"), bilateral: true, type: row.type })
})

test("a reply names its release, and an earlier one can be asked for", async () => {
  const where = { hostIso3: { equals: "FRA" } }
  const asked = { where, fields: "slug,summary" }
  const before = await ask("visits.csv", asked)
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT begin_release()`
    await tx.visit.updateMany({ where: { hostIso3: "FRA" }, data: { summary: "=1+1" } })
    await tx.$queryRaw`SELECT publish_release('2026-11-24', 'edit', NULL, 'A test.', '{}', NULL)`
  })
  const now = await ask("visits.csv", asked)
  const then = await ask("visits.csv", { ...asked, release: first })
  expect(parseCsv(now.body).map(({ summary }) => summary)).toContain("'=1+1")
  expect([before.body, before.headers["khorgos-release"]]).toEqual([then.body, first])
  expect(now.headers["khorgos-release"]).toBe("2026.11.24")
  expect(now.headers["content-disposition"]).toBe(
    'attachment; filename="khorgos-visits-2026.11.24.csv"',
  )
  const [sources = ""] = /(?<=<).*(?=>)/.exec(String(then.headers.link)) ?? []
  const side = await send({ url: sources, headers: { cookie: await signIn("viewer") } })
  expect(side.json()).toMatchObject({
    list: "visits",
    release: { version: first, checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
    rows: Number(then.headers["khorgos-rows"]),
    columns: [{ name: "slug" }, { name: "summary", description: "What happened, in a sentence." }],
    citation: expect.stringMatching(
      /^Khorgos, visits, release 2026\.11\.23 of .*, \d+ rows, http:\/\/localhost:3000\/export\/visits\.csv\?/,
    ),
  })
})

test("the side file names the sources of just these rows", async () => {
  const where = { year: { equals: 2023 }, partnerIso3: { equals: "CHN" } }
  const rows = await readRows<{ sourceKey: string; sourceTitle: string; sourceUrl: string }>(
    "tradeFlows",
    { where },
  )
  const side = await ask("tradeFlows.sources.json", { where })
  const { sources } = side.json<{ sources: { key: string; title: string; rows: number }[] }>()
  const counted = Map.groupBy(rows, ({ sourceKey }) => sourceKey)
  expect(counted.size).toBeGreaterThan(2)
  expect(sources.map(({ key, title, rows: count }) => [key, title, count]).toSorted()).toEqual(
    [...counted].map(([key, all]) => [key, all[0]?.sourceTitle, all.length]).toSorted(),
  )
  expect(sources[0]).toMatchObject({
    url: expect.any(String),
    licence: expect.any(String),
    retrievedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
})

const wrong: [string, string, Record<string, unknown>, number, string, RegExp][] = [
  ["an unknown list", "nope.csv", {}, 404, "NOT_FOUND", /no export "nope".*visits/],
  ["accounts", "users.csv", {}, 404, "NOT_FOUND", /no export "users"/],
  ["an unknown format", "visits.xls", {}, 404, "NOT_FOUND", /no format "xls".*csv, jsonl, parquet/],
  ["no format", "visits", {}, 404, "NOT_FOUND", /no format/],
  [
    "an unknown parameter",
    "visits.csv",
    { limit: 1 },
    400,
    "BAD_USER_INPUT",
    /no parameter "limit"/,
  ],
  [
    "an unknown column",
    "visits.csv",
    { fields: "id" },
    400,
    "BAD_USER_INPUT",
    /no column "id".*slug/,
  ],
  [
    "an unknown field",
    "visits.csv",
    { where: { x: 1 } },
    400,
    "BAD_USER_INPUT",
    /"x" is not defined/,
  ],
  ["what is no JSON", "visits.csv", { where: "{" }, 400, "BAD_USER_INPUT", /where is not JSON/],
  [
    "dimensions without brackets",
    "tradeAggregate.csv",
    { by: "YEAR" },
    400,
    "BAD_USER_INPUT",
    /by is not JSON\. It looks like by=\["YEAR"\]/,
  ],
  [
    "an unknown code",
    "visits.csv",
    { where: { hostIso3: { equals: "XXX" } } },
    400,
    "UNKNOWN_CODE",
    /^where\.hostIso3\.equals: "XXX" is no country code/,
  ],
  [
    "an unknown value of an enum",
    "visits.csv",
    { where: { type: { in: ["STATE", "state"] } } },
    400,
    "BAD_USER_INPUT",
    /^where\.type\.in\.1: Value "state" does not exist in "VisitType" enum/,
  ],
  [
    "an unknown order",
    "visits.csv",
    { orderBy: { startDate: "UP" } },
    400,
    "BAD_USER_INPUT",
    /SortDirection/,
  ],
  [
    "an unknown release",
    "visits.csv",
    { release: "1999.01.01" },
    400,
    "UNKNOWN_CODE",
    /no release/,
  ],
  [
    "a year that no column holds",
    "tradeFlows.csv",
    { where: { year: { equals: 99999 } } },
    400,
    "BAD_USER_INPUT",
    /cannot hold/,
  ],
  [
    "a condition without end",
    "visits.csv",
    { where: JSON.parse(`${'{"AND":['.repeat(40)}{}${"]}".repeat(40)}`) },
    400,
    "BAD_USER_INPUT",
    /nested more than/,
  ],
]
test.each(wrong)("%s is refused", async (_what, file, asked, status, code, text) => {
  const response = await ask(file, asked)
  expect([response.statusCode, response.json().code]).toEqual([status, code])
  expect(response.json().message).toMatch(text)
  expect(response.headers["content-disposition"]).toBeUndefined()
})

test("an unknown release is the parameter's fault, by GET and by POST", async () => {
  const payload = { release: "1999.01.01" }
  for (const options of [{}, { method: "POST", payload }] as const)
    expect((await ask("visits.csv", payload, options)).json()).toMatchObject({
      code: "UNKNOWN_CODE",
      argument: "release",
    })
})

test("a parameter given twice, and a body that is no object, are refused", async () => {
  const headers = { cookie: await signIn("viewer") }
  const twice = await send({ url: "/export/visits.csv?fields=slug&fields=type", headers })
  expect([twice.statusCode, twice.json().code]).toEqual([400, "BAD_USER_INPUT"])
  const list = await ask("visits.csv", {}, { method: "POST", payload: [] })
  expect([list.statusCode, list.json().code]).toEqual([400, "BAD_REQUEST"])
  const text = await ask("visits.csv", {}, { method: "POST", payload: "where={}" })
  expect([text.statusCode, text.json().code]).toEqual([415, "BAD_REQUEST"])
})

test("whoever may not ask GraphQL may not export", async () => {
  const url = exportUrl("visits.csv")
  const nobody = await send({ url })
  expect([nobody.statusCode, nobody.json().code]).toEqual([401, "UNAUTHENTICATED"])
  const headers = { cookie: await signIn("viewer"), origin: "https://evil.example" }
  const elsewhere = await send({ url, headers })
  expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([403, "CROSS_ORIGIN"])
})

test("the export of API.md works", async () => {
  const manual = readFileSync(new URL("../../../../../.github/API.md", import.meta.url), "utf8")
  const [file = ""] = /(?<=4000\/export\/)\S+(?= \\)/.exec(manual) ?? []
  const parameters = [...manual.matchAll(/--data-urlencode '(\w+)=(.*)'/g)]
  expect([file, parameters.length]).toEqual(["tradeFlows.csv", 4])
  const response = await ask(
    file,
    Object.fromEntries(parameters.map(([, name = "", value]) => [name, value])),
  )
  expect(response.statusCode).toBe(200)
  const rows = parseCsv(response.body)
  expect(rows.length).toBeGreaterThan(40)
  expect(rows[0]).toMatchObject({
    year: expect.stringMatching(/^202\d$/),
    valueUsd: expect.stringMatching(/^\d/),
  })
})
