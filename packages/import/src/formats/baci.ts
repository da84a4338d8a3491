import { text, value, year } from "../cell.ts"
import { isHarmonized, productCode, productListOf } from "../classification.ts"
import { ImportError, shown } from "../error.ts"
import { countriesOf, type Format, reader, type Setting } from "../format.ts"
import { refuse } from "../outcome.ts"
import { noteOf } from "./comtrade.ts"

/** BACI counts in thousands of US dollars. */
const thousands = 3

function listOf({ fileName, classification }: Setting): string {
  const key = classification ?? /(?:^|_)(HS\d\d)_/i.exec(fileName)?.[1]
  const list = key === undefined ? null : productListOf(key)
  if (list !== null && isHarmonized(list) && list !== "HS") return list
  if (classification !== undefined)
    throw new ImportError(
      "CLASSIFICATION_NEEDED",
      `--classification "${shown(classification)}" is no revision of the Harmonized System, which BACI counts by. Name one, such as HS92.`,
    )
  throw new ImportError(
    "CLASSIFICATION_NEEDED",
    "The file's name does not tell the revision of the Harmonized System. Name it, such as --classification HS92.",
    { file: fileName },
  )
}

/** One value for both sides' reports, which is stored as the exporter's export. */
const flow = "export"

export const baci: Format = {
  key: "baci",
  title: "CEPII BACI, a year's file (t, i, j, k, v, q)",
  basis: "reconciled",
  recognises: (header) => ["t", "i", "j", "k", "v"].every((column) => header.has(column)),
  open: (_header, setting) => {
    const classification = listOf(setting)
    return reader({ t: year, i: text, j: text, k: text, v: value(thousands) }, (row) => {
      const parties = countriesOf(
        setting.countries,
        "comtrade",
        { column: "i", code: row.i },
        { column: "j", code: row.j },
      )
      if ("outcome" in parties) return parties.outcome
      const code = productCode(classification, row.k, 6)
      if (code === null) return refuse("k", row.k, "is not a code of six digits")
      if (row.v === null) return { skipped: "no value" }
      const product = { classification, code }
      const note = noteOf(row.i, row.j)
      return { figure: { ...parties, year: row.t, flow, product, value: row.v, note } }
    })
  },
}

export const baciTotals: Format = {
  key: "baci-totals",
  title: "CEPII BACI, summed by pair of countries (year, exporter, importer, trade_value_usd)",
  basis: "reconciled",
  recognises: (header) =>
    ["year", "exporter", "importer", "trade_value_usd"].every((column) => header.has(column)),
  open: (_header, { countries }) =>
    // The column's name says US dollars; the unit is BACI's own, thousands of them.
    reader(
      { year, exporter: text, importer: text, trade_value_usd: value(thousands) },
      ({ year, exporter, importer, trade_value_usd: amount }) => {
        const parties = countriesOf(
          countries,
          "comtrade",
          { column: "exporter", code: exporter },
          { column: "importer", code: importer },
        )
        if ("outcome" in parties) return parties.outcome
        if (amount === null) return { skipped: "no value" }
        const note = noteOf(exporter, importer)
        return { figure: { ...parties, year, flow, product: null, value: amount, note } }
      },
    ),
}
