import {
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql"
import { parquetReadObjects } from "hyparquet"
import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { ask, parseCsv, readRows } from "../../../test/export.ts"
import { lists, tableOf } from "../../../test/lists.ts"
import { db } from "../../db.ts"
import { schema } from "../../schema.ts"
import { exportables } from "./exportables.ts"

const plainLists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(
  ({ name, type, args }) => {
    const bare = isNonNullType(type) ? type.ofType : type
    const node = getNamedType(type)
    return isListType(bare) && isObjectType(node) && args.length === 0 ? [{ name, node }] : []
  },
)
const all = [...lists, ...plainLists].map(({ name, node }) => ({ name, node }))
const exported = all.filter(({ name }) => exportables.has(name))

const leaves = (node: GraphQLObjectType) =>
  Object.values(node.getFields())
    .filter(({ name, type }) => name !== "id" && isLeafType(getNamedType(type)))
    .map(({ name }) => name)

test("every list and aggregate of data can be exported, and nothing else", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`SELECT name FROM history.tracked`
  const data = ["release", ...rows.map(({ name }) => name)]
  const wanted = all.filter(({ node }) => data.includes(tableOf(node))).map(({ name }) => name)
  expect(wanted.length).toBeGreaterThan(20)
  const aggregates = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) =>
    name.endsWith("Aggregate"),
  )
  expect([...exportables.keys()].toSorted()).toEqual([...wanted, ...aggregates].toSorted())
})

async function countOf(list: string): Promise<number> {
  if (lists.some(({ name }) => name === list)) {
    const { found } = await read<{ found: { totalCount: number } }>(
      `{ found: ${list} { totalCount } }`,
    )
    return found.totalCount
  }
  const { found } = await read<{ found: unknown[] }>(`{ found: ${list} { __typename } }`)
  return found.length
}

test.each(exported)("$name: each format has as many rows as the list", async ({ name }) => {
  const count = await countOf(name)
  const [csv, jsonLines, parquet] = await Promise.all(
    ["csv", "jsonl", "parquet"].map((format) => ask(`${name}.${format}`)),
  )
  expect(csv?.headers["khorgos-rows"]).toBe(String(count))
  expect(parseCsv(csv?.body ?? "")).toHaveLength(count)
  expect(jsonLines?.body.split("\n")).toHaveLength(count + 1)
  const { buffer, byteOffset, byteLength } = parquet?.rawPayload ?? Buffer.alloc(0)
  const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
  expect(await parquetReadObjects({ file })).toHaveLength(count)
})

test.each(exported)("$name: the values are GraphQL's", async ({ name, node }) => {
  const shown = leaves(node)
  const rows = await readRows(name)
  const [first = {}] = rows
  const both = shown.filter((field) => field in first)
  expect(both).not.toEqual([])
  const page = lists.some((list) => list.name === name)
  const query = page ? `${name}(first: 60) { nodes { ${both} } }` : `${name} { ${both} }`
  const { found } = await read<{ found: unknown }>(`{ found: ${query} }`)
  const nodes = page ? (found as { nodes: Record<string, unknown>[] }).nodes : found
  const texts = new Set(
    rows.map((row) => JSON.stringify(Object.fromEntries(both.map((key) => [key, row[key]])))),
  )
  for (const row of nodes as Record<string, unknown>[])
    expect(texts).toContain(JSON.stringify(Object.fromEntries(both.map((key) => [key, row[key]]))))
})
