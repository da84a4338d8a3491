import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { Field, Kind, Row } from "./cells.ts"
import { writeCsv } from "./csv.ts"

const fieldsOf = (...kinds: Kind[]): Field[] =>
  kinds.map((kind, index) => ({ name: `c${index}`, kind, decimal: null }))

async function csvOf(fields: Field[], ...batches: Row[][]): Promise<string> {
  async function* each() {
    yield* batches
  }
  let text = ""
  for await (const chunk of writeCsv(fields, each())) text += chunk
  return text
}

const readBack = async (fields: Field[], ...batches: Row[][]): Promise<string[][]> =>
  parse(await csvOf(fields, ...batches), { fromLine: 2 })

const opening = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", '"', ",", "\n", "|", "'", "")
const anyText = fc
  .tuple(
    opening,
    fc.string({ unit: "binary" }),
    fc.constantFrom(";", "|\u00a0", "\n ", "\t", "x"),
    opening,
  )
  .map(([start, text, separator, next]) => start + text.toWellFormed() + separator + next)

/** A formula where a spreadsheet may begin a cell, whichever separator it takes, or a beginning that some skip. */
const dangerous = /^[\t\r\n]|(?:^|[;|\t\r\n]\s*)[=+\-@＝＋－＠]/
const withoutApostrophes = (text: string) => text.replaceAll("'", "")

test("no text of a cell is a formula, whatever separates cells, and every text comes back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { minLength: 1 }), async (rows) => {
      const found = await readBack(
        fieldsOf("text", "list"),
        rows.map(([a, b]) => [a, [b, "x"]]),
      )
      expect(found).toHaveLength(rows.length)
      for (const [index, cells] of found.entries())
        for (const [column, cell] of cells.entries()) {
          expect(cell).not.toMatch(dangerous)
          const text = column === 0 ? rows[index]?.[0] : `${rows[index]?.[1]}|x`
          expect(withoutApostrophes(cell)).toBe(withoutApostrophes(text ?? ""))
          if (cell !== text) expect(text).toMatch(dangerous)
        }
    }),
  )
})

test("only what a formula begins with gets an apostrophe, and no more than one", async () => {
  const texts = ["x;=1+1", "\n=1+1", "a |-b", "a; b - c|d", "-5", "=a;\t+b", "it's"]
  const found = await readBack(
    fieldsOf("text"),
    texts.map((text) => [text]),
  )
  expect(found.flat()).toEqual([
    "x;'=1+1",
    "'\n'=1+1",
    "a |'-b",
    "a; b - c|d",
    "'-5",
    "'=a;\t'+b",
    "it's",
  ])
})

test("numbers stay numbers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.bigInt(), fc.nat(999_999), async (whole, places) => {
      const decimal = `${whole}.${String(places).padStart(6, "0")}`
      const [row = []] = await readBack(fieldsOf("whole", "decimal"), [[`${whole}`, decimal]])
      expect(row[0]).toBe(String(whole))
      expect(row[1]).toMatch(/^-?\d+(\.\d*[1-9])?$/)
      expect(row[1]?.padEnd(decimal.length, row[1].includes(".") ? "0" : "")).toBe(
        places === 0 ? String(whole) : decimal,
      )
    }),
  )
})

test("a batch follows the other, and what is missing is told from what is empty", async () => {
  const fields = fieldsOf("text", "boolean", "day", "moment", "list")
  const text = await csvOf(
    fields,
    [["", "t", "2024-07-02", "2024-07-02 10:00:00.5+00", []]],
    [[null, "f", null, null, ["A", "B"]]],
  )
  expect(text).toBe('c0,c1,c2,c3,c4\n"",true,2024-07-02,2024-07-02T10:00:00.500Z,\n,false,,,A|B\n')
  expect(await csvOf(fields)).toBe("c0,c1,c2,c3,c4\n")
})
