import { Prisma } from "@khorgos/prisma"
import fc from "fast-check"
import { expect, test } from "vitest"
import { read, refusal, signIn } from "../../../test/api.ts"
import { edits } from "../../../test/editing.ts"
import { liveDb, recordSql } from "../../db.ts"
import { fold, foldSql } from "./fold.ts"
import { searchedRows } from "./search.ts"
import { searchKinds } from "./search-sql.ts"

interface Hit {
  id: string
  kind: string
  key: string
  title: string
  detail: string | null
  startDate: string | null
  ofKind: number
  country: { iso3: string } | null
}
const query = `query ($text: String!, $first: Int! = 20, $perKind: Int! = 10, $kinds: [SearchKind!]) {
  search(text: $text, first: $first, perKind: $perKind, kinds: $kinds) {
    id kind key title detail startDate ofKind country { iso3 } } }`

async function find(text: string, more: Record<string, unknown> = {}): Promise<Hit[]> {
  return (await read<{ search: Hit[] }>(query, { text, ...more })).search
}

test.each([
  ["KAZ", "COUNTRY", "KAZ"],
  ["kz", "COUNTRY", "KAZ"],
  ["kazakh", "COUNTRY", "KAZ"],
  ["Казахстан", "COUNTRY", "KAZ"],
  ["казах", "COUNTRY", "KAZ"],
  ["哈萨克斯坦", "COUNTRY", "KAZ"],
  ["哈萨克", "COUNTRY", "KAZ"],
  ["turkiye", "COUNTRY", "TUR"],
  ["côte d’ivoire", "COUNTRY", "CIV"],
  ["Китай", "COUNTRY", "CHN"],
  ["CA5", "GROUP", "CA5"],
  ["central asia", "GROUP", "CA5"],
  ["xi", "LEADER", "xi-jinping"],
  ["jinping", "LEADER", "xi-jinping"],
  ["tokayev president", "LEADER", "kassym-jomart-tokayev"],
  ["SCO", "ORGANISATION", "SCO"],
  ["shanghai coop", "ORGANISATION", "SCO"],
  ["SP.POP.TOTL", "INDICATOR", "SP.POP.TOTL"],
  ["population", "INDICATOR", "SP.POP.TOTL"],
  ["BACI", "SOURCE", "BACI"],
  ["xi astana 2024", "VISIT", "chn-xi-2024-2-kaz-2024-07-02"],
  ["Joint Statement 20th", "STATEMENT", expect.stringMatching(/^2021-06-28/)],
  ["fifth to Kazakhstan", "CLAIM", "kaz-fifth-visit"],
  ["SCO summit 2002", "EVENT", expect.stringContaining("2002")],
])("%s finds %s %s before others", async (text, kind, key) => {
  const [best] = await find(text)
  expect(best).toMatchObject({ kind, key })
})

test("a good is found by its code and by its name", async () => {
  for (const text of ["27", "mineral fuels"]) {
    const products = await find(text, { kinds: ["PRODUCT"] })
    expect(products.map(({ key }) => key)).toContain("HS:27")
  }
})

test("every hit is a row that its global id finds, of every kind", async () => {
  const hits: Hit[] = []
  for (const kind of searchKinds)
    hits.push(...(await find("a", { kinds: [kind.toUpperCase()], first: 3 })))
  expect(new Set(hits.map(({ kind }) => kind)).size).toBe(searchKinds.length)
  const ids = hits.map(({ id }) => id)
  const { nodes } = await read<{ nodes: { id: string; __typename: string }[] }>(
    "query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }",
    { ids },
  )
  expect(nodes.map(({ id }) => id)).toEqual(ids)
  expect(
    nodes.map(({ __typename: type }) => type.replace("CountryGroup", "Group").toUpperCase()),
  ).toEqual(hits.map(({ kind }) => kind))
})

test("kinds share the results, and each says how many more there are", async () => {
  const hits = await find("kazakhstan", { first: 100, perKind: 3 })
  for (const kind of new Set(hits.map((hit) => hit.kind))) {
    const of = hits.filter((hit) => hit.kind === kind)
    expect(of.length).toBe(Math.min(3, of[0]?.ofKind ?? 0))
  }
  const visits = hits.filter(({ kind }) => kind === "VISIT")
  expect(visits[0]?.ofKind).toBeGreaterThan(30)
  expect(visits.every(({ country }) => country?.iso3 === "KAZ")).toBe(true)
  const days = visits.map(({ startDate }) => startDate)
  expect(days).toEqual(days.toSorted().reverse())
  expect(await find("kazakhstan", { first: 2 })).toEqual(hits.slice(0, 2))
})

test("an earlier release is searched as it was", async () => {
  const { correct } = edits("Statement")
  const { statements, release } = await read<{
    statements: { nodes: { slug: string; revision: number }[] }
    release: { version: string }
  }>("{ statements(first: 1) { nodes { slug revision } } release { version } }")
  const [statement] = statements.nodes
  if (!statement) throw new Error("There is no statement.")
  await correct.ok({
    slug: statement.slug,
    expected: statement.revision,
    input: { note: "Speaks of quokkas." },
  })
  expect((await find("quokka")).map(({ key }) => key)).toEqual([statement.slug])
  const before = await read<{ search: Hit[] }>(
    `query @release(version: "${release.version}") { search(text: "quokka") { key } }`,
  )
  expect(before.search).toEqual([])
})

test("what cannot be searched for is refused", async () => {
  for (const text of ["", "  ", "?!", "x".repeat(101), "a\u0000"])
    expect(await refusal(query, { text })).toMatchObject({
      code: "BAD_USER_INPUT",
      extensions: { argument: "text" },
    })
  for (const size of [{ first: 101 }, { perKind: 0 }, { perKind: 101 }])
    expect(await refusal(query, { text: "a", ...size })).toMatchObject({ code: "PAGE_TOO_LARGE" })
})

test("marks of patterns and of SQL are text like any other", async () => {
  for (const text of ["100%", "a_b", "\\d", "' OR 1=1 --", "(", "[", "{1}"])
    expect(Array.isArray(await find(text).catch((error: Error) => error.message))).toBe(
      fold(text) !== "",
    )
})

test("a search sends two statements, however much it finds", async () => {
  await signIn("viewer")
  const count = async (text: string) => {
    const sent = await recordSql(() => find(text, { first: 100, perKind: 100 }))
    return sent.filter((sql) => /FROM\W+("public"\.)?"?(country|ranked|placed)\b/.test(sql)).length
  }
  expect([await count("a"), await count("kazakhstan")]).toEqual([2, 2])
})

test("the tables that it reads have no more rows than it costs", async () => {
  const [sum] = await liveDb.$queryRaw<{ rows: number }[]>(
    Prisma.sql`SELECT (${Prisma.raw(
      [
        "country",
        "country_group",
        "leader",
        "term",
        "organisation",
        "indicator",
        "event",
        "event_series",
        "statement",
        "statement_topic",
        "topic",
        "claim",
        "source",
        "product",
        "visit",
      ]
        .map((table) => `(SELECT count(*) FROM ${table})`)
        .join(" + "),
    )})::int AS rows`,
  )
  expect(sum?.rows).toBeLessThanOrEqual(searchedRows)
  expect(sum?.rows).toBeGreaterThan(searchedRows / 4)
})

test("the server and the database fold a text in the same way", async () => {
  const texts = fc.sample(
    fc.string({
      unit: fc.oneof(
        fc.constantFrom(..."Üüéñçşğıöáž’–-.:/ ()[]{}|~`^\\Йё哈,、　²½ﬁ"),
        fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
      ),
      maxLength: 30,
    }),
    300,
  )
  const rows = await liveDb.$queryRaw<{ folded: string }[]>(
    Prisma.sql`SELECT ${foldSql(Prisma.sql`text`)} AS folded
      FROM unnest(${texts}::text[]) WITH ORDINALITY AS asked (text, place) ORDER BY place`,
  )
  expect(rows.map(({ folded }) => folded)).toEqual(texts.map(fold))
})
