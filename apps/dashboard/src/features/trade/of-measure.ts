import type { AnyVariables, TypedDocumentNode } from "@urql/core"
import { Kind, visit } from "graphql"

/**
 * The same document asking for one measure: wherever a field stands under the name "figure", it becomes the
 * measure's. All measures have one type, and what is not asked for is neither read nor weighed.
 */
export function ofMeasure<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  measure: "turnover" | "exports" | "imports" | "balance",
): TypedDocumentNode<Data, Variables> {
  return visit(document, {
    enter: (node) =>
      node.kind === Kind.FIELD && node.alias?.value === "figure"
        ? { ...node, name: { ...node.name, value: measure } }
        : undefined,
  })
}
