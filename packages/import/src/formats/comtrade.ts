import { perhaps, text, value, year } from "../cell.ts"
import { productCode, productListOf } from "../classification.ts"
import { countriesOf, type Format, reader } from "../format.ts"
import { type Figure, type Outcome, refuse } from "../outcome.ts"

export const flows: Record<string, "export" | "import" | "other"> = {
  X: "export",
  M: "import",
  RX: "other",
  RM: "other",
  DX: "other",
  FM: "other",
  MIP: "other",
  MOP: "other",
  XIP: "other",
  XOP: "other",
}

/** "Other Asia, nes" is how the UN's lists write Taiwan. */
export function noteOf(...codes: string[]): string | null {
  return codes.includes("490") ? "Other Asia, not elsewhere specified, in practice Taiwan" : null
}

const isAll = (code: string, all: string) => code === "" || code === all

interface Goods {
  list: string
  code: string
  name: string
  level: string
  /** Columns of the first two, to name them when they are at fault. */
  columns: [list: string, code: string]
}

/** The product of a row of UN Comtrade; null for the total of all goods. */
export function productOf({
  list,
  code,
  name,
  level,
  columns,
}: Goods): Pick<Figure, "product"> | { outcome: Outcome } {
  if (code.toUpperCase() === "TOTAL") return { product: null }
  const classification = productListOf(list)
  if (classification === null)
    return { outcome: refuse(columns[0], list, "is not a product list that can be imported") }
  const digits = ["2", "4", "6"].includes(level) ? Number(level) : undefined
  const whole = productCode(classification, code, digits)
  if (whole === null) return { outcome: refuse(columns[1], code, "is not a code of its list") }
  return { product: { classification, code: whole, ...(name ? { name } : {}) } }
}

const shape = {
  typecode: perhaps,
  freqcode: perhaps,
  refyear: year,
  reportercode: text,
  flowcode: text,
  partnercode: text,
  partner2code: perhaps,
  classificationcode: perhaps,
  cmdcode: text,
  cmddesc: perhaps,
  aggrlevel: perhaps,
  customscode: perhaps,
  motcode: perhaps,
  primaryvalue: value(),
}

type Row = Parameters<Parameters<typeof reader<typeof shape>>[1]>[0]

/** A total comes in many rows: only the one over all customs procedures, transports and second partners counts. */
function skipOf(row: Row): Outcome | null {
  if (row.typecode.toUpperCase() === "S") return { skipped: "services" }
  if (!isAll(row.freqcode.toUpperCase(), "A")) return { skipped: "not annual" }
  const whole =
    isAll(row.customscode.toUpperCase(), "C00") &&
    isAll(row.motcode, "0") &&
    isAll(row.partner2code, "0")
  if (!whole) return { skipped: "breakdown" }
  return flows[row.flowcode.toUpperCase()] === "other" ? { skipped: "other flow" } : null
}

export const comtrade: Format = {
  key: "comtrade",
  title: "UN Comtrade, API and downloads since 2023 (CSV or JSON)",
  basis: "declared",
  recognises: (header) =>
    ["reportercode", "partnercode", "flowcode", "cmdcode", "primaryvalue"].every((column) =>
      header.has(column),
    ),
  open: (_header, { countries }) =>
    reader(shape, (row) => {
      const skip = skipOf(row)
      if (skip) return skip
      const flow = flows[row.flowcode.toUpperCase()]
      if (flow === undefined || flow === "other")
        return refuse("flowcode", row.flowcode, "is not a flow of UN Comtrade")
      const parties = countriesOf(
        countries,
        "comtrade",
        { column: "reportercode", code: row.reportercode },
        { column: "partnercode", code: row.partnercode },
      )
      if ("outcome" in parties) return parties.outcome
      const goods = productOf({
        list: row.classificationcode,
        code: row.cmdcode,
        name: row.cmddesc,
        level: row.aggrlevel,
        columns: ["classificationcode", "cmdcode"],
      })
      if ("outcome" in goods) return goods.outcome
      if (row.primaryvalue === null) return { skipped: "no value" }
      const note = noteOf(row.reportercode, row.partnercode)
      return {
        figure: { ...parties, ...goods, year: row.refyear, flow, value: row.primaryvalue, note },
      }
    }),
}
