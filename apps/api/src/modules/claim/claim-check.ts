import type { TadaDocumentNode } from "@khorgos/types"
import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  Kind,
  parseConstValue,
  print,
  visit,
} from "graphql"
import type { Context } from "../../context.ts"
import type { Answer } from "./judgement.ts"

/** The moments a claim is judged for. */
export type MomentName = "said" | "today"

export interface Moment {
  name: MomentName
  /** Last day that counts, YYYY-MM-DD. */
  until: string
  /** Last year that was complete by then. */
  lastYear: number
}

export type Basis =
  | "visits"
  | "events"
  | "statements"
  | "customs"
  | "offices"
  | "reconciled"
  | "quoted"
  | "stock_edb"
  | "stock_mofcom"
  | "commitments_oda"
  | "commitments_oof"
  | "commitments_vague"

export type Unit = "visits" | "usd" | "percent" | "ratio" | "year" | "day" | "statements" | "events"

export interface FigureDraft {
  label: string
  unit: Unit
  /** An exact decimal; null where nothing is known. */
  value: string | null
  /** What the claim says it is. */
  claimed?: string
  year?: number
  day?: string
  complete: boolean
  missing?: string
  verification?: Verification
  sourceKeys: readonly string[]
}

export type Verification = "STORED" | "RECALLED"

export interface PartDraft {
  text: string
  answer: Answer
}

/** A verdict on one basis, before the release and the sources are put beside it. */
export interface VerdictDraft {
  basis: Basis
  /** What its figures are counted by, where that is not what the check's are. */
  counts?: "days" | "years"
  whose: string
  parts: readonly PartDraft[]
  sentence: string
  figures: readonly FigureDraft[]
  caveats: readonly string[]
}

/** How a claim is checked: what is asked, how it is read, and what the reply says to it. */
export interface Check<Result, Variables> {
  document: TadaDocumentNode<Result, Variables>
  /** How the claim is understood: counting rules and thresholds. */
  reading: string
  /** What the figures are counted by: days of events, or complete years. */
  counts: "days" | "years"
  variables: (moment: Moment) => Variables
  /** Set where the check itself leaves out what came after the moment: the data are then asked once for both. */
  cutsItself?: true
  judge: (result: Result, moment: Moment) => VerdictDraft[]
}

/** Asks the schema on behalf of the request. */
export type Ask = <Result, Variables extends Record<string, unknown>>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
) => Promise<Result>

/** A check whose types of query and reply fit each other, which nobody else needs to know. */
export interface ClaimCheck {
  reading: string
  counts: "days" | "years"
  query: (moment: Moment) => string
  verdicts: (ask: Ask, moment: Moment, today: Moment) => Promise<VerdictDraft[]>
}

export function defineCheck<Result, Variables extends Record<string, unknown>>(
  check: Check<Result, Variables>,
): ClaimCheck {
  const { document, reading, counts, variables, cutsItself, judge } = check
  return {
    reading,
    counts,
    query: (moment) => withDefaults(document, variables(moment)),
    verdicts: async (ask, moment, today) =>
      judge(await ask(document, variables(cutsItself ? today : moment)), moment),
  }
}

/** The document as text, its variables given as defaults, so that it runs as it stands. */
function withDefaults(document: DocumentNode, variables: Record<string, unknown>): string {
  return print(
    visit(document, {
      [Kind.VARIABLE_DEFINITION]: (definition) => ({
        ...definition,
        defaultValue: parseConstValue(JSON.stringify(variables[definition.variable.name.value])),
      }),
    }),
  )
}

const asked = new WeakMap<Context, Map<DocumentNode, Map<string, Promise<unknown>>>>()

/** Executes documents against the API's own schema, each once a request, in the release that it reads. */
export function askAs(context: Context, schema: GraphQLSchema): Ask {
  const ofRequest = asked.get(context) ?? new Map<DocumentNode, Map<string, Promise<unknown>>>()
  asked.set(context, ofRequest)
  return async (document, variables) => {
    const ofDocument = ofRequest.get(document) ?? new Map<string, Promise<unknown>>()
    ofRequest.set(document, ofDocument)
    const key = JSON.stringify(variables)
    const reply = ofDocument.get(key) ?? answer(schema, document, { ...variables }, context)
    ofDocument.set(key, reply)
    return typed(document, await reply)
  }
}

async function answer(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  contextValue: Context,
): Promise<unknown> {
  const { data, errors } = await execute({ schema, document, variableValues, contextValue })
  if (errors?.[0]) throw errors[0].originalError ?? errors[0]
  return data
}

/** graphql-js answers a document in the shape that the document's own type describes, which it cannot say. */
function typed<Result>(_document: TadaDocumentNode<Result, never>, reply: unknown): Result {
  return reply as Result
}
