import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { type Answer, ask } from "@/lib/api"
import { today } from "@/lib/today"
import { type Compared, linesOf, standing } from "./compare-lines"
import { type CompareParams, readCompareParams } from "./compare-params"
import { addressesOf, namesOf } from "./compare-words"
import { runningTotals } from "./running-totals"

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

function totalsOf(countries: readonly Compared[], data: Data, lastYear: number) {
  const counts = data.visitAggregate.nodes.flatMap(({ year, visits, host }) =>
    year !== null && host ? [{ iso3: host.iso3, year, value: visits }] : [],
  )
  return runningTotals(
    countries.map(({ iso3 }) => iso3),
    counts,
    lastYear,
  )
}

async function columns(): Promise<FigureColumn[]> {
  const t = await getTranslations("compare.columns")
  return [
    { name: "country_code", header: t("code"), type: "text" },
    { name: "country", header: t("country"), type: "text" },
    { name: "year", header: t("year"), type: "integer" },
    { name: "visits", header: t("visits"), type: "integer" },
    { name: "visits_since", header: t("since"), type: "integer" },
  ]
}

async function describe(
  params: CompareParams,
  countries: readonly Compared[],
  answer: Answer<Data>,
): Promise<Figure> {
  const t = await getTranslations("compare.visits")
  const now = Number(today().slice(0, 4))
  const totals = totalsOf(countries, answer.data, now)
  const from = String(totals[0]?.year ?? now)
  const series = linesOf(
    countries,
    totals.map(({ iso3, year, total }) => ({ iso3, year, value: total })),
  )
  const ranked = standing(series)?.ranked ?? []
  const [first] = ranked
  const nameOf = new Map(countries.map((country) => [country.iso3, country.name]))
  const values = ranked.map(({ label, value }) => `${label} ${value}`).join(", ")
  return {
    name: "compare",
    ...addressesOf(params, "visits"),
    title: first ? t("finding", { first: first.label, count: first.value, from }) : t("none"),
    subtitle: t("subtitle", { from }),
    notes: [
      t("note"),
      ...answer.data.visitAggregate.coverage.map((row) => `${row.leaders}: ${row.note}.`),
    ],
    summary: t("summary", { from, values }),
    drawing: {
      kind: "lines",
      input: { series, format: "count" },
    },
    columns: await columns(),
    rows: totals.map(({ iso3, year, count, total }) => ({
      country_code: iso3,
      country: nameOf.get(iso3) ?? iso3,
      year,
      visits: count,
      visits_since: total,
    })),
    sources: answer.data.compiled.nodes,
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "visitAggregate.nodes[]",
    },
  }
}

/** Visits that several countries received, added up over the years. */
export async function visitsFigure(search: SearchParams): Promise<Figure> {
  const params = readCompareParams(search)
  const countries = await namesOf(params.countries)
  return describe(params, countries, await ask(VisitsQuery, { codes: params.countries }))
}
