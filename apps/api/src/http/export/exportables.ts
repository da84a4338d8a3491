import { schema } from "../../schema.ts"
import { aggregateExport } from "./aggregates.ts"
import type { Exportable } from "./exportable.ts"
import { listExport } from "./lists.ts"

const fields = Object.values(schema.getQueryType()?.getFields() ?? {})

/** Everything that can be exported, by name: every list and aggregate of data that the schema has. */
export const exportables: ReadonlyMap<string, Exportable> = new Map(
  fields.flatMap((field) => {
    const found = listExport(field) ?? aggregateExport(field)
    return found ? [[found.name, found] as const] : []
  }),
)
