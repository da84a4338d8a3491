import type { ApolloServerPlugin } from "@apollo/server"
import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql"
import { type Context, mayRead } from "../context.ts"
import { requireReading } from "./principal.ts"

/** Whether a document asks for data: anything of Query, or more of a row than its id. */
function readsData(schema: GraphQLSchema, document: DocumentNode): boolean {
  const typeInfo = new TypeInfo(schema)
  let reads = false
  const Field = ({ name: { value: name } }: { name: { value: string } }) => {
    const parent = typeInfo.getParentType()
    const isRow =
      parent?.name === "Node" ||
      ((isObjectType(parent) || isInterfaceType(parent)) &&
        parent.getInterfaces().some((type) => type.name === "Node"))
    const isQuery = parent === schema.getQueryType()
    if ((isQuery && !name.startsWith("__")) || (isRow && !["id", "__typename"].includes(name)))
      reads = true
  }
  visit(document, visitWithTypeInfo(typeInfo, { Field }))
  return reads
}

/** Keeps the data from a token without the scope read, in queries and in what a mutation answers. */
export const readScope: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, contextValue }) {
        if (!mayRead(contextValue) && readsData(schema, document)) requireReading(contextValue)
      },
    }
  },
}
