import type { ApolloServerPlugin } from "@apollo/server"
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  type ValidationRule,
  visit,
} from "graphql"
import type { Context } from "../context.ts"
import { codedError, type ErrorCode } from "../errors.ts"

/** Tokens of a document at most. */
export const largestTokens = 4000
/** Fields within each other at most; the usual introspection query has 15. */
export const largestDepth = 16
/** Aliases in a document at most. */
export const largestAliases = 50
/** Directives in a document at most. */
export const largestDirectives = 50
/** Values in the variables of a query at most. */
export const largestValues = 5000
/** Times that one selection may name the same field. */
export const largestRepeats = 10

/** Depth of each fragment counted once, so that fragments within fragments cost no time. */
function depthOf(document: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)
  const known = new Map<string, number>()
  const ofFragment = (name: string): number => {
    const depth = known.get(name)
    if (depth !== undefined) return depth
    // A fragment that contains itself is refused by another rule.
    known.set(name, 0)
    const found = fragments.get(name)
    const deep = found ? ofSelections(found.selectionSet) : 0
    known.set(name, deep)
    return deep
  }
  const ofSelections = ({ selections }: SelectionSetNode): number =>
    Math.max(
      ...selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
        const below = selection.selectionSet ? ofSelections(selection.selectionSet) : 0
        return selection.kind === Kind.FIELD ? below + 1 : below
      }),
    )
  return ofSelections
}

/** Refuses variables that no list of codes and no filter needs. */
export function checkVariables(variables: unknown) {
  let values = 0
  const walk = (value: unknown, depth: number): void => {
    values += 1
    if (values > largestValues || depth > largestDepth)
      throw codedError(
        "TOO_MANY_VALUES",
        `The variables may hold ${largestValues} values, ${largestDepth} deep.`,
        { limit: largestValues },
        400,
      )
    if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) walk(inner, depth + 1)
  }
  walk(variables, 0)
}

class Excess extends GraphQLError {
  constructor(code: ErrorCode, limit: number, message: string) {
    // Apollo gives every fault in a document one code; maskErrors puts the exact one back.
    super(message, { extensions: { exactCode: code, limit } })
  }
}

/** Counts up to a limit, beyond which it throws. */
function counter(code: ErrorCode, limit: number, what: string): () => void {
  let seen = 0
  return () => {
    seen += 1
    if (seen > limit) throw new Excess(code, limit, `A query may have ${limit} ${what}.`)
  }
}

function isPlain(selection: { kind: Kind }): selection is FieldNode | FragmentSpreadNode {
  return selection.kind !== Kind.INLINE_FRAGMENT
}

function checkRepeats({ selections }: SelectionSetNode) {
  const times = new Map<string, number>()
  for (const selection of selections.filter(isPlain)) {
    const { value } = selection.name
    if (selection.kind === Kind.FIELD && selection.alias) continue
    const count = (times.get(value) ?? 0) + 1
    times.set(value, count)
    if (count > largestRepeats)
      throw new Excess(
        "TOO_MANY_REPEATS",
        largestRepeats,
        `"${value}" stands more than ${largestRepeats} times in one selection.`,
      )
  }
}

function checkDocument(document: DocumentNode) {
  const alias = counter("TOO_MANY_ALIASES", largestAliases, "aliases")
  const directive = counter("TOO_MANY_DIRECTIVES", largestDirectives, "directives")
  const depth = depthOf(document)
  const checkDepth = (deep: number, what: string) => {
    if (deep > largestDepth)
      throw new Excess("QUERY_TOO_DEEP", largestDepth, `${what} may stand ${largestDepth} deep.`)
  }
  let objects = 0
  visit(document, {
    OperationDefinition: ({ selectionSet }) => checkDepth(depth(selectionSet), "Fields"),
    Field: (field) => {
      if (field.alias) alias()
    },
    Directive: () => directive(),
    SelectionSet: checkRepeats,
    ObjectValue: {
      enter: () => checkDepth(++objects, "Conditions"),
      leave: () => {
        objects -= 1
      },
    },
  })
}

const nothing = parse("{ __typename }").definitions
const excesses = new WeakMap<DocumentNode, GraphQLError>()

/** Says what `capsPlugin` found. */
export const capsRule: ValidationRule = (context) => {
  const excess = excesses.get(context.getDocument())
  if (excess) context.reportError(excess)
  return {}
}

/**
 * Refuses documents that exceed a cap, whatever they ask for. Puts a small document in their place before they
 * are validated: comparing thousands of fields with each other is what such documents are made for.
 */
export const capsPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async validationDidStart(request) {
        try {
          checkDocument(request.document)
        } catch (error) {
          if (!(error instanceof Excess)) throw error
          const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: nothing }
          excesses.set(document, error)
          Object.assign(request, { document })
        }
      },
    }
  },
}
