import type { Indicator, IndicatorValue } from "../src/client.ts"
import { code, decimal, iso3, text, year } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

export const indicatorDefinitionFile = csvFile("indicator_definitions.csv", {
  code,
  name: text,
  unit: text,
  description: text,
})

export const indicatorFile = csvFile("indicators.csv", {
  iso3,
  indicator: code,
  year,
  value: decimal(38, 18),
  source_id: code,
})

export function toIndicatorValue(row: Row<typeof indicatorFile>): Stored<IndicatorValue> {
  const { iso3: countryIso3, indicator, year, value, source_id: sourceKey } = row
  return { countryIso3, indicatorCode: indicator, year, value, sourceKey }
}

export function indicatorTables(
  definitions: readonly Entry<Row<typeof indicatorDefinitionFile>>[],
  values: readonly Entry<Row<typeof indicatorFile>>[],
  context: Context,
): Table[] {
  const { problems } = context
  const byCode = (row: Stored<Indicator>) => row.code
  const toRow = (row: Row<typeof indicatorDefinitionFile>) => ({ ...row, ownerId: null })
  const indicators = mapUnique(definitions, toRow, { column: "code", of: byCode }, problems)
  const known = new Set(indicators.map(byCode))
  for (const entry of values) {
    context.checkCountry(entry, "iso3")
    context.checkSource(entry, "source_id")
    if (!known.has(entry.row.indicator))
      problems.cell(entry, "indicator", "is not a code in indicator_definitions.csv")
  }
  const of = (row: Stored<IndicatorValue>) => `${row.countryIso3} ${row.indicatorCode} ${row.year}`
  const rows = mapUnique(values, toIndicatorValue, { column: "indicator", of }, problems)
  return [
    table<Indicator>("indicator", ["code"], indicators),
    table<IndicatorValue>(
      "indicator_value",
      ["countryIso3", "indicatorCode", "year"],
      rows,
      "indicator",
      "indicatorCode",
    ),
  ]
}
