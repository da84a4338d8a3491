import type { Prisma } from "@khorgos/prisma"
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql"
import type { Column } from "./columns.ts"

/** Arguments as GraphQL has checked and read them. */
export type Arguments = Readonly<Record<string, unknown>>

/** What can be exported under a name: the columns and the SQL of its rows. */
export interface Exportable {
  name: string
  description: string
  /** The arguments of the query of this name, but for paging. */
  args: readonly GraphQLArgument[]
  /** What an export of these arguments is made of. */
  plan(args: Arguments): Plan | Promise<Plan>
}

export interface Plan {
  columns: readonly Column[]
  /** The rows, in their order, with these columns. */
  rows(columns: readonly Column[]): Prisma.Sql
  /** What stands after SELECT, without an order, to count the rows. */
  body: Prisma.Sql
  /** Key of a source and number of rows taken from it; null where rows name no source. */
  sources: Prisma.Sql | null
}

type QueryField = GraphQLField<unknown, unknown>

/** The type of a list's rows: a connection's nodes, or the elements of a plain list. */
export function rowType({ type }: QueryField): GraphQLObjectType | null {
  const named = getNamedType(type)
  if (!isObjectType(named)) return null
  if (isListType(isNonNullType(type) ? type.ofType : type)) return named
  const nodes = getNamedType(named.getFields().nodes?.type)
  return named.name.endsWith("Connection") && isObjectType(nodes) ? nodes : null
}

const paging = ["first", "last", "after", "before"]

export const argumentsBesidePaging = ({ args }: QueryField) =>
  args.filter(({ name }) => !paging.includes(name))

export const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null

export const objectsOf = (value: unknown): object[] =>
  Array.isArray(value) ? value.filter(isObject) : []
