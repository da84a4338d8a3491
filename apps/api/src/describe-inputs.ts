import SchemaBuilder, {
  BasePlugin,
  type PothosInputFieldConfig,
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

/** Gives filter operators, ordering and paging arguments their descriptions once, for every list. */
class DescribeInputsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onInputFieldConfig(config: PothosInputFieldConfig<Types>) {
    if (config.description) return config
    const description =
      operators[config.name] ??
      (/OrderBy$/.test(config.parentType) ? "Order by this field." : undefined) ??
      (/Filter$/.test(config.parentType) ? "Condition on this field." : undefined)
    return description ? { ...config, description } : config
  }
}

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      describeInputs: DescribeInputsPlugin<Types>
    }
  }
}

SchemaBuilder.registerPlugin("describeInputs", DescribeInputsPlugin)
