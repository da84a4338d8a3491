import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { indicatorName, unitName } from "@/i18n/data-words"
import { getFormats } from "@/i18n/server-formats"
import { ask } from "@/lib/api"
import { amountOf, formatOf } from "@/lib/units"
import { linesOf, standing } from "./compare-lines"
import { readCompareParams } from "./compare-params"
import { addressesOf, missingNote, namesOf } from "./compare-words"

const IndicatorQuery = graphql(`
  query CompareIndicator($codes: [CountryCode!]!, $code: String!) {
    indicator(code: $code) { code name unit description owner { name } }
    indicatorValues(
      first: 1000
      where: { countryIso3: { in: $codes }, indicatorCode: { equals: $code } }
      orderBy: [{ countryIso3: ASC }, { year: ASC }]
    ) {
      nodes { countryIso3 year value source { key title url licence retrievedOn } }
    }
  }
`)

async function columnsOf(unit: string): Promise<FigureColumn[]> {
  const t = await getTranslations("compare.columns")
  return [
    { name: "country_code", header: t("code"), type: "text" },
    { name: "country", header: t("country"), type: "text" },
    { name: "year", header: t("year"), type: "integer" },
    { name: "value", header: t("value", { unit }), type: "decimal" },
    { name: "sources", header: t("sources"), type: "text" },
  ]
}

/** One indicator of several countries over the years. */
export async function indicatorFigure(search: SearchParams): Promise<Figure> {
  const params = readCompareParams(search)
  const countries = await namesOf(params.countries)
  const answer = await ask(IndicatorQuery, { codes: params.countries, code: params.indicator })
  const { indicator, indicatorValues } = answer.data
  if (!indicator) notFound()
  const t = await getTranslations("compare.indicator")
  const words = await getTranslations("country")
  const formats = await getFormats()
  const [name, unit] = [indicatorName(words, indicator), unitName(words, indicator.unit)]
  const format = formatOf(indicator.unit)
  const series = linesOf(
    countries,
    indicatorValues.nodes.map(({ countryIso3, year, value }) => ({
      iso3: countryIso3,
      year,
      value: amountOf(indicator.unit, value),
    })),
  )
  const place = standing(series)
  const ranked = place?.ranked ?? []
  const [first, last] = [ranked[0], ranked.at(-1)]
  const says = {
    indicator: name,
    unit,
    year: String(place?.year ?? ""),
    first: first?.label ?? "",
    firstValue: formats.figure(first?.value, format),
    last: last?.label ?? "",
    lastValue: formats.figure(last?.value, format),
    values: ranked
      .map(({ label, value }) => `${label} ${formats.figure(value, format)}`)
      .join(", "),
  }
  const title = first === last ? t("one", says) : t("finding", says)
  const nameOf = new Map(countries.map((country) => [country.iso3, country.name]))
  return {
    name: "compare",
    ...addressesOf(params, "indicator"),
    title: first ? title : t("none", says),
    subtitle: t("subtitle", says),
    notes: [indicator.description, ...(await missingNote(countries, series))],
    summary: t("summary", says),
    drawing: { kind: "lines", input: { series, format } },
    columns: await columnsOf(unit),
    rows: indicatorValues.nodes.map(({ countryIso3, year, value, source }) => ({
      country_code: countryIso3,
      country: nameOf.get(countryIso3) ?? countryIso3,
      year,
      value,
      sources: source.key,
    })),
    sources: [...new Map(indicatorValues.nodes.map(({ source }) => [source.key, source])).values()],
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "indicatorValues.nodes[]",
    },
  }
}
