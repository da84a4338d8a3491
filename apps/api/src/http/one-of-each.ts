import type { ApolloServerPlugin } from "@apollo/server"
import type { GraphQLFormattedError } from "graphql"
import type { Context } from "../context.ts"

/** Errors of the document that say the same, as one with the places of all. Those of a field keep their path. */
function folded(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const kinds = Map.groupBy(errors, ({ message, path }) => JSON.stringify([message, path]))
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike
    if (!first || first.path || alike.length === 1) return alike
    return { ...first, locations: alike.flatMap(({ locations = [] }) => locations) }
  })
}

/** Tells a fault that a document repeats once: a reply does not grow with the request. */
export const oneOfEach: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== "single" || !body.singleResult.errors) return
        body.singleResult.errors = folded(body.singleResult.errors)
      },
    }
  },
}
