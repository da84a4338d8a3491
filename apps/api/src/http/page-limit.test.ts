import { expect, test } from "vitest"
import { read, refusal } from "../../test/api.ts"

const visits = "{ nodes { slug } }"

test.each([
  ["too many", `{ visits(first: 1000000) ${visits} }`, {}],
  ["one too many", `{ visits(first: 1001) ${visits} }`, {}],
  ["none", `{ visits(first: 0) ${visits} }`, {}],
  ["less than none", `{ visits(first: -1) ${visits} }`, {}],
  ["too many from the end", `{ visits(last: 1000000) ${visits} }`, {}],
  [
    "too many, nested",
    `{ countries(first: 1) { nodes { visitsReceived(first: 1000000) ${visits} } } }`,
    {},
  ],
  ["too many, by a variable", `query ($n: Int) { visits(first: $n) ${visits} }`, { n: 1000000 }],
  [
    "too many, by a variable's default",
    `query ($n: Int = 1000000) { visits(first: $n) ${visits} }`,
    {},
  ],
  [
    "too many, in a fragment",
    `{ country(iso3: "KAZ") { ...received } }
     fragment received on Country { visitsReceived(first: 1000000) ${visits} }`,
    {},
  ],
  [
    "too many, in an inline fragment",
    `{ node(id: "Q291bnRyeTpLQVo=") { ... on Country { visitsReceived(first: 1000000) ${visits} } } }`,
    {},
  ],
])("a page of %s is refused", async (_what, query, variables) => {
  expect(await refusal(query, variables)).toMatchObject({
    status: 400,
    code: "PAGE_TOO_LARGE",
    extensions: { largest: 1000 },
  })
})

test("first and last together are refused", async () => {
  expect(await refusal(`{ visits(first: 2, last: 2) ${visits} }`)).toMatchObject({
    status: 400,
    code: "BAD_USER_INPUT",
  })
})

test("the largest page is given, and without a size 20 rows", async () => {
  const { largest, usual } = await read<Record<string, { nodes: unknown[] }>>(
    `{ largest: tradeFlows(first: 1000) { nodes { year } } usual: tradeFlows { nodes { year } } }`,
  )
  expect([largest?.nodes.length, usual?.nodes.length]).toEqual([1000, 20])
})
