import { type Change, ChangeType, CriticalityLevel, DiffRule, diff } from "@graphql-inspector/core"
import { buildASTSchema, type DocumentNode, parse, visit } from "graphql"

export interface Additions {
  /** Parts that queries may use from now on. */
  free: string[]
  /** Parts that replies may have where programs knew all that could come. */
  unexpected: string[]
  /** Parts that are on their way out. */
  deprecated: string[]
}

/** The schema without its sentences, which promise nothing. */
export function withoutDescriptions(schema: string): DocumentNode {
  return visit(parse(schema), {
    enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined),
  })
}

const defaults: readonly string[] = [
  ChangeType.FieldArgumentDefaultChanged,
  ChangeType.InputFieldDefaultValueChanged,
]

function kindOf({ type, meta, criticality }: Change): keyof Additions | undefined {
  if (criticality.level === CriticalityLevel.Breaking || defaults.includes(type)) return undefined
  if (/_DEPRECATION_(REASON_)?(ADDED|CHANGED)$/.test(type)) return "deprecated"
  if (type.startsWith("DIRECTIVE_USAGE"))
    return meta.addedDirectiveName === "deprecated" ? "deprecated" : undefined
  if (type === ChangeType.EnumValueAdded || type === ChangeType.UnionMemberAdded)
    return "unexpected"
  return "free"
}

/** What the new schema gives to those who wrote queries for the released one: a sentence for each. */
export async function additionsTo(released: string, current: string): Promise<Additions> {
  const schemaOf = (text: string) => buildASTSchema(withoutDescriptions(text))
  const rules = [DiffRule.simplifyChanges]
  const additions: Additions = { free: [], unexpected: [], deprecated: [] }
  for (const change of await diff(schemaOf(released), schemaOf(current), rules)) {
    const kind = kindOf(change)
    if (!kind) continue
    const { deprecationReason: reason } = change.meta
    const words = change.message
      .replaceAll("'", "")
      .replace(/\.$/, "")
      .replace(/ changed type (from .+)/, " changed its type $1, which every query bears")
    additions[kind].push(reason ? `${words}: ${reason}` : `${words}.`)
  }
  return additions
}
