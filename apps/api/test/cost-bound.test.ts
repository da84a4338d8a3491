import fc from "fast-check"
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql"
import { expect, test } from "vitest"
import { schema } from "../src/schema.ts"
import { send, signIn } from "./api.ts"

// What a query is said to cost is never less than the rows that it reads, whatever it asks for.

const countries = ["KAZ", "UZB", "CHN", "RUS", "DEU", "USA"]
const parties = [...countries, "CA5", "EU27", "GCC"]
const keys: Record<string, string[]> = {
  leader: ["xi-jinping", "vladimir-putin", "kassym-jomart-tokayev"],
  organisation: ["SCO", "EAEU", "CSTO"],
  indicator: ["SP.POP.TOTL"],
  source: ["WDI", "BACI"],
}
const bases = ["REPORTER", "PARTNER", "RECONCILED", "HEADLINE"]

type Draw = <Value>(values: readonly Value[]) => Value

function argument(field: GraphQLField<unknown, unknown>, name: string, type: string, draw: Draw) {
  if (type === "[PartyCode!]!") return `["${draw(countries)}", "${draw(["CA5", "EU27"])}"]`
  if (type === "PartyCode!") return `"${draw(parties)}"`
  if (type === "CountryCode!") return `"${draw(countries)}"`
  if (type === "TradeSeriesBasis!") return draw(bases)
  const key = name === "leader" ? name : field.name
  return `"${draw(keys[key] ?? ["none"])}"`
}

function argumentsOf(field: GraphQLField<unknown, unknown>, draw: Draw): string {
  const page = field.args.some(({ name }) => name === "first")
  const given = field.args
    .filter((arg) => isRequiredArgument(arg))
    .map((arg) => `${arg.name}: ${argument(field, arg.name, String(arg.type), draw)}`)
  if (page && draw([true, true, false]))
    given.push(`${draw(["first", "last"])}: ${draw([1, 3, 20, 60])}`)
  return given.length > 0 ? `(${given.join(", ")})` : ""
}

function isPage(type: GraphQLObjectType): boolean {
  return type.name.endsWith("Connection")
}

/** A selection of a type's fields, as deep as `depth` says. */
function selection(type: GraphQLObjectType, depth: number, draw: Draw): string {
  const fields = Object.values(type.getFields())
  const values = fields.filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.length,
  )
  const rows = fields.filter((field) => {
    const inner = getNamedType(field.type)
    return isObjectType(inner) && inner.name !== "PageInfo" && field.name !== "ratio"
  })
  if (isPage(type)) {
    const nodes = type.getFields()[draw(["nodes", "edges"])]
    return nodes ? `{ ${asked(nodes, depth, draw)} }` : "{ __typename }"
  }
  const chosen = depth > 0 && rows.length > 0 ? [draw(rows), draw(rows)] : []
  const parts = [...new Set(chosen)].map((field) => asked(field, depth - 1, draw))
  return `{ ${[values[0]?.name ?? "__typename", ...parts].join(" ")} }`
}

function asked(field: GraphQLField<unknown, unknown>, depth: number, draw: Draw): string {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return "__typename"
  return `${field.name}${argumentsOf(field, draw)} ${selection(type, depth, draw)}`
}

/** Rows in a reply: all but pages, their edges, and directions of trade, of which ten make a point. */
function countRows(value: unknown, name = ""): number {
  if (Array.isArray(value))
    return value.reduce<number>((sum, each) => sum + countRows(each, name), 0)
  if (typeof value !== "object" || value === null) return 0
  const inner = Object.entries(value).reduce((sum, [key, each]) => sum + countRows(each, key), 0)
  if ("nodes" in value || "edges" in value || name === "edges") return inner
  return inner + (name === "missing" ? 0.1 : 1)
}

const query = schema.getQueryType()
if (!query) throw new Error("no queries")
const roots = Object.values(query.getFields()).filter(
  ({ name, type }) => isObjectType(getNamedType(type)) && !["node", "nodes"].includes(name),
)

test("the cost is never less than the rows of the reply", { timeout: 120_000 }, async () => {
  const cookie = await signIn("admin")
  let most = 0
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (g) => {
      const draw: Draw = (values) => {
        const [drawn] = values.slice(g(fc.nat, values.length - 1))
        if (drawn === undefined) throw new Error("nothing to draw from")
        return drawn
      }
      const depth = g(fc.integer, { min: 1, max: 4 })
      const payload = { query: `{ ${asked(draw(roots), depth, draw)} }` }
      const response = await send({ method: "POST", url: "/graphql", headers: { cookie }, payload })
      const { data, extensions } = response.json()
      if (!data) return
      const rows = countRows(data) - 1
      most = Math.max(most, rows)
      expect(extensions.cost.requested, payload.query).toBeGreaterThanOrEqual(rows)
    }),
    { numRuns: 100 },
  )
  expect(most).toBeGreaterThan(200)
})
