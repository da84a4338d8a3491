import fc from "fast-check"
import { parquetMetadata, parquetReadObjects } from "hyparquet"
import { expect, test } from "vitest"
import type { Field, Row } from "./cells.ts"
import { writeParquet } from "./parquet.ts"

const decimal = { precision: 38, scale: 18 }
const fields: Field[] = [
  { name: "text", kind: "text", decimal: null },
  { name: "amount", kind: "decimal", decimal },
  { name: "sum", kind: "decimal", decimal: null },
  { name: "year", kind: "whole", decimal: null },
  { name: "flag", kind: "boolean", decimal: null },
  { name: "day", kind: "day", decimal: null },
  { name: "codes", kind: "list", decimal: null },
]

async function fileOf(batches: Row[][]): Promise<ArrayBuffer> {
  async function* each() {
    yield* batches
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writeParquet(fields, each(), { "khorgos.release": "2026.11.23" }))
    chunks.push(chunk)
  const bytes = new Uint8Array(Buffer.concat(chunks))
  return bytes.buffer
}

/** Two's complement, the greatest byte first. */
function unscaledOf(bytes: Uint8Array): bigint {
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString("hex")}`))
}

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const digits = 10n ** 38n - 1n
const row = fc.record({
  text: orNull(fc.string({ unit: "grapheme" })),
  amount: orNull(fc.bigInt({ min: -digits, max: digits })),
  year: orNull(fc.integer()),
  flag: orNull(fc.boolean()),
  day: orNull(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") })),
  codes: fc.array(fc.string()),
})

function written(amount: bigint): string {
  const text = String(amount < 0n ? -amount : amount).padStart(decimal.scale + 1, "0")
  return `${amount < 0n ? "-" : ""}${text.slice(0, -decimal.scale)}.${text.slice(-decimal.scale)}`
}

test("every value comes back, to the last digit, from as many row groups as batches", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row, { minLength: 1 })), async (batches) => {
      const file = await fileOf(
        batches.map((rows) =>
          rows.map(({ text, amount, year, flag, day, codes }) => [
            text,
            amount === null ? null : written(amount),
            amount === null ? null : written(amount),
            year === null ? null : String(year),
            flag === null ? null : flag ? "t" : "f",
            day?.toISOString().slice(0, 10) ?? null,
            codes,
          ]),
        ),
      )
      const metadata = parquetMetadata(file)
      expect(metadata.row_groups).toHaveLength(batches.length)
      expect(metadata.key_value_metadata).toEqual([{ key: "khorgos.release", value: "2026.11.23" }])
      // Read as bytes: as numbers decimals would lose digits.
      const amounts = metadata.schema.find(({ name }) => name === "amount")
      expect(amounts).toMatchObject({ converted_type: "DECIMAL", ...decimal })
      delete amounts?.converted_type
      const found = await parquetReadObjects({ file, metadata, utf8: false })
      expect(
        found.map(({ amount, sum, year, day, ...rest }) => ({
          ...rest,
          sum,
          amount: amount instanceof Uint8Array ? unscaledOf(amount) : amount,
          year: typeof year === "bigint" ? Number(year) : year,
          day: day instanceof Date ? day.toISOString().slice(0, 10) : day,
        })),
      ).toEqual(
        batches.flat().map(({ day, ...rest }) => ({
          ...rest,
          sum: rest.amount === null ? null : written(rest.amount),
          day: day?.toISOString().slice(0, 10) ?? null,
        })),
      )
    }),
    { numRuns: 40 },
  )
})
