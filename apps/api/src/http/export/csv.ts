import { type Options, stringify } from "csv-stringify/sync"
import { type Cell, type Field, isoMoment, type Kind, type Row, trimDecimal } from "./cells.ts"

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

const asItIs = (text: string) => text
const writers: Record<Exclude<Kind, "list">, (text: string) => string> = {
  text: harmless,
  whole: asItIs,
  real: asItIs,
  decimal: trimDecimal,
  boolean: (text) => (text === "t" ? "true" : "false"),
  day: asItIs,
  moment: isoMoment,
  json: asItIs,
}

function csvCell(cell: Cell, kind: Kind): string | null {
  if (cell === null) return null
  if (Array.isArray(cell)) return cell.length > 0 ? harmless(cell.join("|")) : null
  return kind === "list" ? cell : writers[kind](cell)
}

/** CSV by RFC 4180 in UTF-8, with a header, lines ending in LF and no byte order mark. */
export async function* writeCsv(
  fields: readonly Field[],
  batches: AsyncIterable<Row[]>,
): AsyncGenerator<string> {
  yield stringify([fields.map(({ name }) => name)], options)
  for await (const rows of batches)
    yield stringify(
      rows.map((row) => fields.map(({ kind }, index) => csvCell(row[index] ?? null, kind))),
      options,
    )
}
