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
  // A new document, without the marks by which urql would take it for the one that it has sent before.
  return {
    kind: document.kind,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? asking(definition) : definition,
    ),
  }
}
