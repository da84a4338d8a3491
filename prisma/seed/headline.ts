import type { ProductHeadline, TradeHeadline } from "../src/client.ts"
import {
  code,
  decimal,
  iso3,
  name,
  oneOf,
  optional,
  text,
  tradeValue,
  url,
  verification,
  year,
} from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { slug } from "./slug.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

const share = "share_of_CA5_percent"

export const tradeHeadlineFile = csvFile("trade_headlines.csv", {
  entity: code,
  partner: code,
  year,
  measure: oneOf("turnover", "turnover_derived", "turnover_jan_sep", "export", "import", share),
  value_usd: tradeValue,
  quoted_text_paraphrased: text,
  source_title: text,
  source_url: url,
  checked: verification,
})

export const productHeadlineFile = csvFile("product_headlines.csv", {
  reporter: iso3,
  partner: iso3,
  period: name,
  flow: oneOf("export", "import"),
  product: name,
  value_usd: optional(tradeValue),
  quantity: optional(text),
  paraphrase: text,
  source_title: text,
  source_url: url,
  checked: verification,
})

const percent = decimal(7, 3)

function checkShare(entry: Entry<Row<typeof tradeHeadlineFile>>, context: Context): void {
  const { measure, value_usd: value } = entry.row
  if (measure === share && !(percent.safeParse(value).success && Number(value) <= 100))
    context.problems.cell(entry, "value_usd", "is not a share in percent")
}

/** The share is the one measure whose value column holds percent. */
export function toTradeHeadline(
  entry: Entry<Row<typeof tradeHeadlineFile>>,
  context: Context,
): Stored<TradeHeadline> {
  const { row } = entry
  const reporter = context.party(entry, "entity")
  const partner = context.party(entry, "partner")
  const isShare = row.measure === share
  const measure = row.measure === share ? "share_of_ca5" : row.measure
  const { source_url: address, source_title: title } = row
  return {
    slug: slug(row.entity, row.partner, row.year, measure),
    reporterIso3: reporter.iso3,
    reporterGroupCode: reporter.group,
    partnerIso3: partner.iso3,
    partnerGroupCode: partner.group,
    year: row.year,
    measure,
    valueUsd: isShare ? null : row.value_usd,
    sharePercent: isShare ? row.value_usd : null,
    quote: row.quoted_text_paraphrased,
    sourceKey: context.sources.cite({ url: address, title }),
    verification: row.checked,
  }
}

export function toProductHeadline(
  row: Row<typeof productHeadlineFile>,
  sourceKey: string,
): Stored<ProductHeadline> {
  return {
    slug: slug(row.reporter, row.partner, row.period, row.flow, row.product),
    reporterIso3: row.reporter,
    partnerIso3: row.partner,
    period: row.period,
    flow: row.flow,
    product: row.product,
    valueUsd: row.value_usd,
    quantity: row.quantity,
    quote: row.paraphrase,
    sourceKey,
    verification: row.checked,
  }
}

/** Several authorities may be quoted on one figure: the second one's key ends in -2. */
function numbered<R extends { slug: string }>(rows: readonly R[]): R[] {
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const count = (counts.get(row.slug) ?? 0) + 1
    counts.set(row.slug, count)
    return count === 1 ? row : { ...row, slug: `${row.slug}-${count}` }
  })
}

export function headlineTables(
  trade: readonly Entry<Row<typeof tradeHeadlineFile>>[],
  product: readonly Entry<Row<typeof productHeadlineFile>>[],
  context: Context,
): Table[] {
  for (const entry of trade) checkShare(entry, context)
  for (const entry of product) {
    context.checkCountry(entry, "reporter")
    context.checkCountry(entry, "partner")
  }
  const toRow = (row: Row<typeof productHeadlineFile>) => {
    const { source_url: address, source_title: title } = row
    return toProductHeadline(row, context.sources.cite({ url: address, title }))
  }
  const of = (row: Stored<ProductHeadline>) => row.slug
  const products = mapUnique(product, toRow, { column: "product", of }, context.problems)
  const headlines = numbered(trade.map((entry) => toTradeHeadline(entry, context)))
  return [
    table<TradeHeadline>("trade_headline", ["slug"], headlines),
    table<ProductHeadline>("product_headline", ["slug"], products),
  ]
}
