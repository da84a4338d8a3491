import "server-only"
import { graphql, type ResultOf } from "@khorgos/types"
import type { Question } from "@/figure/figure"
import { type Answer, ask } from "@/lib/api"
import {
  chooseSet,
  chooseYears,
  type ProductFlow,
  type ProductParams,
  type ProductSet,
} from "./product-params"
import { type ProductLine, type ProductRow, productRows } from "./product-rows"

export const CoverageFields = graphql(`
  fragment CoverageFields on ProductCoverage @_unmask {
    reporter { iso3 iso2 name }
    partner { iso3 iso2 name }
    flow
    classification { code name description }
    level
    source { key title url licence retrievedOn }
    basis
    products
    years
    partialYears
  }
`)

const CoverageQuery = graphql(
  `
  query ProductCoverage($of: CountryCode!, $with: CountryCode!) {
    parties: countries(first: 2, where: { iso3: { in: [$of, $with] } }) {
      nodes { iso3 iso2 name }
    }
    productCoverage(
      first: 1000
      where: { OR: [{ reporterIso3: { equals: $of } }, { partnerIso3: { equals: $of } }] }
    ) {
      nodes { ...CoverageFields }
    }
  }
`,
  [CoverageFields],
)

const FiguresQuery = graphql(`
  query TradeByProduct(
    $of: CountryCode!, $with: CountryCode!, $flow: Flow!, $list: String!, $level: String!
    $source: String!, $years: [Int!]!, $after: String
  ) {
    productFlows(
      first: 1000
      after: $after
      where: {
        reporterIso3: { equals: $of }
        partnerIso3: { equals: $with }
        flow: { equals: $flow }
        classificationCode: { equals: $list }
        product: { level: { equals: $level } }
        sourceKey: { equals: $source }
        year: { in: $years }
      }
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        year
        valueUsd
        partialYear
        note
        code: productCode
        product { name tier: highPriorityTier }
      }
    }
  }
`)

const FlowOf = { exports: "EXPORT", imports: "IMPORT" } as const satisfies Record<
  ProductFlow,
  string
>

export type Coverage = ResultOf<typeof CoverageFields>

export const setOf = (row: Coverage): ProductSet & { row: Coverage } => ({
  list: row.classification.code,
  level: row.level,
  source: row.source.key,
  years: row.years,
  partialYears: row.partialYears,
  products: row.products,
  row,
})

export const flowOf = ({ flow }: Coverage): ProductFlow =>
  flow === "EXPORT" ? "exports" : "imports"

export function isOfPair(row: Coverage, params: Pick<ProductParams, "of" | "with" | "flow">) {
  return (
    row.reporter.iso3 === params.of &&
    row.partner.iso3 === params.with &&
    flowOf(row) === params.flow
  )
}

type ChosenSet = ReturnType<typeof setOf>

interface Asked {
  of: string
  with: string
  flow: "EXPORT" | "IMPORT"
  set: Pick<ProductSet, "list" | "level" | "source">
  years: [number, number]
}

/** All lines of a level, page by page. */
async function readLines({ of, with: partner, flow, set, years }: Asked) {
  const { list, level, source } = set
  const asked = { of, with: partner, flow, list, level, source, years: [...new Set(years)] }
  const first = await ask(FiguresQuery, asked)
  let page = first.data.productFlows
  const lines: ProductLine[] = []
  for (;;) {
    for (const { product, ...line } of page.nodes) lines.push({ ...line, ...product })
    if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) break
    const next = await ask(FiguresQuery, { ...asked, after: page.pageInfo.endCursor })
    page = next.data.productFlows
  }
  return { lines, first }
}

/** The list's own total of the same source, where it has one. */
async function readTotal(asked: Asked, sets: readonly ChosenSet[]): Promise<ProductRow | null> {
  const { list, source } = asked.set
  const own = sets.find(
    (set) => set.level === "total" && set.list === list && set.source === source,
  )
  if (!own) return null
  const { lines } = await readLines({ ...asked, set: own })
  return productRows(lines, asked.years, "size")[0] ?? null
}

export interface ProductAnswer {
  /** The two sides, as far as their codes are known. */
  parties: readonly Coverage["reporter"][]
  /** What is known of the first party's trade by product, with whomever. */
  coverage: readonly Coverage[]
  /** What of it is of the pair and flow asked for. */
  sets: readonly ChosenSet[]
  chosen: {
    set: ChosenSet
    years: [number, number]
    rows: ProductRow[]
    total: ProductRow | null
  } | null
  release: Answer<unknown>["release"]
  question: Question
}

const rowsAre = { coverage: "productCoverage.nodes[]", figures: "productFlows.nodes[]" } as const

export async function readProducts(params: ProductParams): Promise<ProductAnswer> {
  const known = await ask(CoverageQuery, { of: params.of, with: params.with })
  const parties = known.data.parties.nodes
  const coverage = known.data.productCoverage.nodes
  const sets = coverage.filter((row) => isOfPair(row, params)).map(setOf)
  const set = chooseSet(sets, params)
  if (!set) {
    const { document, variables, release } = known
    const question = { document, variables, rows: rowsAre.coverage }
    return { parties, coverage, sets, chosen: null, release, question }
  }
  const years = chooseYears(set, params)
  const { of, with: partner } = params
  const asked = { of, with: partner, flow: FlowOf[params.flow], set, years }
  const [{ lines, first }, total] = await Promise.all([readLines(asked), readTotal(asked, sets)])
  const { document, variables, release } = first
  return {
    parties,
    coverage,
    sets,
    chosen: { set, years, rows: productRows(lines, years, params.sort), total },
    release,
    question: { document, variables, rows: rowsAre.figures },
  }
}
