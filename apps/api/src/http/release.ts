import type { ApolloServerPlugin } from "@apollo/server"
import { getVariableValues } from "graphql"
import type { Context, ReleaseStamp } from "../context.ts"
import { readPast } from "../db.ts"
import { knowCodes } from "../modules/country/country-codes.ts"
import { currentRelease, requireRelease } from "../modules/source/release.ts"
import { askedVersion } from "../modules/source/release-directive.ts"

/** Name of the HTTP header that says which release a reply was made from. */
export const releaseHeader = "khorgos-release"

/** The current release, whose countries and groups the request may name: arguments are checked without a wait. */
export async function beginWithRelease(): Promise<ReleaseStamp | null> {
  const release = await currentRelease()
  if (release) await knowCodes(release.number)
  return release
}

/** Turns each query to the release it asks for, and says in every reply which one answered. */
export const releasePlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request, contextValue }) {
        if (!operation) return
        const { coerced } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
        )
        const version = askedVersion(operation, coerced ?? {})
        if (version === null) return
        contextValue.release = await requireRelease(version)
        readPast(contextValue.release.number)
      },
      async willSendResponse({ contextValue: { release }, response }) {
        if (!release || response.body.kind !== "single") return
        const { version, publishedAt } = release
        response.http.headers.set(releaseHeader, version)
        response.body.singleResult.extensions = {
          ...response.body.singleResult.extensions,
          release: { version, publishedAt },
        }
      },
    }
  },
}
