import type { ApolloServerPlugin } from "@apollo/server"
import { isInterfaceType, isObjectType } from "graphql"
import { type Context, mayRead } from "../context.ts"
import { type Chosen, visitFields } from "./chosen.ts"
import { requireReading } from "./principal.ts"

/** Whether an operation asks for data: anything of Query, or more of a row than its id. */
function readsData(chosen: Chosen): boolean {
  let reads = false
  visitFields(chosen, ({ name: { value: name } }, _field, parent) => {
    const isRow =
      parent.name === "Node" ||
      ((isObjectType(parent) || isInterfaceType(parent)) &&
        parent.getInterfaces().some((type) => type.name === "Node"))
    const isQuery = parent === chosen.schema.getQueryType()
    if ((isQuery && !name.startsWith("__")) || (isRow && !["id", "__typename"].includes(name)))
      reads = true
  })
  return reads
}

/** Keeps the data from a token without the scope read, in queries and in what a mutation answers. */
export const readScope: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, contextValue }) {
        if (!operation || mayRead(contextValue)) return
        if (readsData({ schema, document, operation })) requireReading(contextValue)
      },
    }
  },
}
