import pg from "pg"
import { parse } from "postgres-array"

/** What a column of the answer holds, told by the database itself. */
export type Kind =
  | "text"
  | "whole"
  | "real"
  | "decimal"
  | "boolean"
  | "day"
  | "moment"
  | "list"
  | "json"

export interface Field {
  name: string
  kind: Kind
  /** Digits in all and after the point of a decimal column; null where it has no bounds. */
  decimal: { precision: number; scale: number } | null
}

/** A value as PostgreSQL writes it, so that no digit is lost on the way; a list as its elements. */
export type Cell = string | string[] | null
export type Row = Cell[]

const { builtins } = pg.types
const textList = 1009
const kinds = new Map<number, Kind>([
  [builtins.INT2, "whole"],
  [builtins.INT4, "whole"],
  [builtins.INT8, "whole"],
  [builtins.FLOAT4, "real"],
  [builtins.FLOAT8, "real"],
  [builtins.NUMERIC, "decimal"],
  [builtins.BOOL, "boolean"],
  [builtins.DATE, "day"],
  [builtins.TIMESTAMPTZ, "moment"],
  [builtins.JSON, "json"],
  [builtins.JSONB, "json"],
  [textList, "list"],
])

/** Makes node-postgres hand on every value as it came, but lists. */
export const asWritten = {
  getTypeParser:
    (type: number) =>
    (text: string): Cell =>
      type === textList ? parse(text) : text,
}

/** Precision and scale of a column are packed in its type modifier, above the four bytes of a length. */
function decimalOf(modifier: number): Field["decimal"] {
  if (modifier < 4) return null
  return { precision: ((modifier - 4) >> 16) & 0xffff, scale: (modifier - 4) & 0x7ff }
}

export function fieldOf({ name, dataTypeID, dataTypeModifier }: pg.FieldDef): Field {
  const kind = kinds.get(dataTypeID) ?? "text"
  return { name, kind, decimal: kind === "decimal" ? decimalOf(dataTypeModifier) : null }
}

/** The number as GraphQL writes it: 12.50 is 12.5. */
export function trimDecimal(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text
}

/** The moment as GraphQL writes it. */
export function isoMoment(text: string): string {
  return new Date(text).toISOString()
}
