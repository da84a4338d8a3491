import type { ApolloServerPlugin } from "@apollo/server"
import { getArgumentValues, getVariableValues } from "graphql"
import type { Context } from "../context.ts"
import { db } from "../db.ts"
import { codedError } from "../errors.ts"
import { type Chosen, visitFields } from "./chosen.ts"

type Find = (keys: string[]) => Promise<string[]>

const group: Find = async (keys) =>
  (await db.countryGroup.findMany({ where: { code: { in: keys } } })).map(({ code }) => code)

/** Conditions on a key of another row: what finds those of the keys that there are. */
const finders: Record<string, Find> = {
  groupCode: group,
  reporterGroupCode: group,
  partnerGroupCode: group,
  recipientGroupCode: group,
  organisationCode: async (keys) =>
    (await db.organisation.findMany({ where: { code: { in: keys } } })).map(({ code }) => code),
  indicatorCode: async (keys) =>
    (await db.indicator.findMany({ where: { code: { in: keys } } })).map(({ code }) => code),
  classificationCode: async (keys) =>
    (await db.productClassification.findMany({ where: { code: { in: keys } } })).map(
      ({ code }) => code,
    ),
  productCode: async (keys) =>
    (await db.product.findMany({ where: { code: { in: keys } } })).map(({ code }) => code),
  leaderSlug: async (keys) =>
    (await db.leader.findMany({ where: { slug: { in: keys } } })).map(({ slug }) => slug),
  seriesSlug: async (keys) =>
    (await db.eventSeries.findMany({ where: { slug: { in: keys } } })).map(({ slug }) => slug),
  topicSlug: async (keys) =>
    (await db.topic.findMany({ where: { slug: { in: keys } } })).map(({ slug }) => slug),
  eventSlug: async (keys) =>
    (await db.event.findMany({ where: { slug: { in: keys } } })).map(({ slug }) => slug),
  tripSlug: async (keys) =>
    (await db.trip.findMany({ where: { slug: { in: keys } } })).map(({ slug }) => slug),
  sourceKey: async (keys) =>
    (await db.source.findMany({ where: { key: { in: keys } } })).map(({ key }) => key),
}

/** Names of the filters' fields that are checked. */
export const keyFields = Object.keys(finders)

type Named = Map<string, Set<string>>

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

function collect(conditions: unknown, named: Named) {
  if (!isObject(conditions)) return
  for (const [field, condition] of Object.entries(conditions)) {
    if (!(field in finders)) collect(condition, named)
    else if (isObject(condition))
      named.set(field, new Set([...(named.get(field) ?? []), ...exact(condition)]))
  }
}

function keysIn(chosen: Chosen, variables: Record<string, unknown>): Named {
  const named: Named = new Map()
  visitFields(chosen, (node, field) => {
    if (field.args.some(({ name }) => name === "where"))
      collect(getArgumentValues(field, node, variables).where, named)
  })
  return named
}

async function requireKeys(field: string, keys: Set<string>) {
  if (keys.size === 0) return
  const known = new Set(await finders[field]?.([...keys]))
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
  await Promise.all([...named].map(([field, keys]) => requireKeys(field, keys)))
}

/** Refuses conditions by a key that names nothing in the release that is read. */
export async function requireKnown(conditions: unknown): Promise<void> {
  const named: Named = new Map()
  collect(conditions, named)
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
