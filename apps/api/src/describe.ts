import SchemaBuilder, {
  BasePlugin,
  type PothosEnumValueConfig,
  type PothosInputFieldConfig,
  type PothosOutputFieldConfig,
  type PothosTypeConfig,
  type SchemaTypes,
} from "@pothos/core"

const operators: Record<string, string> = {
  equals: "Is just this.",
  in: "Is one of these.",
  notIn: "Is none of these.",
  not: "Does not satisfy this.",
  lt: "Is below, or before, this.",
  lte: "Is at most, or not after, this.",
  gt: "Is above, or after, this.",
  gte: "Is at least, or not before, this.",
  contains: "Contains this text.",
  startsWith: "Begins with this text.",
  mode: "Whether upper and lower case count.",
  has: "The list has this.",
  hasSome: "The list has one of these.",
  isEmpty: "Whether the list is empty.",
  some: "At least one related row satisfies this.",
  none: "No related row satisfies this.",
  every: "Every related row satisfies this.",
  is: "The related row satisfies this.",
  isNot: "The related row does not satisfy this.",
  AND: "All of these hold.",
  OR: "At least one of these holds.",
  NOT: "None of these holds.",
  where: "Which rows; all when left out.",
  orderBy: "Order of the rows; later entries break ties of earlier ones.",
  first: "How many rows from the start of the list, at most 1,000; 20 when left out.",
  last: "How many rows from the end of the list, at most 1,000.",
  after: "Rows after this cursor.",
  before: "Rows before this cursor.",
  id: "A global id.",
  ids: "Global ids.",
}

const outputs: Record<string, string> = {
  id: "Global id: the node query finds the row again by it.",
  edges: "The rows of this page with their cursors.",
  node: "The row.",
  cursor: "Place of the row in the list, for after and before.",
  pageInfo: "Whether there is more, and where to go on.",
  totalCount: "How many rows the whole list has, with its conditions.",
  hasNextPage: "Whether rows follow this page.",
  hasPreviousPage: "Whether rows come before this page.",
  startCursor: "Cursor of the first row of this page; null when it is empty.",
  endCursor: "Cursor of the last row of this page; null when it is empty.",
}

const types: Record<string, string> = {
  Node: "A row that has a global id.",
  PageInfo: "Where a page stands in its list.",
  StringFilterMode: "Whether upper and lower case count.",
}

const values: Record<string, string> = {
  default: "They count.",
  insensitive: "They do not count.",
}

function describeType(name: string): string | undefined {
  if (name.endsWith("Connection")) return "A page of a list."
  return name.endsWith("Edge") ? "A row of a list with its place there." : types[name]
}

function withDescription<Config extends { description?: string | null }>(
  config: Config,
  description: string | undefined,
): Config {
  return config.description || !description ? config : { ...config, description }
}

/** Gives what lists, filters and paging consist of its descriptions once, for every list. */
class DescribePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onInputFieldConfig(config: PothosInputFieldConfig<Types>) {
    const { name, parentType } = config
    const own = parentType.endsWith("OrderBy")
      ? "Order by this field."
      : parentType.endsWith("Filter")
        ? "Condition on this field."
        : undefined
    return withDescription(config, operators[name] ?? own)
  }

  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>) {
    return withDescription(config, outputs[config.name])
  }

  override onTypeConfig(config: PothosTypeConfig) {
    return withDescription(config, describeType(config.name))
  }

  override onEnumValueConfig(config: PothosEnumValueConfig<Types>) {
    return withDescription(config, values[String(config.value)])
  }
}

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      describe: DescribePlugin<Types>
    }
  }
}

SchemaBuilder.registerPlugin("describe", DescribePlugin)
