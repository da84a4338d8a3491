import type { ApolloServerPlugin } from "@apollo/server"
import { Prisma } from "@khorgos/prisma"
import {
  type GraphQLArgument,
  type GraphQLInputType,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isInputObjectType,
} from "graphql"
import type { Context } from "../context.ts"
import { db } from "../db.ts"
import { codedError } from "../errors.ts"
import { ident, tableOf } from "../sql/table.ts"
import { type Chosen, visitFields } from "./chosen.ts"

/** The model and its field that a condition on another row's key names. */
const keysOfOthers: Record<string, readonly [Prisma.ModelName, string]> = {
  groupCode: ["CountryGroup", "code"],
  reporterGroupCode: ["CountryGroup", "code"],
  partnerGroupCode: ["CountryGroup", "code"],
  recipientGroupCode: ["CountryGroup", "code"],
  organisationCode: ["Organisation", "code"],
  indicatorCode: ["Indicator", "code"],
  classificationCode: ["ProductClassification", "code"],
  productCode: ["Product", "code"],
  leaderSlug: ["Leader", "slug"],
  seriesSlug: ["EventSeries", "slug"],
  topicSlug: ["Topic", "slug"],
  eventSlug: ["Event", "slug"],
  tripSlug: ["Trip", "slug"],
  sourceKey: ["Source", "key"],
}

/** Names of the filters' fields that are checked. */
export const keyFields = Object.keys(keysOfOthers)

interface Keys {
  /** The filter's field. */
  field: string
  of: readonly [Prisma.ModelName, string]
  keys: Set<string>
}
type Named = Map<string, Keys>

const isModel = (name: string): name is Prisma.ModelName => name in Prisma.ModelName

/** What a filter's field names: another row's key, or that of the rows which the filter is for. */
function namedBy(filter: string, field: string): readonly [Prisma.ModelName, string] | undefined {
  const model = filter.replace(/Filter$/, "")
  const isOwn = isModel(model) && ["slug", "code", "key"].includes(field)
  return isOwn ? [model, field] : keysOfOthers[field]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

/** Texts that a condition compares with exactly; a search by part of a text names nothing. */
function exact(condition: Record<string, unknown>): string[] {
  if (condition.mode) return []
  const values = [condition.equals, condition.in, condition.notIn].flat()
  const own = values.filter((value) => typeof value === "string")
  return isObject(condition.not) ? [...own, ...exact(condition.not)] : own
}

function collect(type: GraphQLInputType | undefined, conditions: unknown, named: Named) {
  const filter = getNamedType(type)
  if (!isInputObjectType(filter)) return
  for (const [field, condition] of [conditions].flat().filter(isObject).flatMap(Object.entries)) {
    const of = namedBy(filter.name, field)
    if (!of) collect(filter.getFields()[field]?.type, condition, named)
    else if (isObject(condition)) {
      const name = [field, ...of].join(" ")
      const keys = new Set([...(named.get(name)?.keys ?? []), ...exact(condition)])
      named.set(name, { field, of, keys })
    }
  }
}

function keysIn(chosen: Chosen, variables: Record<string, unknown>): Named {
  const named: Named = new Map()
  visitFields(chosen, (node, field) => {
    const where = field.args.find(({ name }) => name === "where")
    if (where) collect(where.type, getArgumentValues(field, node, variables).where, named)
  })
  return named
}

async function requireKeys({ field, of: [model, column], keys }: Keys) {
  if (keys.size === 0) return
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT ${ident(column)} AS key FROM ${tableOf(model)} WHERE ${ident(column)} = ANY (${[...keys]})`
  const known = new Set(rows.map(({ key }) => key))
  const unknown = [...keys].find((key) => !known.has(key))
  if (unknown !== undefined)
    throw codedError(
      "UNKNOWN_CODE",
      `${field}: "${unknown.slice(0, 80)}" names nothing in the data.`,
      { argument: field, value: unknown.slice(0, 80) },
      400,
    )
}

async function requireAll(named: Named): Promise<void> {
  await Promise.all([...named.values()].map(requireKeys))
}

/** Refuses conditions by a key that names nothing in the release that is read. */
export async function requireKnown(
  args: readonly GraphQLArgument[],
  { where }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const named: Named = new Map()
  collect(args.find(({ name }) => name === "where")?.type, where, named)
  await requireAll(named)
}

/** Refuses filters by a key that names nothing: the empty list that they find would look like an answer. */
export const keyPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return
        const { coerced } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
        )
        if (!coerced) return
        await requireAll(keysIn({ schema, document, operation }, coerced))
      },
    }
  },
}
