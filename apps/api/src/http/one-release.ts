import type { ApolloServerPlugin } from "@apollo/server"
import { execute, type GraphQLError, type GraphQLFormattedError, OperationTypeNode } from "graphql"
import type { Context } from "../context.ts"
import { readPast, readsCurrent } from "../db.ts"
import { currentRelease } from "../modules/source/release.ts"

type Mask = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

function written(error: GraphQLError, mask: Mask): GraphQLFormattedError {
  const { extensions, ...formatted } = error.toJSON()
  const { http: _, ...rest } = extensions ?? {}
  return mask({ ...formatted, extensions: { code: "INTERNAL_SERVER_ERROR", ...rest } }, error)
}

/**
 * A query sends several statements. When a release was published between them, which is rare, it is answered again
 * from the one that it began with: pinning every query to a release would cost each of them more.
 */
export function oneRelease(mask: Mask): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation, schema, document, request, contextValue, response }) {
          const { release } = contextValue
          if (operation?.operation !== OperationTypeNode.QUERY || response.body.kind !== "single")
            return
          if (!document || !release || !readsCurrent()) return
          const latest = await currentRelease().catch(() => null)
          if (!latest || latest.number === release.number) return
          readPast(release.number)
          const { data = null, errors } = await execute({
            schema,
            document,
            // What the first run kept for its context is not of this one.
            contextValue: { ...contextValue },
            variableValues: request.variables ?? null,
            operationName: request.operationName ?? null,
          })
          const { errors: _, ...rest } = response.body.singleResult
          const faults = errors?.map((error) => written(error, mask))
          response.body.singleResult = { ...rest, data, ...(faults ? { errors: faults } : {}) }
        },
      }
    },
  }
}
