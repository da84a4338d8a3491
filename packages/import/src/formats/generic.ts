import { amount, notAnAmount } from "../cell.ts"
import { productCode, productListOf } from "../classification.ts"
import type { Scheme } from "../country.ts"
import { ImportError } from "../error.ts"
import type { Format, Reader, Setting } from "../format.ts"
import { type Figure, type Outcome, refuse } from "../outcome.ts"
import { type MappedCountry, type Mapping, readMapping } from "./mapping.ts"

type Raw = Record<string, string | undefined>

const cellOf = (raw: Raw, name: string) => (raw[name] ?? "").trim()

type Party = { iso3: string } | { outcome: Outcome }

function partyOf(party: MappedCountry, raw: Raw, { countries }: Setting): Party {
  const [name, code] =
    "column" in party ? [party.column, cellOf(raw, party.column)] : ["value", party.value]
  const own = "codes" in party && Object.hasOwn(party.codes, code) ? party.codes[code] : undefined
  if (own === null) return { outcome: { skipped: "country not held" } }
  const scheme: Scheme = own === undefined ? party.by : "iso3"
  const found = countries.find(scheme, own ?? code)
  if (found === null) return { outcome: refuse(name, code, "is not a known country") }
  return found === "not held" ? { outcome: { skipped: "country not held" } } : found
}

/** Numbers may be grouped by spaces; a point or comma that is not the decimal sign is no number. */
function amountOf({ value }: Mapping, cell: string): string | null {
  const digits = cell.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3})/gu, "")
  const plain =
    value.decimal === "," ? (digits.includes(".") ? "" : digits.replace(",", ".")) : digits
  return amount(plain, value.unit.length - 1)
}

function flowOf({ flow }: Mapping, raw: Raw): "export" | "import" | { outcome: Outcome } {
  if ("value" in flow) return flow.value
  const cell = cellOf(raw, flow.column)
  const lower = cell.toLowerCase()
  const found = Object.entries(flow.values).find(([word]) => word.toLowerCase() === lower)?.[1]
  return found ?? { outcome: refuse(flow.column, cell, "is not a flow that the mapping names") }
}

function productOf({ product }: Mapping, raw: Raw): Pick<Figure, "product"> | { outcome: Outcome } {
  if (!product) return { product: null }
  const cell = cellOf(raw, product.column)
  if (cell.toUpperCase() === "TOTAL") return { product: null }
  const classification = productListOf(product.classification)
  const code = classification && productCode(classification, cell)
  if (!classification || !code)
    return { outcome: refuse(product.column, cell, "is not a code of its list") }
  return { product: { classification, code } }
}

interface Cell {
  column: string
  cell: string
  year: string
}

function figureOf(base: Omit<Figure, "year" | "value">, at: Cell, mapping: Mapping): Outcome {
  if (mapping.missing.includes(at.cell)) return { skipped: "no value" }
  if (!/^(19|20)\d{2}$/.test(at.year))
    return refuse(mapping.year?.column ?? at.column, at.year, "is not a year (1900 to 2099)")
  const value = amountOf(mapping, at.cell)
  if (value === null) return refuse(at.column, at.cell, notAnAmount)
  return { figure: { ...base, year: Number(at.year), value } }
}

function cellsOf(mapping: Mapping, years: readonly string[], raw: Raw): Cell[] {
  const { year, value } = mapping
  if (year && value.column)
    return [
      { column: value.column, cell: cellOf(raw, value.column), year: cellOf(raw, year.column) },
    ]
  return years.map((name) => ({ column: name, cell: cellOf(raw, name), year: name }))
}

function readerOf(mapping: Mapping, years: readonly string[], columns: string[], setting: Setting) {
  return {
    columns,
    needed: columns,
    read(raw: Raw): Outcome[] {
      const cells = cellsOf(mapping, years, raw)
      // What is said of a row holds for each of its figures.
      const all = (outcome: Outcome) =>
        "skipped" in outcome ? cells.map(() => outcome) : [outcome]
      const reporter = partyOf(mapping.reporter, raw, setting)
      if ("outcome" in reporter) return all(reporter.outcome)
      const partner = partyOf(mapping.partner, raw, setting)
      if ("outcome" in partner) return all(partner.outcome)
      const flow = flowOf(mapping, raw)
      if (typeof flow !== "string") return all(flow.outcome)
      const goods = productOf(mapping, raw)
      if ("outcome" in goods) return all(goods.outcome)
      const parties = { reporter: reporter.iso3, partner: partner.iso3 }
      const base = { ...parties, ...goods, flow, note: mapping.note ?? null }
      return cells.map((at) => figureOf(base, at, mapping))
    },
  }
}

function columnsOf({ reporter, partner, flow, year, value, product }: Mapping): string[] {
  const parts: object[] = [reporter, partner, flow, year ?? {}, value, product ?? {}]
  return parts.flatMap((part) =>
    "column" in part && typeof part.column === "string" ? [part.column] : [],
  )
}

export const generic: Format = {
  key: "generic",
  title: "any CSV, long or with a column a year, by a mapping (--mapping file.json)",
  basis: null,
  recognises: () => false,
  open(header, setting): Reader {
    const mapping = readMapping(setting)
    const years = mapping.layout === "wide" ? header.filter((name) => /^\d{4}$/.test(name)) : []
    const columns = [...new Set([...columnsOf(mapping), ...years])]
    if (mapping.layout === "wide" && years.length === 0)
      throw new ImportError("MISSING_COLUMN", "no column is named by a year, such as 2023", {
        file: setting.fileName,
        line: 1,
      })
    return readerOf(mapping, years, columns, setting)
  },
}
