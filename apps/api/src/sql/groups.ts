import { Prisma } from "@khorgos/prisma"
import { resolveOffsetConnection } from "@pothos/plugin-relay"
import type { GraphQLResolveInfo } from "graphql"
import type { Context } from "../context.ts"
import { largestPage } from "../cost.ts"
import { db } from "../db.ts"
import { takeTurns } from "./turns.ts"

/** A group with the others of its page. */
export type Grouped<Row> = Row & { page: readonly Row[] }

type Found<Node> = Promise<ReadonlyMap<string, Node>>

/** The names on the way to a field, without the places in lists. */
function placeOf({ path }: GraphQLResolveInfo): string {
  const names: string[] = []
  for (let step: typeof path | undefined = path; step; step = step.prev)
    if (typeof step.key === "string") names.unshift(step.key)
  return names.join(".")
}

/** Finds the nodes that the groups of a page name by `keysOf`: the field asks the database once for all of them. */
export function lookup<Row, Node>(
  keysOf: (row: Row) => readonly (string | null | undefined)[],
  keyOf: (node: Node) => string,
) {
  const pages = new WeakMap<readonly Row[], Map<string, Found<Node>>>()
  return async (
    group: Grouped<Row>,
    info: GraphQLResolveInfo,
    load: (keys: string[]) => Promise<Node[]>,
  ): Promise<Node[]> => {
    const places = pages.get(group.page) ?? new Map<string, Found<Node>>()
    pages.set(group.page, places)
    const keys = new Set(group.page.flatMap((row) => keysOf(row).filter((key) => key != null)))
    const loading =
      places.get(placeOf(info)) ??
      (keys.size > 0 ? load([...keys]) : Promise.resolve<Node[]>([])).then(
        (nodes) => new Map(nodes.map((node) => [keyOf(node), node])),
      )
    places.set(placeOf(info), loading)
    const found = await loading
    return keysOf(group).flatMap((key) => found.get(key ?? "") ?? [])
  }
}

interface PageArgs {
  first?: number | null
  last?: number | null
  after?: string | null
  before?: string | null
}

async function countGroups(groups: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${groups}) AS groups`
  return row?.count ?? 0
}

/** A row of a page: what it has of a group is null when the page has none. */
interface Placed {
  groups_in_all: number
  /** Place in the page. */
  place: number | null
}

/** Groups of a page and the number of all of them, for which the groups are made once. */
function pageSql(groups: Prisma.Sql, limit: number, offset: number): Prisma.Sql {
  return Prisma.sql`
    WITH groups AS MATERIALIZED (${groups})
    SELECT page.*, counted.* FROM (SELECT count(*)::int AS groups_in_all FROM groups) AS counted
    LEFT JOIN (
      SELECT *, (row_number() OVER ())::int AS place FROM groups LIMIT ${limit} OFFSET ${offset}
    ) AS page ON TRUE ORDER BY page.place`
}

/** A page of the groups that `sql` gives in order. One who asks has two made at a time; others wait for them. */
export function groupConnection<Row extends object>(
  sql: Prisma.Sql,
  args: PageArgs,
  { payer }: Pick<Context, "payer">,
) {
  return takeTurns(payer, async () => {
    let total = args.last == null ? undefined : await countGroups(sql)
    const connection = await resolveOffsetConnection(
      { args, maxSize: largestPage, ...(total === undefined ? {} : { totalCount: total }) },
      async ({ limit, offset }): Promise<Grouped<Row>[]> => {
        const placed = await db.$queryRaw<(Row & Placed)[]>(pageSql(sql, limit, offset))
        total = placed[0]?.groups_in_all ?? 0
        const page = placed.filter(({ place }) => place !== null)
        return page.map((row) => ({ ...row, page }))
      },
    )
    return { ...connection, total: total ?? 0 }
  })
}
