import { expect, test } from "vitest"
import { read, refusal, send, signIn } from "../../../test/api.ts"
import { db, recordSql } from "../../db.ts"

const first = "2026.11.23"

async function publish(summary: string): Promise<string> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT begin_release()`
    await tx.visit.updateMany({ where: { hostIso3: "FRA" }, data: { summary } })
    const [row] = await tx.$queryRaw<{ version: string }[]>`
      SELECT publish_release('2026-11-24', 'edit', NULL, 'A test.', '{"visit": {"added": 0, "changed": 4, "removed": 0}}', NULL) AS version`
    return row?.version ?? ""
  })
}

async function post(query: string, variables = {}) {
  const response = await send({
    method: "POST",
    url: "/graphql",
    headers: { cookie: await signIn("viewer") },
    payload: { query, variables },
  })
  return { header: response.headers["khorgos-release"], ...response.json() }
}

const summaries = `{ country(iso3: "FRA") { visitsReceived { nodes { summary } } } }`
const distinct = (data: { country: { visitsReceived: { nodes: { summary: string }[] } } }) =>
  new Set(data.country.visitsReceived.nodes.map(({ summary }) => summary))

test("every reply says which release it was made from, and an earlier one can be asked for", async () => {
  const before = await post(summaries)
  expect(before.header).toBe(first)
  expect(before.extensions.release).toEqual({ version: first, publishedAt: expect.any(String) })
  const second = await publish("Edited.")
  const now = await post(summaries)
  expect([now.header, now.extensions.release.version]).toEqual([second, second])
  expect(distinct(now.data)).toEqual(new Set(["Edited."]))
  const then = await post(`query ($release: String!) @release(version: $release) ${summaries}`, {
    release: first,
  })
  expect([then.header, then.extensions.release.version]).toEqual([first, first])
  expect(then.data).toEqual(before.data)
})

test("rankings and series are answered from the release asked for, with as many statements as now", async () => {
  const query = (directive: string) => `query ${directive} {
    hostRanking(leader: "xi-jinping", until: "2024-07-06") { entries { visits host { name } } }
    tradeSeries(of: "CA5", with: ["CHN"], basis: RECONCILED, from: 2020) {
      series { points { year turnover { valueUsd sources { title } } } } } }`
  await signIn("viewer")
  const ask = async (directive: string) => {
    let data = {}
    const statements = await recordSql(async () => {
      data = await read(query(directive))
    })
    return { data, statements: statements.length }
  }
  expect(await ask(`@release(version: "${first}")`)).toEqual(await ask(""))
})

test("the releases tell what changed", async () => {
  const version = await publish("Edited again.")
  const { release, releases } = await read<{ release: unknown; releases: { nodes: unknown[] } }>(
    `{ release { version number kind kept notes checksum changes { table added changed removed } }
       releases(first: 2) { totalCount nodes { version } } }`,
  )
  expect(release).toMatchObject({
    version,
    kind: "EDIT",
    kept: true,
    notes: "A test.",
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    changes: [{ table: "visit", added: 0, changed: 4, removed: 0 }],
  })
  expect(releases.nodes[0]).toEqual({ version })
})

test("a release that does not exist, or whose data are gone, is refused", async () => {
  for (const version of ["1999.01.01", ""])
    expect(
      await refusal(`query @release(version: "${version}") { claims { totalCount } }`),
    ).toMatchObject({ status: 400, code: "UNKNOWN_CODE" })
  await db.$executeRaw`INSERT INTO release (version, number, kind, checksum, notes, changes, kept)
    VALUES ('2020.01.01', 0, 'load', 'x', 'Before history.', '{}', false)`
  expect(
    await refusal(`query @release(version: "2020.01.01") { claims { totalCount } }`),
  ).toMatchObject({ status: 400, code: "RELEASE_NOT_KEPT" })
})
