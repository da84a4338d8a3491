import { getIntrospectionQuery } from "graphql"
import { expect, test } from "vitest"
import { execute, refusal } from "../../test/api.ts"
import {
  largestAliases,
  largestDepth,
  largestDirectives,
  largestRepeats,
  largestTokens,
  largestValues,
} from "./caps.ts"

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(" ")

/** Fields as deep as asked: a country's leaders' country's leaders, a page of one each. */
function nested(depth: number): string {
  const rest = (depth - 3) % 3
  const inner = ["name", "country { name }", "country { region: leaders(first: 1) { totalCount } }"]
  const wrap = (body: string, left: number): string =>
    left === 0 ? body : wrap(`country { leaders(first: 1) { nodes { ${body} } } }`, left - 1)
  return `{ leaders(first: 1) { nodes { ${wrap(inner[rest] ?? "", (depth - 3 - rest) / 3)} } } }`
}
const conditions = (depth: number) =>
  `{ countries(where: ${"{ NOT: ".repeat(depth - 2)} { name: { equals: "x" } } ${"} ".repeat(depth - 2)}) { totalCount } }`
const inFragments = (depth: number) => {
  const [, body = ""] = /^{ leaders\(first: 1\) { nodes { (.*) } } }$/.exec(nested(depth)) ?? []
  return `{ leaders(first: 1) { nodes { ...Deep } } } fragment Deep on Leader { ${body} }`
}
const codes = (count: number) => ({
  where: { name: { in: Array.from({ length: count }, (_, index) => `leader-${index}`) } },
})
const leaders = "query ($where: LeaderFilter) { leaders(where: $where) { totalCount } }"

interface Cap {
  code: string
  limit: number
  query: (size: number) => string
  variables?: (size: number) => Record<string, unknown>
}

test.each<[string, Cap]>([
  ["depth", { code: "QUERY_TOO_DEEP", limit: largestDepth, query: nested }],
  ["depth in fragments", { code: "QUERY_TOO_DEEP", limit: largestDepth, query: inFragments }],
  ["depth of conditions", { code: "QUERY_TOO_DEEP", limit: largestDepth, query: conditions }],
  [
    "aliases",
    {
      code: "TOO_MANY_ALIASES",
      limit: largestAliases,
      query: (size) => `{ ${times(size, (index) => `a${index}: __typename`)} }`,
    },
  ],
  [
    "aliases below the root",
    {
      code: "TOO_MANY_ALIASES",
      limit: largestAliases,
      query: (size) => `{ country(iso3: "KAZ") { ${times(size, (index) => `a${index}: name`)} } }`,
    },
  ],
  [
    "directives",
    {
      code: "TOO_MANY_DIRECTIVES",
      limit: largestDirectives,
      query: (size) => `{ ${times(size, () => "... @include(if: true) { __typename }")} }`,
    },
  ],
  [
    "repeats",
    {
      code: "TOO_MANY_REPEATS",
      limit: largestRepeats,
      query: (size) => `{ ${times(size, () => "__typename")} }`,
    },
  ],
  [
    "tokens",
    {
      code: "QUERY_TOO_LONG",
      limit: largestTokens,
      // Twenty stand around the list.
      query: (size) =>
        `{ leaders(where: { name: { in: [${times(size - 20, () => '"a"')}] } }) { totalCount } }`,
    },
  ],
  [
    "values in variables",
    {
      code: "TOO_MANY_VALUES",
      limit: largestValues,
      query: () => leaders,
      // The objects around them count too.
      variables: (size) => codes(size - 4),
    },
  ],
])("%s: the limit passes, one more is refused", async (_what, cap) => {
  const ask = (size: number): [string, Record<string, unknown>] => [
    cap.query(size),
    cap.variables?.(size) ?? {},
  ]
  const { errors } = await execute(...ask(cap.limit))
  expect(errors).toEqual([])
  expect(await refusal(...ask(cap.limit + 1))).toMatchObject({
    status: 400,
    code: cap.code,
    message: expect.any(String),
  })
})

test("variables that stand too deep in each other are refused", async () => {
  let where = {}
  for (let depth = 0; depth < largestDepth; depth++) where = { NOT: where }
  expect(await refusal(leaders, { where })).toMatchObject({ status: 400, code: "TOO_MANY_VALUES" })
})

test("what tools ask to learn the schema passes", async () => {
  for (const options of [{}, { inputValueDeprecation: true, specifiedByUrl: true, oneOf: true }]) {
    const { errors } = await execute(getIntrospectionQuery(options))
    expect(errors).toEqual([])
  }
})
