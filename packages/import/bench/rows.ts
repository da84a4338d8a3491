import { once } from "node:events"
import { createWriteStream, readFileSync } from "node:fs"

const list = new URL("../src/data/comtrade-countries.csv", import.meta.url)
const years = 4

/** Codes and ISO codes of today's countries. */
function countries(): [code: string, iso3: string][] {
  const lines = readFileSync(list, "utf8").split("\n").slice(1)
  const cells = lines.map((line) => line.split(","))
  return cells.flatMap(([code = "", iso3 = ""]): [string, string][] =>
    /^[A-Z]{3}$/.test(iso3) && !["WLD", "EUU", "TWN"].includes(iso3) ? [[code, iso3]] : [],
  )
}

/** HS6 codes, as many as BACI has of them. */
const products = Array.from({ length: 5000 }, (_, index) => {
  const chapter = 1 + (index % 97)
  return `${String(chapter).padStart(2, "0")}${String(1000 + Math.floor(index / 97) * 10)}`
})

export interface Row {
  year: number
  from: [code: string, iso3: string]
  to: [code: string, iso3: string]
  product: string
  thousand: string
}

/** Rows like BACI's: each pair of countries with each product, year after year, no key twice. */
export function* bacilike(count: number): Generator<Row> {
  const all = countries()
  const unique = [...new Map(all.map((country) => [country[1], country])).values()]
  let made = 0
  let seed = 1
  for (const from of unique)
    for (const to of unique) {
      if (from === to) continue
      for (const product of products)
        for (let year = 0; year < years; year += 1) {
          if (made === count) return
          made += 1
          seed = (seed * 48_271) % 2_147_483_647
          const thousand = (seed / 1000).toFixed(3)
          yield { year: 2020 + year, from, to, product, thousand }
        }
    }
}

/** Writes rows to a file, one line each. */
export async function write(
  path: string,
  head: string,
  rows: Iterable<Row>,
  line: (row: Row) => string,
) {
  const file = createWriteStream(path)
  let text = head
  for (const row of rows) {
    text += line(row)
    if (text.length > 1 << 18) {
      if (!file.write(text)) await once(file, "drain")
      text = ""
    }
  }
  file.end(text)
  await once(file, "finish")
}
