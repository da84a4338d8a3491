import type { TradeFlow } from "../src/client.ts"
import { code, iso3, oneOf, optional, text, tradeValue, year } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

export const tradeFile = csvFile("trade_annual.csv", {
  reporter_iso3: iso3,
  partner_iso3: iso3,
  year,
  flow: oneOf("export", "import"),
  value_usd: tradeValue,
  source_id: code,
  basis: oneOf("declared", "reconciled"),
  note: optional(text),
})

export function toTradeFlow(row: Row<typeof tradeFile>): Stored<TradeFlow> {
  return {
    reporterIso3: row.reporter_iso3,
    partnerIso3: row.partner_iso3,
    year: row.year,
    flow: row.flow,
    sourceKey: row.source_id,
    valueUsd: row.value_usd,
    basis: row.basis,
    partialYear: row.note?.includes("partial year") ?? false,
    damaged: row.note?.includes("damaged in the source") ?? false,
    note: row.note,
    imported: false,
  }
}

interface Flow {
  reporter_iso3: string
  partner_iso3: string
  source_id: string
  basis: string
}

/** What holds for every trade figure, of all goods or of one product. */
export function checkFlow<T extends Flow>(entry: Entry<T>, context: Context): void {
  context.checkCountry(entry, "reporter_iso3")
  context.checkCountry(entry, "partner_iso3")
  context.checkSource(entry, "source_id")
  const basis = context.sources.basis(entry.row.source_id)
  if (basis !== null && basis !== entry.row.basis)
    context.problems.cell(entry, "basis", `differs from ${basis}, which sources.csv gives`)
}

const key = ["reporterIso3", "partnerIso3", "year", "flow", "sourceKey"] as const

export function tradeTables(
  entries: readonly Entry<Row<typeof tradeFile>>[],
  context: Context,
): Table[] {
  for (const entry of entries) checkFlow(entry, context)
  const of = (row: Stored<TradeFlow>) => key.map((field) => row[field]).join(" ")
  const rows = mapUnique(entries, toTradeFlow, { column: "reporter_iso3", of }, context.problems)
  return [table<TradeFlow>("trade_flow", key, rows)]
}
