import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
} from "graphql"
import { beforeAll, expect, test } from "vitest"
import { read } from "./api.ts"
import { makeChanges } from "./editing.ts"
import { lists } from "./lists.ts"

type Row = Record<string, string | number | boolean | null>
interface Found {
  totalCount: number
  nodes: Row[]
}

beforeAll(makeChanges)

const filtered = lists.flatMap(({ name, node, where }) =>
  where ? [{ name, node, where, fields: Object.keys(where.getFields()) }] : [],
)
// A filter's id is the key of the row, a node's id is global.
const isShown = (node: GraphQLObjectType, field: string) =>
  field !== "id" && isLeafType(getNamedType(node.getFields()[field]?.type))
const logical = ["AND", "OR", "NOT"]

function operatorsOf(where: GraphQLInputObjectType, field: string): string[] {
  const type = getNamedType(where.getFields()[field]?.type)
  return isInputObjectType(type) ? Object.keys(type.getFields()) : []
}

async function find(list: string, type: string, where: unknown, fields: string[]) {
  const { found } = await read<{ found: Found }>(
    `query ($where: ${type}) {
       found: ${list}(first: 20, where: $where) { totalCount nodes { ${fields.join(" ")} } }
     }`,
    { where },
    { as: "admin" },
  )
  return found
}

test.each(filtered)("$name: a condition that rows show holds of what is found", async (list) => {
  const { name, node, where, fields } = list
  const shown = fields.filter((field) => isShown(node, field))
  const all = await find(name, where.name, {}, ["__typename", ...shown])
  const [sample = {}] = all.nodes
  for (const field of shown.filter((key) => operatorsOf(where, key).includes("equals"))) {
    const value = sample[field]
    if (value === null || value === undefined) continue
    const same = await find(name, where.name, { [field]: { equals: value } }, [field])
    expect(same.totalCount).toBeGreaterThan(0)
    for (const row of same.nodes) expect(row).toEqual({ [field]: value })
    if (!operatorsOf(where, field).includes("not")) continue
    const others = await find(name, where.name, { [field]: { not: { equals: value } } }, [field])
    for (const row of others.nodes) expect(row).not.toEqual({ [field]: value })
  }
})

test.each(filtered)("$name: conditions without content hold of every row", async (list) => {
  const { name, where, fields } = list
  const count = async (conditions: unknown) =>
    (await find(name, where.name, conditions, ["__typename"])).totalCount
  const total = await count({})
  expect(fields).toEqual(expect.arrayContaining(logical))
  for (const field of fields.filter((key) => !logical.includes(key))) {
    const found = operatorsOf(where, field).includes("none")
      ? (await count({ [field]: { some: {} } })) + (await count({ [field]: { none: {} } }))
      : await count({ AND: [{ [field]: {} }, { OR: [{ [field]: {} }] }] })
    expect([field, found]).toEqual([field, total])
  }
})

test.each(filtered)("$name: NOT finds the rest", async ({ name, node, where, fields }) => {
  const field = fields.find(
    (key) => isShown(node, key) && isNonNullType(node.getFields()[key]?.type),
  )
  if (!field) throw new Error(`${name} shows no field that it filters by.`)
  const all = await find(name, where.name, {}, [field])
  const condition = { [field]: { equals: all.nodes[0]?.[field] } }
  const found = await find(name, where.name, condition, [field])
  const rest = await find(name, where.name, { NOT: condition }, [field])
  expect(found.totalCount > 0).toBe(all.totalCount > 0)
  expect(found.totalCount + rest.totalCount).toBe(all.totalCount)
})
