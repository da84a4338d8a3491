import type { ApolloServerPlugin } from "@apollo/server"
import { getVariableValues, OperationTypeNode } from "graphql"
import type { Context } from "../context.ts"
import { readPast } from "../db.ts"
import { codedError } from "../errors.ts"
import { askedVersion } from "../modules/source/release-directive.ts"

const forbidden = (message: string) => codedError("FORBIDDEN", message, {}, 403)

/** Holds a request that came by a share link to reading, and to the release of its view. */
export const shareScope: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request, contextValue }) {
        const { share } = contextValue
        if (!operation || !share) return
        if (operation.operation !== OperationTypeNode.QUERY)
          throw forbidden("A share link only reads.")
        const { coerced } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
        )
        const version = askedVersion(operation, coerced ?? {})
        if (version && version !== share.release.version)
          throw forbidden("A share link reads the release of its view alone.")
        contextValue.release = share.release
        readPast(share.release.number)
      },
    }
  },
}
