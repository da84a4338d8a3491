import fc from "fast-check"
import { expect, test } from "vitest"
import { sample } from "./sample"
import { harmless, toCsv, toJsonLines } from "./table-text"

/** Reads RFC 4180: undefined where a cell was left out, a text where it was quoted or not empty. */
function parseCsv(text: string): (string | undefined)[][] {
  const cell = /("(?:[^"]|"")*"|[^,\n]*)(,|\n)/gy
  const rows: (string | undefined)[][] = [[]]
  for (const [, raw = "", end] of text.matchAll(cell)) {
    const quoted = raw.startsWith('"')
    rows.at(-1)?.push(quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw || undefined)
    if (end === "\n") rows.push([])
  }
  return rows.slice(0, -1)
}

test("CSV has the columns' names, every digit, and nothing for what is unknown", () => {
  expect(toCsv(sample)).toBe(
    [
      "year,partner,value_usd,complete,first_day",
      "2021,China,38824544894.123456789,true,2021-01-01",
      "2023,Russia,-5.5,false,",
      '2022,"",,,2022-12-31',
      "",
    ].join("\n"),
  )
})

test("any text comes back from CSV as it went in, but for the apostrophe before a formula", () => {
  const columns = [{ name: "a", header: "A", type: "text" } as const]
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ",", "\n", '"",\n'))),
      (texts) => {
        const rows = texts.map((a) => ({ a }))
        const [, ...read] = parseCsv(toCsv({ columns, rows }))
        expect(read).toEqual(texts.map((text) => [harmless(text)]))
      },
    ),
  )
})

test.each(["=1+1", "+A1", "-2+3", "@SUM(A1)", "\t=1", "＝1", "a;=1", "a|\n@x"])(
  "a spreadsheet never runs %j",
  (text) => {
    expect(harmless(text)).toMatch(/(^|[;|\s])'[=+\-@＝\t]/)
  },
)

test("a number below zero is no formula", () => {
  expect(toCsv(sample)).toContain(",-5.5,")
})

test("JSON Lines keep decimals as text", () => {
  const [first = "", , third = ""] = toJsonLines(sample).split("\n")
  expect(JSON.parse(first)).toEqual(sample.rows[0])
  expect(JSON.parse(third)).toMatchObject({ partner: "", value_usd: null })
})
