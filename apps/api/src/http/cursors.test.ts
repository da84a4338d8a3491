import { expect, test } from "vitest"
import { read, refusal } from "../../test/api.ts"
import { edits } from "../../test/editing.ts"

interface Visits {
  visits: { edges: { cursor: string; node: { slug: string; revision: number } }[] }
}
const { correct, retract } = edits("Visit")

async function stops(hostIso3: string) {
  const { visits } = await read<Visits>(
    `query ($host: CountryCode!) {
       visits(first: 3, where: { hostIso3: { equals: $host } }) { edges { cursor node { slug revision } } } }`,
    { host: hostIso3 },
  )
  return visits.edges.map(({ cursor, node }) => ({ cursor, ...node }))
}

const page = (args: string) => `{ visits(first: 2, ${args}) { nodes { slug } } }`
const gone = { status: 400, code: "UNKNOWN_CODE" }

test("a cursor of another list is an error, not an empty page", async () => {
  const { countries } = await read<{ countries: { pageInfo: { endCursor: string } } }>(
    "{ countries(first: 1) { pageInfo { endCursor } } }",
  )
  const after = countries.pageInfo.endCursor
  expect(await refusal(page(`after: "${after}"`))).toMatchObject({
    ...gone,
    extensions: { argument: "after" },
  })
})

test("a cursor whose row was retracted is an error, and works in the release that had it", async () => {
  const [row] = await stops("UZB")
  const { cursor = "", slug = "", revision = 0 } = row ?? {}
  const { release } = await read<{ release: { version: string } }>("{ release { version } }")
  const before = await read(page(`after: "${cursor}"`))
  await retract.ok({ slug, expected: revision })
  expect(await refusal(page(`after: "${cursor}"`))).toMatchObject(gone)
  expect(
    await refusal(page(`after: "${cursor}"`).replace("first", "last").replace("after", "before")),
  ).toMatchObject({ ...gone, extensions: { argument: "before" } })
  const then = `query @release(version: "${release.version}") ${page(`after: "${cursor}"`)}`
  expect(await read(then)).toEqual(before)
})

test("a cursor whose row has left the list is an error: the row after it would be skipped", async () => {
  const [row] = await stops("KGZ")
  const { cursor = "", slug = "", revision = 0 } = row ?? {}
  const where = `where: { slug: { equals: "${slug}" }, type: { not: { equals: WORKING } } }`
  const nested = `{ country(iso3: "KGZ") { visitsReceived(first: 2, after: "${cursor}", ${where}) { nodes { slug } } } }`
  expect(await read(page(`after: "${cursor}", ${where}`))).toEqual({ visits: { nodes: [] } })
  await read(nested)
  await correct.ok({ slug, expected: revision, input: { type: "WORKING" } })
  expect(await refusal(page(`after: "${cursor}", ${where}`))).toMatchObject(gone)
  expect(await refusal(nested)).toMatchObject(gone)
})

test.each([
  ["no cursor", "abc"],
  ["one with values that its columns cannot hold", btoa('GPC:T:["a","b","c","d","e"]')],
  ["one with too few values", btoa('GPC:T:["a"]')],
])("%s is refused as such", async (_what, cursor) => {
  const { code } = await refusal(`{ tradeFlows(after: "${cursor}") { nodes { year } } }`)
  expect(["BAD_USER_INPUT", "UNKNOWN_CODE"]).toContain(code)
})

test("an odd condition beside a cursor is refused as without it", async () => {
  const [row] = await stops("TKM")
  const where = "where: { hostIso3: { equals: null } }"
  const without = await refusal(page(where))
  expect(await refusal(page(`${where}, after: "${row?.cursor}"`))).toMatchObject({
    code: without.code,
  })
})
