import { perhaps, text, value, year } from "../cell.ts"
import { countriesOf, type Format, reader } from "../format.ts"
import { refuse } from "../outcome.ts"
import { productOf } from "./comtrade.ts"

const flows: Record<string, "export" | "import" | "other"> = {
  export: "export",
  "gross exp.": "export",
  import: "import",
  "gross imp.": "import",
  "re-export": "other",
  "re-import": "other",
}

const shape = {
  nomenclature: text,
  reporteriso3: text,
  productcode: text,
  productdescription: perhaps,
  partneriso3: text,
  year,
  tradeflowname: text,
  // WITS counts in thousands of US dollars.
  tradevaluein1000usd: value(3),
}

export const wits: Format = {
  key: "wits",
  title: "World Bank WITS, bulk download (CSV)",
  basis: "declared",
  recognises: (header) =>
    ["nomenclature", "reporteriso3", "productcode", "tradevaluein1000usd"].every((column) =>
      header.has(column),
    ),
  open: (_header, { countries }) =>
    reader(shape, (row) => {
      const flow = flows[row.tradeflowname.toLowerCase()]
      if (flow === undefined)
        return refuse("tradeflowname", row.tradeflowname, "is neither Export nor Import")
      if (flow === "other") return { skipped: "other flow" }
      const parties = countriesOf(
        countries,
        "wits",
        { column: "reporteriso3", code: row.reporteriso3 },
        { column: "partneriso3", code: row.partneriso3 },
      )
      if ("outcome" in parties) return parties.outcome
      const goods = productOf({
        list: row.nomenclature,
        code: row.productcode,
        name: row.productdescription,
        level: "",
        columns: ["nomenclature", "productcode"],
      })
      if ("outcome" in goods) return goods.outcome
      if (row.tradevaluein1000usd === null) return { skipped: "no value" }
      const value = row.tradevaluein1000usd
      return { figure: { ...parties, ...goods, year: row.year, flow, value, note: null } }
    }),
}
