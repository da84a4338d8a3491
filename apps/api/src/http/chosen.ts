import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql"

/** A document and the one of its operations that is to run. */
export interface Chosen {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
}

/** The operation with the fragments that it uses: its neighbours in the document have other variables and never run. */
export function chosenPart({ document, operation }: Omit<Chosen, "schema">): DocumentNode {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }
  return separateOperations(alone)[operation.name?.value ?? ""] ?? alone
}

/** Shows each field that the operation asks for, wherever it stands, with the type that has it. */
export function visitFields(
  chosen: Chosen,
  see: (
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLCompositeType,
  ) => void,
): void {
  const typeInfo = new TypeInfo(chosen.schema)
  const Field = (node: FieldNode) => {
    const [field, parent] = [typeInfo.getFieldDef(), typeInfo.getParentType()]
    if (field && parent) see(node, field, parent)
  }
  visit(chosenPart(chosen), visitWithTypeInfo(typeInfo, { Field }))
}
