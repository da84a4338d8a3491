import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { type Answer, ask } from "@/lib/api"
import { today } from "@/lib/today"
import { type Amount, type Compared, linesOf } from "./compare-lines"
import { type CompareParams, readCompareParams } from "./compare-params"
import { addressesOf, namesOf } from "./compare-words"
import { everyYear } from "./every-year"

const VisitsQuery = graphql(`
  query CompareVisits($codes: [CountryCode!]!) {
    visitAggregate(by: [HOST, YEAR], where: { hostIso3: { in: $codes } }, first: 500) {
      nodes { year visits host { iso3 } }
      coverage { slug leaders completeness fromDate toDate note }
    }
    compiled: sources(first: 1, where: { key: { startsWith: "KHORGOS" } }) {
      nodes { key title url licence retrievedOn }
    }
  }
`)
type Data = ResultOf<typeof VisitsQuery>

function amountsOf(countries: readonly Compared[], data: Data, now: number): Amount[] {
  const known = data.visitAggregate.nodes.flatMap(({ year, visits, host }) =>
    year !== null && host ? [{ iso3: host.iso3, year, value: visits }] : [],
  )
  return everyYear(
    countries.map(({ iso3 }) => iso3),
    known,
    now,
  )
}

async function columns(): Promise<FigureColumn[]> {
  const t = await getTranslations("compare.columns")
  return [
    { name: "country_code", header: t("code"), type: "text" },
    { name: "country", header: t("country"), type: "text" },
    { name: "year", header: t("year"), type: "integer" },
    { name: "visits", header: t("visits"), type: "integer" },
    { name: "complete", header: t("complete"), type: "boolean" },
  ]
}

async function describe(
  params: CompareParams,
  countries: readonly Compared[],
  answer: Answer<Data>,
): Promise<Figure> {
  const t = await getTranslations("compare.visits")
  const now = Number(today().slice(0, 4))
  const amounts = amountsOf(countries, answer.data, now)
  const marked = amounts.map((amount) =>
    amount.year === now ? { ...amount, partly: t("notOver") } : amount,
  )
  const from = String(Math.min(now, ...amounts.map(({ year }) => year)))
  const totals = countries
    .map(({ iso3, name }) => ({
      name,
      count: amounts.reduce((sum, amount) => sum + (amount.iso3 === iso3 ? amount.value : 0), 0),
    }))
    .sort((a, b) => b.count - a.count)
  const [first] = totals
  const nameOf = new Map(countries.map((country) => [country.iso3, country.name]))
  const values = totals.map(({ name, count }) => `${name} ${count}`).join(", ")
  return {
    name: "compare",
    ...addressesOf(params, "visits"),
    title: first?.count ? t("finding", { first: first.name, count: first.count, from }) : t("none"),
    subtitle: t("subtitle"),
    notes: [
      t("note"),
      ...answer.data.visitAggregate.coverage.map((row) => `${row.leaders}: ${row.note}.`),
    ],
    summary: t("summary", { from, values }),
    drawing: {
      kind: "lines",
      input: { series: linesOf(countries, marked), format: "count" },
    },
    columns: await columns(),
    rows: amounts.map(({ iso3, year, value }) => ({
      country_code: iso3,
      country: nameOf.get(iso3) ?? iso3,
      year,
      visits: value,
      complete: year !== now,
    })),
    sources: answer.data.compiled.nodes,
    release: answer.release,
    question: { document: answer.document, variables: answer.variables },
  }
}

/** Visits that several countries received, by year. */
export async function visitsFigure(search: SearchParams): Promise<Figure> {
  const params = readCompareParams(search)
  const countries = await namesOf(params.countries)
  return describe(params, countries, await ask(VisitsQuery, { codes: params.countries }))
}
