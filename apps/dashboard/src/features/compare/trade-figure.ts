import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { getFormats } from "@/i18n/server-formats"
import { type Answer, ask } from "@/lib/api"
import { type Compared, linesOf, standing } from "./compare-lines"
import { type CompareParams, readCompareParams } from "./compare-params"
import { addressesOf, missingNote, namesOf } from "./compare-words"

/** A reconciled turnover is the same from both sides: the partner's with each is each one's with the partner. */
const TradeQuery = graphql(`
  query CompareTrade($partner: PartyCode!, $codes: [PartyCode!]!) {
    tradeSeries(of: $partner, with: $codes, basis: RECONCILED, from: 2000) {
      basis
      series {
        code
        points {
          year
          turnover { valueUsd complete sources { key title url licence retrievedOn } }
        }
      }
    }
  }
`)
type Data = ResultOf<typeof TradeQuery>

function amountsOf({ tradeSeries }: Data) {
  return tradeSeries.series.flatMap(({ code, points }) =>
    points.flatMap(({ year, turnover }) => (turnover ? [{ iso3: code, year, ...turnover }] : [])),
  )
}

async function columns(): Promise<FigureColumn[]> {
  const t = await getTranslations("compare.columns")
  return [
    { name: "country_code", header: t("code"), type: "text" },
    { name: "country", header: t("country"), type: "text" },
    { name: "year", header: t("year"), type: "integer" },
    { name: "value_usd", header: t("usd"), type: "decimal" },
    { name: "complete", header: t("complete"), type: "boolean" },
    { name: "basis", header: t("basis"), type: "text" },
    { name: "sources", header: t("sources"), type: "text" },
  ]
}

async function describe(
  params: CompareParams,
  countries: readonly Compared[],
  partner: string,
  answer: Answer<Data>,
): Promise<Figure> {
  const t = await getTranslations("compare.trade")
  const formats = await getFormats()
  const amounts = amountsOf(answer.data)
  const series = linesOf(
    countries,
    amounts.map(({ iso3, year, valueUsd, complete }) => ({
      iso3,
      year,
      value: Number(valueUsd),
      ...(complete ? {} : { partly: t("partly") }),
    })),
  )
  const place = standing(series)
  const ranked = place?.ranked ?? []
  const [first, last] = [ranked[0], ranked.at(-1)]
  const says = {
    partner,
    year: String(place?.year ?? ""),
    first: first?.label ?? "",
    firstValue: formats.usd(first?.value),
    last: last?.label ?? "",
    lastValue: formats.usd(last?.value),
    values: ranked.map(({ label, value }) => `${label} ${formats.usd(value)}`).join(", "),
  }
  const title = first === last ? t("one", says) : t("finding", says)
  const nameOf = new Map(countries.map((country) => [country.iso3, country.name]))
  const sources = amounts.flatMap((amount) => amount.sources)
  return {
    name: "compare",
    ...addressesOf(params, "trade"),
    title: first ? title : t("none", says),
    subtitle: t("subtitle", says),
    notes: [t("note"), ...(await missingNote(countries, series))],
    summary: t("summary", says),
    drawing: { kind: "lines", input: { series, format: "usd" } },
    columns: await columns(),
    rows: amounts.map((amount) => ({
      country_code: amount.iso3,
      country: nameOf.get(amount.iso3) ?? amount.iso3,
      year: amount.year,
      value_usd: amount.valueUsd,
      complete: amount.complete,
      basis: answer.data.tradeSeries.basis,
      sources: amount.sources.map((source) => source.key).join(" "),
    })),
    sources: [...new Map(sources.map((source) => [source.key, source])).values()],
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "tradeSeries.series[].points[]",
    },
  }
}

/** Trade of several countries with one partner over the years. */
export async function tradeFigure(search: SearchParams): Promise<Figure> {
  const params = readCompareParams(search)
  const [[partner], countries] = await Promise.all([
    namesOf([params.partner]),
    namesOf(params.countries.filter((code) => code !== params.partner)),
  ])
  const answer = await ask(TradeQuery, {
    partner: params.partner,
    codes: countries.map(({ iso3 }) => iso3),
  })
  return describe(params, countries, partner?.name ?? params.partner, answer)
}
