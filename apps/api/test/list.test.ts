import { beforeAll, expect, test } from "vitest"
import { db } from "../src/db.ts"
import { read } from "./api.ts"
import { makeChanges } from "./editing.ts"
import { lists, tableOf } from "./lists.ts"

// Every list of the schema, found by introspection, keeps the same rules.

const moderate = 500

beforeAll(makeChanges)

interface Page {
  totalCount: number
  nodes: { id: string }[]
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string
    endCursor: string
  }
}
const page = `{
  totalCount nodes { id } edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`

async function readPage(list: string, args: string): Promise<Page> {
  const { found } = await read<{ found: Page }>(
    `{ found: ${list}(${args}) ${page} }`,
    {},
    { as: "admin" },
  )
  return found
}

async function countRows(list: (typeof lists)[number]): Promise<number> {
  const where = list.name === "countries" ? "WHERE kind = 'country'" : ""
  const rows = await db.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM "${tableOf(list.node)}" ${where}`,
  )
  return rows[0]?.count ?? -1
}

const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id)

async function allPages(list: string, order: string, size: number): Promise<string[]> {
  const ids: string[] = []
  let after = ""
  for (;;) {
    const found = await readPage(list, `first: ${size}${order}${after}`)
    ids.push(...idsOf(found))
    if (!found.pageInfo.hasNextPage) return ids
    after = `, after: "${found.pageInfo.endCursor}"`
  }
}

test("the schema has the lists", () => {
  expect(lists.length).toBeGreaterThanOrEqual(20)
})

test.each(lists)("$name: a page, its cursors and the count", async (list) => {
  const found = await readPage(list.name, "first: 2")
  expect(found.totalCount).toBe(await countRows(list))
  expect(found.nodes).toHaveLength(Math.min(2, found.totalCount))
  expect(found.nodes).toEqual(found.edges.map(({ node }) => node))
  expect(found.pageInfo.hasNextPage).toBe(found.totalCount > 2)
  expect(found.pageInfo.hasPreviousPage).toBe(false)
  if (found.totalCount <= 2) return
  const next = await readPage(list.name, `first: 2, after: "${found.pageInfo.endCursor}"`)
  expect(idsOf(next).filter((id) => idsOf(found).includes(id))).toEqual([])
  const back = await readPage(list.name, `last: 2, before: "${next.pageInfo.startCursor}"`)
  expect(idsOf(back)).toEqual(idsOf(found))
})

const ordered = lists.flatMap(({ name, orders }) => orders.map((field) => ({ name, field })))

test.each(ordered)("$name in the order of $field: pages cover everything once", async (list) => {
  for (const direction of ["ASC", "DESC"]) {
    const order = `, orderBy: [{ ${list.field}: ${direction} }]`
    const { totalCount } = await readPage(list.name, `first: 1${order}`)
    if (totalCount > moderate) {
      const two = await readPage(list.name, `first: 60${order}`)
      const first = await readPage(list.name, `first: 30${order}`)
      const after = `after: "${first.pageInfo.endCursor}"`
      const second = await readPage(list.name, `first: 30${order}, ${after}`)
      expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(two))
      continue
    }
    const ids = await allPages(list.name, order, Math.max(1, Math.ceil(totalCount / 4)))
    expect(ids).toEqual(idsOf(await readPage(list.name, `first: ${moderate}${order}`)))
    expect(new Set(ids).size).toBe(totalCount)
  }
})
