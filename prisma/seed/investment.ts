import type { Investment } from "../src/client.ts"
import { code, iso3, money, name, oneOf, text, url, verification, year } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { slug } from "./slug.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

const aidData = { id: "AIDDATA", title: /^AidData Global Chinese Development Finance Dataset/ }

export const investmentFile = csvFile("investment.csv", {
  investor_iso3: iso3,
  recipient_iso3: code,
  year,
  measure: name,
  value_usd: money,
  price_basis: oneOf("current USD", "constant 2021 USD"),
  source: text,
  source_url: url,
  checked: verification,
  licence: text,
})

function sourceOf(row: Row<typeof investmentFile>, { sources }: Context): string {
  const { source: title, source_url: address, licence } = row
  return aidData.title.test(title) ? aidData.id : sources.cite({ url: address, title, licence })
}

export function toInvestment(
  entry: Entry<Row<typeof investmentFile>>,
  context: Context,
): Stored<Investment> {
  const { row } = entry
  const recipient = context.party(entry, "recipient_iso3")
  const sourceKey = sourceOf(row, context)
  return {
    slug: slug(row.investor_iso3, row.recipient_iso3, row.year, row.measure, sourceKey),
    investorIso3: row.investor_iso3,
    recipientIso3: recipient.iso3,
    recipientGroupCode: recipient.group,
    year: row.year,
    measure: row.measure,
    valueUsd: row.value_usd,
    priceBasis: row.price_basis,
    sourceKey,
    verification: row.checked,
  }
}

export function investmentTables(
  entries: readonly Entry<Row<typeof investmentFile>>[],
  context: Context,
): Table[] {
  for (const entry of entries) context.checkCountry(entry, "investor_iso3")
  const rows = mapUnique(
    entries,
    (_, entry) => toInvestment(entry, context),
    { column: "measure", of: (row) => row.slug },
    context.problems,
  )
  return [table<Investment>("investment", ["slug"], rows)]
}
