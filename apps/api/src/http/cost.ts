import type { ApolloServerPlugin } from "@apollo/server"
import { PothosValidationError } from "@pothos/core"
import { complexityFromQuery } from "@pothos/plugin-complexity"
import { getVariableValues, Kind, type SelectionNode } from "graphql"
import type { Budget, Context } from "../context.ts"
import { largestCost } from "../cost.ts"
import { codedError } from "../errors.ts"
import { spend } from "./budget.ts"
import { checkVariables } from "./caps.ts"
import { type Chosen, chosenPart } from "./chosen.ts"

interface Asked extends Chosen {
  variables: Record<string, unknown>
}

/** Cost of an operation: at least the rows that it can give, and a tenth of those that aggregates read. 1 at least. */
export function costOf({ schema, variables, ...chosen }: Asked): number {
  const { complexity } = complexityFromQuery(chosenPart(chosen), { schema, variables })
  return Math.max(complexity, 1)
}

function nameOf(selection: SelectionNode): string {
  if (selection.kind === Kind.FIELD) return selection.alias?.value ?? selection.name.value
  return selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : "a fragment"
}

/** The part of the query's first level that costs most. */
function dearest(asked: Asked): { field: string; cost: number } {
  const parts = asked.operation.selectionSet.selections.map((selection) => ({
    field: nameOf(selection),
    cost: costOf({
      ...asked,
      operation: {
        ...asked.operation,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
      },
    }),
  }))
  return parts.reduce((most, part) => (part.cost > most.cost ? part : most))
}

function refuseTooExpensive(asked: Asked, cost: number): never {
  const most = dearest(asked)
  throw codedError(
    "QUERY_TOO_EXPENSIVE",
    `The query costs ${cost}, and ${largestCost} is the most: about one point a row that it may read. "${most.field}" costs ${most.cost} of it. Ask for smaller pages, or for less in each row.`,
    { cost, limit: largestCost, dearest: most },
    400,
  )
}

/** The operation with its variables; null when they do not fit, which the execution then says. */
function soundly(asked: Asked): Asked | null {
  const { schema, operation, variables } = asked
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  return coerced ? asked : null
}

/** The cost, unless a global id among the arguments is none, which shows while they are read. */
function soundCost(asked: Asked): number {
  try {
    return costOf(asked)
  } catch (error) {
    if (!(error instanceof PothosValidationError)) throw error
    throw codedError("BAD_USER_INPUT", "A global id is not one that this API gives.", {}, 400)
  }
}

function refuseExhausted(cost: number, { limit, remaining, resetAt }: Budget): never {
  throw codedError(
    "BUDGET_EXHAUSTED",
    `The query costs ${cost}, and ${remaining} of ${limit} points are left until ${resetAt.toISOString()}.`,
    { cost, limit, remaining, resetAt },
    429,
  )
}

function secondsUntil(moment: Date): string {
  return String(Math.max(Math.ceil((moment.valueOf() - Date.now()) / 1000), 0))
}

/** Counts what a query costs before anything is read, refuses what is too dear, and says it in the reply. */
export const costPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return
        const variables = request.variables ?? {}
        checkVariables(variables)
        const asked = soundly({ schema, document, operation, variables })
        const cost = asked ? soundCost(asked) : 1
        contextValue.cost = cost
        if (asked && cost > largestCost) refuseTooExpensive(asked, cost)
        contextValue.budget = await spend(contextValue.payer, cost)
        if (!contextValue.budget.enough) refuseExhausted(cost, contextValue.budget)
      },
      async willSendResponse({ contextValue: { cost, budget, payer }, response }) {
        const { limit, remaining, resetAt, enough } = budget ?? (await spend(payer, 1))
        const { headers } = response.http
        headers.set("ratelimit-limit", String(limit))
        headers.set("ratelimit-remaining", String(remaining))
        headers.set("ratelimit-reset", secondsUntil(resetAt))
        if (budget && !enough) headers.set("retry-after", secondsUntil(resetAt))
        if (cost === null || response.body.kind !== "single") return
        const { singleResult } = response.body
        const stamp = { requested: cost, limit: largestCost }
        singleResult.extensions = { ...singleResult.extensions, cost: stamp }
      },
    }
  },
}
