import { perhaps, text, value, year } from "../cell.ts"
import { countriesOf, type Format, reader } from "../format.ts"
import { refuse } from "../outcome.ts"
import { noteOf, productOf } from "./comtrade.ts"

const flows: Record<string, "export" | "import" | "other"> = {
  1: "import",
  2: "export",
  3: "other",
  4: "other",
}

const shape = {
  classification: text,
  year,
  period: text,
  "aggregate level": perhaps,
  "trade flow code": text,
  "reporter code": text,
  "partner code": text,
  "2nd partner code": perhaps,
  "customs proc. code": perhaps,
  "mode of transport code": perhaps,
  "commodity code": text,
  commodity: perhaps,
  "trade value (us$)": value(),
}

const all = { customs: ["", "C00", "0"], other: ["", "0"] }

export const comtradeLegacy: Format = {
  key: "comtrade-legacy",
  title: "UN Comtrade, downloads before 2023 (CSV)",
  basis: "declared",
  recognises: (header) =>
    ["trade flow code", "reporter code", "commodity code", "trade value (us$)"].every((column) =>
      header.has(column),
    ),
  open: (_header, { countries }) =>
    reader(shape, (row) => {
      if (row.period !== String(row.year)) return { skipped: "not annual" }
      const whole =
        all.customs.includes(row["customs proc. code"].toUpperCase()) &&
        all.other.includes(row["mode of transport code"]) &&
        all.other.includes(row["2nd partner code"])
      if (!whole) return { skipped: "breakdown" }
      const flow = flows[row["trade flow code"]]
      if (flow === undefined)
        return refuse("trade flow code", row["trade flow code"], "is not 1, 2, 3 or 4")
      if (flow === "other") return { skipped: "other flow" }
      const parties = countriesOf(
        countries,
        "comtrade",
        { column: "reporter code", code: row["reporter code"] },
        { column: "partner code", code: row["partner code"] },
      )
      if ("outcome" in parties) return parties.outcome
      const goods = productOf({
        list: row.classification,
        code: row["commodity code"],
        name: row.commodity,
        level: row["aggregate level"],
        columns: ["classification", "commodity code"],
      })
      if ("outcome" in goods) return goods.outcome
      const amount = row["trade value (us$)"]
      if (amount === null) return { skipped: "no value" }
      const note = noteOf(row["reporter code"], row["partner code"])
      return { figure: { ...parties, ...goods, year: row.year, flow, value: amount, note } }
    }),
}
