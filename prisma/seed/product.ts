import type { Product, ProductClassification, ProductFlow } from "../src/client.ts"
import { code, iso3, oneOf, optional, text, tradeValue, url, verification, year } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { ProductNames } from "./product-name.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"
import { checkFlow } from "./trade.ts"

export const classificationFile = csvFile("classifications.csv", {
  code,
  name: text,
  description: text,
})

export const chapterFile = csvFile("hs_chapters.csv", {
  code,
  level: oneOf("section", "chapter"),
  description: text,
  section: code,
  section_description: text,
  chapter_from: code,
  chapter_to: code,
})

export const labelFile = csvFile("product_labels.csv", {
  classification: code,
  product_code: text,
  label: text,
  flow: optional(oneOf("export", "import")),
})

export const highPriorityFile = csvFile("common_high_priority.csv", {
  hs6: code,
  tier: code,
  description: text,
  hs_revision: text,
  source_url: url,
  checked: verification,
})

export const productFlowFile = csvFile("trade_products.csv", {
  reporter_iso3: iso3,
  partner_iso3: iso3,
  year,
  flow: oneOf("export", "import"),
  classification: code,
  product_code: code,
  value_usd: tradeValue,
  source_id: code,
  basis: oneOf("declared", "reconciled"),
  note: optional(text),
})

export function toProductFlow(row: Row<typeof productFlowFile>): Stored<ProductFlow> {
  return {
    reporterIso3: row.reporter_iso3,
    partnerIso3: row.partner_iso3,
    year: row.year,
    flow: row.flow,
    classificationCode: row.classification,
    productCode: row.product_code,
    sourceKey: row.source_id,
    valueUsd: row.value_usd,
    basis: row.basis,
    partialYear: /\bonly\b/.test(row.note ?? ""),
    note: row.note,
    imported: false,
  }
}

export interface ProductFiles {
  classifications: Entry<Row<typeof classificationFile>>[]
  chapters: Entry<Row<typeof chapterFile>>[]
  labels: Entry<Row<typeof labelFile>>[]
  highPriority: Entry<Row<typeof highPriorityFile>>[]
  flows: Entry<Row<typeof productFlowFile>>[]
}

function checkClassification<T extends { classification: string }>(
  entries: readonly Entry<T>[],
  known: ReadonlySet<string>,
  context: Context,
): void {
  for (const entry of entries)
    if (!known.has(entry.row.classification))
      context.problems.cell(entry, "classification", "is not a code in classifications.csv")
}

const key = [
  "reporterIso3",
  "partnerIso3",
  "year",
  "flow",
  "classificationCode",
  "productCode",
  "sourceKey",
] as const

export function productTables(files: ProductFiles, context: Context): Table[] {
  const { problems } = context
  const byCode = (row: Stored<ProductClassification>) => row.code
  const unique = { column: "code", of: byCode } as const
  const lists = mapUnique(files.classifications, (row) => row, unique, problems)
  const known = new Set(lists.map(byCode))
  checkClassification(files.labels, known, context)
  checkClassification(files.flows, known, context)
  for (const entry of files.flows) checkFlow(entry, context)
  const of = (row: Stored<ProductFlow>) => key.map((field) => row[field]).join(" ")
  const flows = mapUnique(files.flows, toProductFlow, { column: "product_code", of }, problems)
  const products = new ProductNames(files, problems).products()
  return [
    table<ProductClassification>("product_classification", ["code"], lists),
    table<Product>("product", ["classificationCode", "code"], products),
    table<ProductFlow>("product_flow", key, flows),
  ]
}
