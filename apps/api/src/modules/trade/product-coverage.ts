import { type Flow, Prisma, type TradeBasis } from "@khorgos/prisma"
import { queryFromInfo } from "@pothos/plugin-prisma"
import { builder } from "../../builder.ts"
import { scanCost } from "../../cost.ts"
import { db, readsPast } from "../../db.ts"
import { type Grouped, groupConnection, lookup } from "../../sql/groups.ts"
import { tableOf, whereSql } from "../../sql/where.ts"
import { Country } from "../country/country.ts"
import { Source, TradeBasisEnum } from "../source/source.ts"
import { ProductClassification, ProductFlowWhere } from "./product.ts"
import { FlowEnum } from "./trade.ts"

interface CoverageRow {
  reporter_iso3: string
  partner_iso3: string
  flow: Flow
  classification_code: string
  level: string
  source_key: string
  basis: TradeBasis
  products: number
  years: number[]
  partial_years: number[]
}

const ProductCoverage = builder.objectRef<Grouped<CoverageRow>>("ProductCoverage").implement({
  description:
    "What is known of a reporter's trade with a partner by product: one level of one product list, by one source. Figures of two such rows are never added up.",
  fields: (t) => ({
    flow: t.expose("flow", {
      type: FlowEnum,
      description: "Export or import, seen from the reporter.",
    }),
    level: t.exposeString("level", {
      description:
        "Depth of the lines in their list: section, chapter, heading, subheading, line, or total.",
    }),
    basis: t.expose("basis", {
      type: TradeBasisEnum,
      description: "Declared by the reporter, or reconciled.",
    }),
    products: t.exposeInt("products", {
      description: "How many lines have a figure in some year.",
    }),
    years: t.exposeIntList("years", { description: "Years with figures, the earliest first." }),
    partialYears: t.exposeIntList("partial_years", {
      description:
        "Those of the years of which a figure covers a part only: no growth may be drawn from it.",
    }),
  }),
})

const countries = (keyOf: (row: CoverageRow) => string) =>
  lookup<CoverageRow, typeof Country.$inferType>(
    (row) => [keyOf(row)],
    (country) => country.iso3,
  )
const reporters = countries((row) => row.reporter_iso3)
const partners = countries((row) => row.partner_iso3)
const classifications = lookup<CoverageRow, typeof ProductClassification.$inferType>(
  (row) => [row.classification_code],
  (classification) => classification.code,
)
const sources = lookup<CoverageRow, typeof Source.$inferType>(
  (row) => [row.source_key],
  (source) => source.key,
)

builder.objectFields(ProductCoverage, (t) => {
  const party = (parties: typeof reporters, description: string) =>
    t.field({
      type: Country,
      description,
      resolve: async (row, _args, context, info) => {
        const query = queryFromInfo({ context, info })
        const [found] = await parties(row, info, (keys) =>
          db.country.findMany({ ...query, where: { iso3: { in: keys } } }),
        )
        return found ?? missing()
      },
    })
  return {
    reporter: party(reporters, "Who reports."),
    partner: party(partners, "Trade with whom; EUU and WLD contain other partners."),
    classification: t.field({
      type: ProductClassification,
      description: "The product list.",
      resolve: async (row, _args, context, info) => {
        const query = queryFromInfo({ context, info })
        const [found] = await classifications(row, info, (keys) =>
          db.productClassification.findMany({ ...query, where: { code: { in: keys } } }),
        )
        return found ?? missing()
      },
    }),
    source: t.field({
      type: Source,
      description: "Whose figures they are.",
      resolve: async (row, _args, context, info) => {
        const query = queryFromInfo({ context, info })
        const [found] = await sources(row, info, (keys) =>
          db.source.findMany({ ...query, where: { key: { in: keys } } }),
        )
        return found ?? missing()
      },
    }),
  }
})

/** The database holds each key's row by a reference. */
function missing(): never {
  throw new Error("A product figure names what the data lack.")
}

const summarised = new Set([
  "reporterIso3",
  "partnerIso3",
  "flow",
  "classificationCode",
  "sourceKey",
  "basis",
])

/** Whether conditions on figures ask of nothing that the summary has not. */
function isSummarised(where: unknown): boolean {
  if (Array.isArray(where)) return where.every(isSummarised)
  if (typeof where !== "object" || where === null) return true
  return Object.entries(where).every(([field, value]) =>
    ["AND", "OR", "NOT"].includes(field) ? isSummarised(value) : summarised.has(field),
  )
}

/** The summary is of the present release; what an earlier one knew is counted from its figures. */
function summarySql(where: object | null | undefined): Prisma.Sql {
  return Prisma.sql`
    SELECT reporter_iso3, partner_iso3, flow, classification_code, level, source_key, basis, products, years, partial_years
    FROM ${tableOf("ProductCoverage")} AS f WHERE ${whereSql("ProductFlow", where, "f")}
    ORDER BY 1, 2, 3, 4, 5, 6, 7`
}

/** Lines and years are told apart in one pass over the figures: to count and list each by itself would sort them all. */
function coverageSql(where: object | null | undefined): Prisma.Sql {
  const of = Prisma.sql`f.reporter_iso3, f.partner_iso3, f.flow, f.classification_code, p.level, f.source_key, f.basis`
  return Prisma.sql`
    SELECT reporter_iso3, partner_iso3, flow, classification_code, level, source_key, basis,
           count(product_code)::int AS products,
           array_agg(year::int ORDER BY year) FILTER (WHERE year IS NOT NULL) AS years,
           coalesce(array_agg(year::int ORDER BY year) FILTER (WHERE year IS NOT NULL AND partial), '{}') AS partial_years
    FROM (
      SELECT ${of}, f.product_code, f.year, bool_or(f.partial_year) AS partial
      FROM ${tableOf("ProductFlow")} AS f
      JOIN ${tableOf("Product")} AS p ON p.classification_code = f.classification_code AND p.code = f.product_code
      WHERE ${whereSql("ProductFlow", where, "f")}
      GROUP BY GROUPING SETS ((${of}, f.product_code), (${of}, f.year))
    ) AS parts
    GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7`
}

builder.queryFields((t) => ({
  productCoverage: t.connection(
    {
      type: ProductCoverage,
      complexity: scanCost(12_000),
      description:
        "What is known of trade by product: who with whom, in which lists, levels and years, by whose figures. By reporter and partner; for the figures themselves, see productFlows.",
      args: {
        where: t.arg({ type: ProductFlowWhere, description: "Which figures; all when left out." }),
      },
      resolve: (_root, { where, ...page }, context) =>
        groupConnection<CoverageRow>(
          isSummarised(where) && !readsPast() ? summarySql(where) : coverageSql(where),
          page,
          context,
        ),
    },
    {
      fields: (t) => ({
        totalCount: t.int({
          description: "How many combinations there are.",
          resolve: ({ total }) => total,
        }),
      }),
    },
  ),
}))
