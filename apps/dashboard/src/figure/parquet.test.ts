import { parquetMetadata, parquetReadObjects } from "hyparquet"
import { expect, test } from "vitest"
import { toParquet } from "./parquet"
import { sample } from "./sample"

async function read(figure: Pick<typeof sample, "columns" | "rows">) {
  const { buffer, byteOffset, byteLength } = await toParquet(figure, { "khorgos.release": "1" })
  const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
  return { metadata: parquetMetadata(file), rows: await parquetReadObjects({ file }) }
}

test("types, unknown cells and notes are kept", async () => {
  const { metadata, rows } = await read(sample)
  expect(rows).toMatchObject([
    { year: 2021n, partner: "China", complete: true, first_day: new Date("2021-01-01") },
    { year: 2023n, value_usd: -5.5, complete: false, first_day: null },
    { year: 2022n, partner: "", value_usd: null, complete: null },
  ])
  const value = metadata.schema.find(({ name }) => name === "value_usd")
  expect(value).toMatchObject({ converted_type: "DECIMAL", precision: 38, scale: 9 })
  expect(metadata.key_value_metadata).toEqual([{ key: "khorgos.release", value: "1" }])
})

test("a figure without rows is a file with columns", async () => {
  const { metadata, rows } = await read({ ...sample, rows: [] })
  expect(rows).toEqual([])
  expect(metadata.schema.map(({ name }) => name)).toContain("value_usd")
})

test("digits beyond Parquet's own decimals become text, never other digits", async () => {
  const value_usd = `${"9".repeat(30)}.${"1".repeat(20)}`
  const { rows } = await read({ ...sample, rows: [{ value_usd }] })
  expect(rows).toMatchObject([{ value_usd }])
})
