import type { ApolloServerPlugin } from "@apollo/server"
import { getArgumentValues, getVariableValues } from "graphql"
import type { Context } from "../context.ts"
import { largestPage } from "../cost.ts"
import { codedError } from "../errors.ts"
import { type Chosen, visitFields } from "./chosen.ts"

function checkPages(chosen: Chosen, variables: Record<string, unknown>) {
  visitFields(chosen, (node, field) => {
    if (!field.args.some((arg) => arg.name === "first")) return
    const args = getArgumentValues(field, node, variables)
    for (const name of ["first", "last"] as const) {
      const size = args[name]
      if (typeof size === "number" && (size < 1 || size > largestPage))
        throw codedError(
          "PAGE_TOO_LARGE",
          `${field.name}(${name}: ${size}): a page has 1 to ${largestPage} rows. Ask for ${largestPage} at most and go on with after: pageInfo.endCursor.`,
          { argument: name, value: size, largest: largestPage },
          400,
        )
    }
    if (args.first != null && args.last != null)
      throw codedError(
        "BAD_USER_INPUT",
        `${field.name}: give first or last, not both.`,
        { argument: "last" },
        400,
      )
  })
}

/** Refuses pages that are too large before anything is read, wherever in the query they stand. */
export const pageLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return
        const { coerced } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
        )
        // Variables that do not fit are refused when the operation runs.
        if (coerced) checkPages({ schema, document, operation }, coerced)
      },
    }
  },
}
