import type { Role } from "@khorgos/prisma"
import { seed } from "@khorgos/prisma/seed"
import fc from "fast-check"
import { expect, test } from "vitest"
import { type Asking, makeToken, read, refusal, send } from "../../../test/api.ts"
import { edits, newVisit } from "../../../test/editing.ts"
import { recordSql } from "../../db.ts"
import { env } from "../../env.ts"

const visits = edits("Visit", "summary")
const events = edits("Event")
const statements = edits("Statement")

const latest = async () =>
  (await read<{ release: { version: string; number: number } }>("{ release { version number } }"))
    .release

test("every edit is for editors and admins, and a refused one writes nothing", async () => {
  const before = await latest()
  const row = { slug: "nothing", expected: 1 }
  const event = { name: "A forum", startDate: "2026-10-01", endDate: "2026-10-02" }
  const statement = { date: "2026-10-01", title: "T", note: "N", parties: ["KAZ"] }
  const attempts = [
    (asking: Asking) => visits.record.tried({ input: newVisit, validateOnly: true }, asking),
    (asking: Asking) => visits.correct.tried({ ...row, input: {} }, asking),
    (asking: Asking) => visits.retract.tried(row, asking),
    (asking: Asking) => events.record.tried({ input: event, validateOnly: true }, asking),
    (asking: Asking) => events.correct.tried({ ...row, input: {} }, asking),
    (asking: Asking) => events.retract.tried(row, asking),
    (asking: Asking) => statements.record.tried({ input: statement, validateOnly: true }, asking),
    (asking: Asking) => statements.correct.tried({ ...row, input: {} }, asking),
    (asking: Asking) => statements.retract.tried(row, asking),
  ]
  const codes = async (as: Role | null) =>
    Promise.all(
      attempts.map(
        async (attempt) => (await attempt({ as })).errors[0]?.extensions?.code ?? "none",
      ),
    )
  const allowed = [1, 2, 3].flatMap(() => ["none", "UNKNOWN_CODE", "UNKNOWN_CODE"])
  expect(await codes("editor")).toEqual(allowed)
  expect(await codes("admin")).toEqual(allowed)
  expect(await codes("viewer")).toEqual(attempts.map(() => "FORBIDDEN"))
  expect(await codes(null)).toEqual(attempts.map(() => "UNAUTHENTICATED"))
  expect(await latest()).toEqual(before)
})

test("only checking says what would change and leaves everything as it is", async () => {
  const before = await latest()
  const { changes, row, release } = await visits.record.ok({ input: newVisit, validateOnly: true })
  expect(changes.map(({ entity }) => entity)).toEqual(["source", "trip", "visit"])
  expect([row, release]).toEqual([null, null])
  expect(await latest()).toEqual(before)
  const { changes: log } = await read<{ changes: { totalCount: number } }>(
    "{ changes { totalCount } }",
  )
  expect(log.totalCount).toBe(0)
})

const lists = [
  ["visits", visits, { summary: "Other." }],
  ["events", events, { city: "Other" }],
  ["statements", statements, { note: "Other." }],
] as const
const everyNth = 5

test.each(lists)(
  "the %s of the files keep the rules of edits",
  async (list, { correct }, input) => {
    const found = await read<Record<string, { nodes: { slug: string; revision: number }[] }>>(
      `{ ${list}(first: 1000) { nodes { slug revision } } }`,
    )
    const rows = (found[list]?.nodes ?? []).filter((_, index) => index % everyNth === 0)
    expect(rows.length).toBeGreaterThan(4)
    for (const { slug, revision: expected } of rows) {
      const { changes } = await correct.ok({ slug, expected, input, validateOnly: true })
      expect(changes.map(({ rowKey }) => rowKey)).toEqual([slug])
    }
  },
)

test("of two corrections at once, with the same revision, one wins", async () => {
  const { row } = await visits.record.ok({ input: newVisit })
  const { slug = "", revision: expected = 0 } = row ?? {}
  const names = Array.from({ length: 12 }, (_, index) => `Correction ${index}.`)
  const tried = await Promise.all(
    names.map((summary) => visits.correct.tried({ slug, expected, input: { summary } })),
  )
  const codes = tried.map(({ errors }) => errors[0]?.extensions?.code ?? "won").sort()
  expect(codes).toEqual([...Array(11).fill("EDIT_CONFLICT"), "won"])
  const winner = names[tried.findIndex(({ errors }) => errors.length === 0)]
  const { visit } = await read(`{ visit(slug: "${slug}") { summary history { action } } }`)
  expect(visit).toEqual({
    summary: winner,
    history: [{ action: "CORRECT" }, { action: "RECORD" }],
  })
})

test("an edit made while files are loaded waits, and both are there", async () => {
  const before = await latest()
  const [loaded, edited] = await Promise.all([
    seed(env.DATABASE_URL, () => {}, { force: true }),
    visits.record.ok({ input: { ...newVisit, startDate: "2026-10-20", endDate: "2026-10-21" } }),
  ])
  expect(loaded.changed).toBe(false)
  expect(await latest()).toMatchObject({ number: before.number + 1 })
  await seed(env.DATABASE_URL, () => {}, { force: true })
  const { visit } = await read(
    `{ visit(slug: "${edited.row?.slug}") { summary trip { startDate } } }`,
  )
  expect(visit).toEqual({ summary: newVisit.summary, trip: { startDate: "2026-10-20" } })
})

test("an earlier release knows no later change, wherever it is asked for", async () => {
  const { version } = await latest()
  const { changes } = await read<{ changes: { nodes: { id: string }[] } }>(
    `{ changes(first: 1, where: { releaseVersion: { equals: "${version}" } }) { nodes { id } } }`,
  )
  const query = (at: string) => `query @release(version: "${at}") {
    changes(where: { releaseVersion: { equals: "${version}" } }) { totalCount }
    release(version: "${version}") { rowChanges { id } } }`
  const [change] = changes.nodes
  expect(change).toBeDefined()
  expect(await read(query("2026.11.23"))).toEqual({
    changes: { totalCount: 0 },
    release: { rowChanges: [] },
  })
  expect(await read(query(version))).toMatchObject({
    release: { rowChanges: expect.arrayContaining([change]) },
  })
})

const list = `visits(first: 1000, where: { leaderSlug: { equals: "xi-jinping" } }) { totalCount
  nodes { slug startDate endDate summary cities revision trip { startDate endDate } events { slug } history { action } } }`

interface Listed {
  visits: { nodes: { slug: string; revision: number }[] }
}

/** Makes the edit that the numbers stand for, or is refused: rules are not what is tested here. */
async function anyEdit(action: number, which: number, text: string): Promise<void> {
  const { nodes } = (await read<Listed>(`{ ${list} }`)).visits
  const row = nodes[which % nodes.length]
  if (!row) throw new Error("There is no visit to edit.")
  const { slug, revision: expected } = row
  const day = `2026-10-${String(1 + (which % 28)).padStart(2, "0")}`
  if (action === 0)
    await visits.record.tried({
      input: { ...newVisit, startDate: day, endDate: day, summary: text },
    })
  else if (action === 1) await visits.retract.tried({ slug, expected })
  else if (action === 2)
    await visits.correct.tried({ slug, expected, input: { eventSlugs: [], summary: text } })
  else await visits.correct.tried({ slug, expected, input: { cities: [text], summary: text } })
}

test("after any edits, each release is still read as it was", async () => {
  const step = fc.record({
    action: fc.integer({ min: 0, max: 3 }),
    which: fc.nat({ max: 500 }),
    text: fc.stringMatching(/^[A-Z][a-z]{3,12}$/),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const seen = new Map<string, Listed>()
      for (const { action, which, text } of steps) {
        await anyEdit(action, which, text)
        seen.set((await latest()).version, await read<Listed>(`{ ${list} }`))
      }
      for (const [version, then] of seen)
        expect(await read(`query @release(version: "${version}") { ${list} }`)).toEqual(then)
    }),
    { numRuns: 4 },
  )
})

test("the histories of a list take as many statements as one, and name nobody's address", async () => {
  const query = `query ($where: VisitFilter) { visits(first: 1000, where: $where) {
    nodes { slug history { reason author { name } source { title } } } } }`
  interface Found {
    visits: { nodes: { slug: string; history: { author: object }[] }[] }
  }
  const ask = async (slugs: string[]) => {
    let found: Found = { visits: { nodes: [] } }
    const where = { slug: { in: slugs } }
    const sent = await recordSql(async () => {
      found = await read<Found>(query, { where })
    })
    return { nodes: found.visits.nodes, statements: sent.length }
  }
  const every = await read<Found>(query)
  const edited = every.visits.nodes.filter(({ history }) => history.length > 0)
  expect(edited.length).toBeGreaterThan(2)
  expect(edited[0]?.history[0]?.author).toEqual({ name: "Demo editor" })
  const slugs = edited.map(({ slug }) => slug)
  const all = await ask(slugs)
  expect(all.nodes).toHaveLength(slugs.length)
  expect(all.statements).toBe((await ask(slugs.slice(0, 1))).statements)
  for (const field of ["email", "id", "role"])
    expect(await refusal(`{ changes { nodes { author { ${field} } } } }`)).toMatchObject({
      code: "GRAPHQL_VALIDATION_FAILED",
    })
})

test("a release tells what editors did in it", async () => {
  const days = { startDate: "2026-09-28", endDate: "2026-09-28" }
  const { row } = await visits.record.ok({ input: { ...newVisit, ...days, hostIso3: "KGZ" } })
  const { release } = await read(
    `{ release { kind notes rowChanges { entity rowKey action tokenId author { name } release { kind } } } }`,
  )
  expect(release).toMatchObject({
    kind: "EDIT",
    notes: `An editor recorded the visit ${row?.slug}: Read in the news.`,
    rowChanges: [
      { entity: "trip" },
      {
        entity: "visit",
        rowKey: row?.slug,
        action: "RECORD",
        tokenId: null,
        author: { name: "Demo editor" },
        release: { kind: "EDIT" },
      },
    ],
  })
})

test("an edit by a program names its token, and one without the scope changes nothing", async () => {
  const found = await read<{ visits: { nodes: { slug: string; revision: number }[] } }>(
    `{ visits(first: 1, where: { verification: { equals: STORED } }) { nodes { slug revision } } }`,
  )
  const { slug = "", revision = 0 } = found.visits.nodes[0] ?? {}
  const correction = `mutation { correctVisit(slug: "${slug}", expected: ${revision},
    input: { summary: "Read again." }, reason: "Read again.") { visit { history { tokenId } } } }`
  const reading = await makeToken(["READ"], "editor")
  expect(await refusal(correction, {}, { bearer: reading.secret })).toMatchObject({
    code: "FORBIDDEN",
  })
  const { secret, token } = await makeToken(["READ", "WRITE"], "editor")
  const { correctVisit } = await read<{
    correctVisit: { visit: { history: { tokenId: string }[] } }
  }>(correction, {}, { bearer: secret })
  expect(correctVisit.visit.history[0]?.tokenId).toBe(token.id)
  const toViewers = await read<{ visit: { history: { tokenId: string | null }[] } }>(
    `{ visit(slug: "${slug}") { history { tokenId } } }`,
  )
  expect(toViewers.visit.history[0]?.tokenId).toBeNull()
})

test("a mutation that a browser on another site sends is refused", async () => {
  const response = await send({
    method: "POST",
    url: "/graphql",
    headers: { origin: "https://elsewhere.example.org" },
    payload: {
      query: `mutation { retractVisit(slug: "a", expected: 1, reason: "b") { release { id } } }`,
    },
  })
  expect(response.statusCode).toBe(403)
})
