import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLString,
  getDirectiveValues,
  type OperationDefinitionNode,
} from "graphql"

/** Turns a query to an earlier release of the data. */
export const releaseDirective = new GraphQLDirective({
  name: "release",
  description:
    'Answers the query from the data as they were in an earlier release: query @release(version: "2026.11.23") { … }.',
  locations: [DirectiveLocation.QUERY],
  args: {
    version: {
      type: new GraphQLNonNull(GraphQLString),
      description: "Version of the release; see the releases query.",
    },
  },
})

/** The version that an operation names; null when it asks for the current data. */
export function askedVersion(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): string | null {
  const values = getDirectiveValues(releaseDirective, operation, variables)
  return typeof values?.version === "string" ? values.version : null
}
