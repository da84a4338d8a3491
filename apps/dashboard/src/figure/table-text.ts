import { type Options, stringify } from "csv-stringify/sync"
import type { Cell, Figure, FigureColumn } from "./figure"

const options: Options = {
  eof: true,
  record_delimiter: "\n",
  // An empty text is "", a missing value is nothing.
  quoted_match: /^$/,
}

/** What a spreadsheet takes for the beginning of a formula, with the full-width forms that some fold. */
const opening = "[=+\\-@＝＋－＠]"
const first = new RegExp(`^(?:[\\t\\r\\n]|${opening})`)
/** A spreadsheet that separates cells by something else than commas begins a new one here. */
const afterSeparator = new RegExp(`([;|\\t\\r\\n][^\\S\\t\\r\\n]*)(${opening})`, "g")

/** A text that no spreadsheet runs: what looks like a formula gets an apostrophe in front. */
export function harmless(text: string): string {
  const inside = text.replace(afterSeparator, "$1'$2")
  return first.test(text) ? `'${inside}` : inside
}

function csvCell(cell: Cell, { type }: FigureColumn): string | null {
  if (cell === null) return null
  return type === "text" ? harmless(String(cell)) : String(cell)
}

/** CSV by RFC 4180 in UTF-8, with a header, lines ending in LF and no byte order mark. */
export function toCsv({ columns, rows }: Pick<Figure, "columns" | "rows">): string {
  const lines = rows.map((row) =>
    columns.map((column) => csvCell(row[column.name] ?? null, column)),
  )
  return stringify([columns.map(({ name }) => name), ...lines], options)
}

/** One JSON object a line. Decimals are texts, as in GraphQL, so that no digit is lost. */
export function toJsonLines({ columns, rows }: Pick<Figure, "columns" | "rows">): string {
  const object = (row: Record<string, Cell>) =>
    Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]))
  return rows.map((row) => `${JSON.stringify(object(row))}\n`).join("")
}
