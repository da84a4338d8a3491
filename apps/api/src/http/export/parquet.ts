import type { SchemaElement } from "hyparquet"
import { ByteWriter, ParquetWriter } from "hyparquet-writer"
import type { Cell, Field, Kind, Row } from "./cells.ts"

const text = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const
const elements: Record<Exclude<Kind, "decimal" | "list">, Omit<SchemaElement, "name">> = {
  text,
  json: text,
  whole: { type: "INT64" },
  real: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE" },
  moment: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
}

/** Bytes that a number of so many decimal digits needs beside its sign. */
const bytesFor = (digits: number) => Math.ceil((digits * Math.log2(10) + 1) / 8)

function elementsOf({ name, kind, decimal }: Field): SchemaElement[] {
  const optional = { name, repetition_type: "OPTIONAL" } as const
  if (kind === "list")
    return [
      { ...optional, converted_type: "LIST", num_children: 1 },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      { name: "element", repetition_type: "OPTIONAL", ...text },
    ]
  if (kind !== "decimal") return [{ ...optional, ...elements[kind] }]
  if (!decimal) return [{ ...optional, ...text }]
  const { precision, scale } = decimal
  const size = { type: "FIXED_LEN_BYTE_ARRAY", type_length: bytesFor(precision) } as const
  return [{ ...optional, ...size, converted_type: "DECIMAL", precision, scale }]
}

/** A decimal's digits without its point: 12.5 with two places is 1250. */
function unscaled(number: string, scale: number): bigint {
  const [whole = "", places = ""] = number.split(".")
  return BigInt(whole + places.padEnd(scale, "0"))
}

function parquetCell(cell: Cell, { kind, decimal }: Field): unknown {
  if (cell === null || Array.isArray(cell)) return cell
  if (kind === "decimal") return decimal ? unscaled(cell, decimal.scale) : cell
  if (kind === "whole") return BigInt(cell)
  if (kind === "real") return Number(cell)
  if (kind === "boolean") return cell === "t"
  return kind === "day" || kind === "moment" ? new Date(cell) : cell
}

/** Gives away what was written so far: only the place in the file goes on. */
class Chunks extends ByteWriter {
  take(): Uint8Array {
    const chunk = new Uint8Array(this.getBuffer())
    this.index = 0
    return chunk
  }
}

/**
 * Parquet with a row group for each batch. A decimal column has PostgreSQL's precision and scale; one
 * without bounds is a text.
 */
export async function* writeParquet(
  fields: readonly Field[],
  batches: AsyncIterable<Row[]>,
  notes: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const chunks = new Chunks()
  const parquet = new ParquetWriter({
    writer: chunks,
    schema: [{ name: "root", num_children: fields.length }, ...fields.flatMap(elementsOf)],
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
    createdBy: "Khorgos",
  })
  for await (const rows of batches) {
    await parquet.write({
      columnData: fields.map((field, index) => ({
        name: field.name,
        data: rows.map((row) => parquetCell(row[index] ?? null, field)),
        offsetIndex: false,
      })),
      rowGroupSize: rows.length,
    })
    yield chunks.take()
  }
  await parquet.finish()
  yield chunks.take()
}
