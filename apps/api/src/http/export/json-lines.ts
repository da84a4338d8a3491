import { type Cell, type Field, isoMoment, type Kind, type Row, trimDecimal } from "./cells.ts"

const readers: Record<Exclude<Kind, "list">, (text: string) => unknown> = {
  text: (text) => text,
  whole: Number,
  real: Number,
  decimal: trimDecimal,
  boolean: (text) => text === "t",
  day: (text) => text,
  moment: isoMoment,
  json: (text): unknown => JSON.parse(text),
}

function jsonCell(cell: Cell, kind: Kind): unknown {
  return cell === null || Array.isArray(cell) || kind === "list" ? cell : readers[kind](cell)
}

/** One JSON object a line. Decimals are texts, as in GraphQL, so that no digit is lost. */
export async function* writeJsonLines(
  fields: readonly Field[],
  batches: AsyncIterable<Row[]>,
): AsyncGenerator<string> {
  const object = (row: Row) =>
    Object.fromEntries(
      fields.map(({ name, kind }, index) => [name, jsonCell(row[index] ?? null, kind)]),
    )
  for await (const rows of batches)
    yield rows.map((row) => `${JSON.stringify(object(row))}\n`).join("")
}
