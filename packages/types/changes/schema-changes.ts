import {
  type BreakingChangeType,
  buildASTSchema,
  DangerousChangeType,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  findBreakingChanges,
  findDangerousChanges,
  GraphQLDeprecatedDirective,
  type GraphQLSchema,
  getDirectiveValues,
  type InputValueDefinitionNode,
  parse,
  visit,
} from "graphql"
import { reachable } from "./reachable.ts"

/** What each kind of change does to those who wrote queries before it. */
const effects: Record<BreakingChangeType, string> = {
  TYPE_REMOVED: "Queries that name it in a fragment or a variable stop working.",
  TYPE_CHANGED_KIND: "Queries that reach it stop working.",
  TYPE_REMOVED_FROM_UNION: "Queries that have a fragment on it there stop working.",
  VALUE_REMOVED_FROM_ENUM: "Queries that send it stop working.",
  REQUIRED_INPUT_FIELD_ADDED: "Queries that send the input without it stop working.",
  IMPLEMENTED_INTERFACE_REMOVED: "Queries that reach the type by the interface stop working.",
  FIELD_REMOVED: "Queries that ask for it or send it stop working.",
  FIELD_CHANGED_KIND: "Programs that read it or send it as it was stop working.",
  REQUIRED_ARG_ADDED: "Queries that leave it out stop working.",
  ARG_REMOVED: "Queries that send it stop working.",
  ARG_CHANGED_KIND: "Queries that send it as it was, or leave it out, stop working.",
  DIRECTIVE_REMOVED: "Queries that carry the directive stop working.",
  DIRECTIVE_ARG_REMOVED: "Queries that send the argument stop working.",
  REQUIRED_DIRECTIVE_ARG_ADDED: "Queries that leave it out stop working.",
  DIRECTIVE_REPEATABLE_REMOVED: "Queries that repeat the directive stop working.",
  DIRECTIVE_LOCATION_REMOVED: "Queries that carry the directive there stop working.",
}

const dated = /\. Removal after (\d{4}-\d{2}-\d{2})\.$/

type Deprecable = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode

function reasonOf(node: Deprecable): string | undefined {
  const values = getDirectiveValues(GraphQLDeprecatedDirective, node)
  return typeof values?.reason === "string" ? values.reason : undefined
}

/** The day after which a deprecated part may go; undefined where the reason names none. */
function lastDayOf(reason: string): string | undefined {
  const day = dated.exec(reason)?.[1]
  return day && !Number.isNaN(Date.parse(day)) ? day : undefined
}

/** The schema that is still owed to its readers: without the parts whose time is over. */
function owed(schema: DocumentNode, today: string): GraphQLSchema {
  const over = (node: Deprecable) => {
    const lastDay = lastDayOf(reasonOf(node) ?? "")
    return lastDay !== undefined && today > lastDay ? null : undefined
  }
  const kept = visit(schema, {
    FieldDefinition: over,
    InputValueDefinition: over,
    EnumValueDefinition: over,
  })
  return reachable(buildASTSchema(kept, { assumeValid: true }))
}

/** What the new schema takes from those who wrote queries for the released one: a sentence for each. */
export function brokenPromises(released: string, current: string, today: string): string[] {
  const before = owed(parse(released), today)
  const after = buildASTSchema(parse(current))
  const defaults = findDangerousChanges(before, after).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  )
  return [
    ...findBreakingChanges(before, after).map(
      ({ type, description }) => `${description} ${effects[type]}`,
    ),
    ...defaults.map(
      ({ description }) => `${description}. Queries that leave it out get another answer.`,
    ),
  ]
}

/** Deprecated parts that do not say until when they stay. */
export function undatedDeprecations(schema: string): string[] {
  const found: string[] = []
  const note = (node: Deprecable) => {
    const reason = reasonOf(node)
    if (reason !== undefined && !lastDayOf(reason)) found.push(`${node.name.value}: ${reason}`)
  }
  visit(parse(schema), {
    FieldDefinition: note,
    InputValueDefinition: note,
    EnumValueDefinition: note,
  })
  return found
}
