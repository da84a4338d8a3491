import { productFlowFile, toProductFlow } from "@khorgos/prisma/seed/product"
import { toTradeFlow, tradeFile } from "@khorgos/prisma/seed/trade"
import { type Format, reader, type Setting } from "../format.ts"
import { type Outcome, refuse } from "../outcome.ts"

interface Cited {
  reporter_iso3: string
  partner_iso3: string
  source_id: string
  basis: string
}

function faultOf(row: Cited, { countries, sources }: Setting): Outcome | null {
  for (const column of ["reporter_iso3", "partner_iso3"] as const)
    if (countries.find("iso3", row[column]) === null)
      return refuse(column, row[column], "is not a country that the data hold")
  const source = sources.get(row.source_id)
  if (!source) return refuse("source_id", row.source_id, "is not a source of the data")
  const { basis } = source
  return basis === null || basis === row.basis
    ? null
    : refuse("basis", row.basis, `differs from ${basis}, which the source holds`)
}

export const ownTrade: Format = {
  key: "own",
  title: "The project's own trade_annual.csv",
  basis: null,
  namesSources: true,
  recognises: (header) =>
    Object.keys(tradeFile.row.shape).every((column) => header.has(column)) &&
    !header.has("product_code"),
  open: (_header, setting) =>
    reader(tradeFile.row.shape, (row) => {
      const fault = faultOf(row, setting)
      if (fault) return fault
      const {
        reporterIso3,
        partnerIso3,
        valueUsd,
        sourceKey,
        imported: _,
        ...rest
      } = toTradeFlow(row)
      const parties = { reporter: reporterIso3, partner: partnerIso3 }
      return { figure: { ...rest, ...parties, value: valueUsd, source: sourceKey, product: null } }
    }),
}

export const ownProducts: Format = {
  key: "own-products",
  title: "The project's own trade_products.csv",
  basis: null,
  namesSources: true,
  recognises: (header) =>
    Object.keys(productFlowFile.row.shape).every((column) => header.has(column)),
  open: (_header, setting) =>
    reader(productFlowFile.row.shape, (row) => {
      const fault = faultOf(row, setting)
      if (fault) return fault
      if (!setting.productLists.has(row.classification))
        return refuse("classification", row.classification, "is not a product list of the data")
      const flow = toProductFlow(row)
      const { year, note, basis, partialYear, sourceKey: source, valueUsd: value } = flow
      const parties = { reporter: flow.reporterIso3, partner: flow.partnerIso3 }
      const product = { classification: flow.classificationCode, code: flow.productCode }
      const rest = { year, note, basis, partialYear, source, value, flow: flow.flow }
      return { figure: { ...rest, ...parties, product } }
    }),
}
