import {
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from "graphql"
import { schema } from "../src/schema.ts"

const query = schema.getType("Query") as GraphQLObjectType

/** A list that the schema offers at its root: a field of Query that returns a connection of rows. */
export interface List {
  name: string
  node: GraphQLObjectType
  where: GraphQLInputObjectType | null
  orders: string[]
}

function inputOf(field: string, argument: string): GraphQLInputObjectType | null {
  const arg = query.getFields()[field]?.args.find(({ name }) => name === argument)
  const type = arg && getNamedType(arg.type)
  return isInputObjectType(type) ? type : null
}

function nodeOf(connection: GraphQLObjectType): GraphQLObjectType {
  const type = getNamedType(connection.getFields().nodes?.type)
  if (!isObjectType(type)) throw new Error(`${connection.name} has no nodes.`)
  return type
}

export const lists: List[] = Object.values(query.getFields()).flatMap(({ name, type }) => {
  const named = getNamedType(type)
  if (!isObjectType(named) || !named.name.endsWith("Connection")) return []
  // The groups of an aggregate are no rows: they have no global id.
  if (!nodeOf(named).getFields().id) return []
  const orders = inputOf(name, "orderBy")?.getFields() ?? {}
  return [{ name, node: nodeOf(named), where: inputOf(name, "where"), orders: Object.keys(orders) }]
})

/** The table that holds a type's rows: country_group for CountryGroup. */
export function tableOf(type: GraphQLObjectType): string {
  return type.name.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
}

/** Look-ups by natural key: fields of Query with one key as argument. */
export const lookUps = Object.values(query.getFields()).flatMap(({ name, type, args }) => {
  const named = getNamedType(type)
  const [key] = args
  return isObjectType(named) && args.length === 1 && key && isLeafType(getNamedType(key.type))
    ? [{ name, key: key.name, keyType: String(key.type), node: named }]
    : []
})

/** Names of all types that have a global id. */
export const nodeTypes = schema
  .getPossibleTypes(schema.getType("Node") as GraphQLInterfaceType)
  .map(({ name }) => name)
