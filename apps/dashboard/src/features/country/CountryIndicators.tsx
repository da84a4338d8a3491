import { graphql } from "@khorgos/types"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { colourKeyOf } from "@/charts/country-colours"
import { Sparkline } from "@/charts/Sparkline"
import { byIndicator, indicatorName, unitName } from "@/i18n/data-words"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { amountOf, formatOf } from "@/lib/units"
import { Section } from "@/ui/Section"
import { SourceLine } from "@/ui/SourceLine"
import { pointsOf } from "./indicator-values"

const IndicatorsQuery = graphql(`
  query CountryIndicators($iso3: CountryCode!) {
    release { version }
    indicators { code name unit }
    indicatorValues(first: 1000, where: { countryIso3: { equals: $iso3 } }) {
      nodes { year value indicatorCode source { key title url licence } }
    }
  }
`)

/** Every indicator that the country has, as its latest value and a small line. */
export async function CountryIndicators({ iso3, name }: { iso3: string; name: string }) {
  const { indicators, indicatorValues, release } = await query(IndicatorsQuery, { iso3 })
  const t = await getTranslations("country")
  const formats = await getFormats()
  const rows = [...indicators].sort(byIndicator).flatMap((indicator) => {
    const values = indicatorValues.nodes
      .filter((value) => value.indicatorCode === indicator.code)
      .sort((a, b) => a.year - b.year)
    const [first, last] = [values[0], values.at(-1)]
    return first && last ? [{ indicator, values, first, last }] : []
  })
  if (rows.length === 0) return null
  const sources = [
    ...new Map(
      rows.flatMap(({ values }) => values.map(({ source }) => [source.key, source] as const)),
    ).values(),
  ]
  return (
    <Section heading={t("indicators.heading")} id="indicators" subtitle={t("indicators.subtitle")}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-x-10 gap-y-9">
        {rows.map(({ indicator, values, first, last }) => {
          const write = (value: string) =>
            formats.figure(amountOf(indicator.unit, value), formatOf(indicator.unit))
          const words = {
            indicator: indicatorName(t, indicator),
            unit: unitName(t, indicator.unit),
            last: write(last.value),
            to: String(last.year),
            name,
          }
          return (
            <li key={indicator.code} className="flex min-w-0 flex-col">
              <Link
                href={`/countries/${iso3}/indicators?code=${indicator.code}`}
                className="link grow font-semibold text-small"
              >
                {words.indicator}
              </Link>
              <p className="tabular mt-1 font-serif text-heading">{words.last}</p>
              <p className="mb-2 text-muted text-note">
                {t("indicators.latest", { unit: words.unit, year: words.to })}
              </p>
              <Sparkline
                colour={colourKeyOf(iso3)}
                points={pointsOf(indicator.unit, values)}
                summary={
                  first === last
                    ? t("indicators.one", words)
                    : t("indicators.summary", {
                        ...words,
                        first: write(first.value),
                        from: String(first.year),
                      })
                }
              />
            </li>
          )
        })}
      </ul>
      <div className="mt-6">
        <SourceLine
          sources={sources.map(({ title, url, licence }) => ({
            name: title,
            ...(url ? { href: url } : {}),
            ...(licence ? { licence } : {}),
          }))}
          {...(release ? { release: release.version } : {})}
        />
      </div>
    </Section>
  )
}
