import type { SchemaElement } from "hyparquet"
import { ByteWriter, ParquetWriter } from "hyparquet-writer"
import type { Cell, Figure, FigureColumn } from "./figure"

/** The most digits that a DECIMAL has, and the bytes they need. */
const precision = 38
const bytes = 16

interface Field {
  name: string
  type: FigureColumn["type"]
  /** Places after the point; null where a decimal has more digits than Parquet's own. */
  scale: number | null
}

function scaleOf(cells: readonly Cell[]): number | null {
  const numbers = cells.filter((cell) => cell !== null).map(String)
  if (numbers.some((number) => !/^-?\d+(\.\d+)?$/.test(number))) return null
  const parts = numbers.map((number) => number.replace("-", "").split("."))
  const [whole, places] = [0, 1].map((at) =>
    parts.reduce((most, part) => Math.max(most, part[at]?.length ?? 0), 0),
  )
  return (whole ?? 0) + (places ?? 0) <= precision ? (places ?? 0) : null
}

const plain = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  boolean: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE" },
} as const satisfies Record<string, Omit<SchemaElement, "name">>

function elementOf({ name, type, scale }: Field): SchemaElement {
  const optional = { name, repetition_type: "OPTIONAL" } as const
  if (type !== "decimal") return { ...optional, ...plain[type] }
  if (scale === null) return { ...optional, ...plain.text }
  const size = { type: "FIXED_LEN_BYTE_ARRAY", type_length: bytes } as const
  return { ...optional, ...size, converted_type: "DECIMAL", precision, scale }
}

/** A decimal's digits without its point: 12.5 with two places is 1250. */
function unscaled(number: string, scale: number): bigint {
  const [whole = "", places = ""] = number.split(".")
  return BigInt(whole + places.padEnd(scale, "0"))
}

function cellOf(cell: Cell, { type, scale }: Field): unknown {
  if (cell === null) return null
  if (type === "integer") return BigInt(cell)
  if (type === "boolean") return cell === true
  if (type === "day") return new Date(String(cell))
  return type === "decimal" && scale !== null ? unscaled(String(cell), scale) : String(cell)
}

/** One row group: a figure has no more rows than a page shows. */
export async function toParquet(
  { columns, rows }: Pick<Figure, "columns" | "rows">,
  notes: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const fields = columns.map(({ name, type }) => ({
    name,
    type,
    scale: type === "decimal" ? scaleOf(rows.map((row) => row[name] ?? null)) : null,
  }))
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: fields.length }, ...fields.map(elementOf)],
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
    createdBy: "Khorgos",
  })
  if (rows.length > 0)
    await parquet.write({
      columnData: fields.map((field) => ({
        name: field.name,
        data: rows.map((row) => cellOf(row[field.name] ?? null, field)),
        offsetIndex: false,
      })),
      rowGroupSize: rows.length,
    })
  await parquet.finish()
  return new Uint8Array(writer.getBuffer())
}
