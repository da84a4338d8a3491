import type { AnyVariables, TypedDocumentNode } from "@urql/core"
import { type DirectiveNode, Kind, type OperationDefinitionNode } from "graphql"

function directive(version: string): DirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: "release" },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: "version" },
        value: { kind: Kind.STRING, value: version },
      },
    ],
  }
}

/** The same document, asking for an earlier release of the data. */
export function atRelease<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  version: string,
): TypedDocumentNode<Data, Variables> {
  const asking = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
    ...operation,
    directives: [...(operation.directives ?? []), directive(version)],
  })
  // A document of its own: a copy of the key that urql has set would make it the one without a release.
  return {
    kind: document.kind,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? asking(definition) : definition,
    ),
  }
}
