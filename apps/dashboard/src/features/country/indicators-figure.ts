import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { colourKeyOf } from "@/charts/country-colours"
import type { Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { getCountryNames } from "@/i18n/country-names"
import { indicatorName, unitName } from "@/i18n/data-words"
import { getFormats } from "@/i18n/server-formats"
import { ask } from "@/lib/api"
import { amountOf, formatOf } from "@/lib/units"
import { pointsOf } from "./indicator-values"

const FigureQuery = graphql(`
  query IndicatorFigure($iso3: CountryCode!, $code: String!) {
    country(iso3: $iso3) { iso3 iso2 name }
    indicator(code: $code) { code name unit description owner { name } }
    indicatorValues(
      first: 1000
      where: { countryIso3: { equals: $iso3 }, indicatorCode: { equals: $code } }
      orderBy: [{ year: ASC }]
    ) {
      nodes { year value source { key title url licence retrievedOn } }
    }
  }
`)

const defaults = { country: "KAZ", code: "NY.GDP.MKTP.CD" }

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ""
}

/** What an address of the figure asks for. */
export function readIndicatorParams(search: SearchParams) {
  return {
    country: one(search.country) || defaults.country,
    code: one(search.code) || defaults.code,
  }
}

/** One indicator of one country over the years: the figure "indicators". */
export async function indicatorsFigure(search: SearchParams): Promise<Figure> {
  const { country: iso3, code } = readIndicatorParams(search)
  const answer = await ask(FigureQuery, { iso3, code })
  const { country, indicator, indicatorValues } = answer.data
  if (!country || !indicator) notFound()
  const t = await getTranslations("country")
  const formats = await getFormats()
  const values = indicatorValues.nodes
  const [first, last] = [values[0], values.at(-1)]
  const write = (value: string) =>
    formats.figure(amountOf(indicator.unit, value), formatOf(indicator.unit))
  const words = {
    indicator: indicatorName(t, indicator),
    name: (await getCountryNames())(country),
    last: last ? write(last.value) : "",
    to: String(last?.year ?? ""),
    first: first ? write(first.value) : "",
    from: String(first?.year ?? ""),
  }
  const unit = unitName(t, indicator.unit)
  const points = pointsOf(indicator.unit, values)
  const gaps = points.filter((point) => point.y === null).length
  const columns: FigureColumn[] = [
    { name: "country_code", header: t("list.code"), type: "text" },
    { name: "year", header: t("indicatorPage.year"), type: "integer" },
    { name: "value", header: t("indicatorPage.value", { unit }), type: "decimal" },
    { name: "source", header: t("indicatorPage.source"), type: "text" },
  ]
  const finding =
    first === last ? t("indicatorPage.findingOne", words) : t("indicatorPage.finding", words)
  return {
    name: "indicators",
    address: `/indicators?country=${iso3}&code=${code}`,
    page: `/countries/${iso3}/indicators?code=${code}`,
    title: last ? finding : t("indicatorPage.noFinding", words),
    subtitle: `${words.indicator}, ${unit}.`,
    notes: [indicator.description, ...(gaps > 0 ? [t("indicatorPage.gaps", { count: gaps })] : [])],
    summary: last ? t("indicators.summary", { ...words, unit }) : "",
    drawing: {
      kind: "lines",
      input: {
        series: [{ id: iso3, label: words.name, colour: colourKeyOf(iso3), points }],
        format: formatOf(indicator.unit),
      },
    },
    columns,
    rows: values.map(({ year, value, source }) => ({
      country_code: iso3,
      year,
      value,
      source: source.key,
    })),
    sources: [...new Map(values.map(({ source }) => [source.key, source])).values()],
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "indicatorValues.nodes[]",
    },
  }
}
