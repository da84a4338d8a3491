import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { colourKeyOf } from "@/charts/country-colours"
import { Sparkline } from "@/charts/Sparkline"
import { byIndicator, indicatorName, unitName } from "@/i18n/data-words"
import { getFormats } from "@/i18n/server-formats"
import { ask } from "@/lib/api"
import { amountOf, formatOf } from "@/lib/units"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { SourceLine } from "@/ui/SourceLine"
import { pointsOf } from "./indicator-values"

const IndicatorsQuery = graphql(`
  query CountryIndicators($iso3: CountryCode!) {
    indicators { code name unit owner { name } }
    indicatorValues(first: 1000, where: { countryIso3: { equals: $iso3 } }) {
      nodes { year value indicatorCode source { key title url licence } }
    }
  }
`)

type Indicator = ResultOf<typeof IndicatorsQuery>["indicators"][number]
type Value = ResultOf<typeof IndicatorsQuery>["indicatorValues"]["nodes"][number]

interface PanelProps {
  iso3: string
  name: string
  indicator: Indicator
  /** In order of years, at least one. */
  values: readonly [Value, ...Value[]]
}

async function Panel({ iso3, name, indicator, values }: PanelProps) {
  const t = await getTranslations("country")
  const formats = await getFormats()
  const write = (value: string) =>
    formats.figure(amountOf(indicator.unit, value), formatOf(indicator.unit))
  const first = values[0]
  const last = values.at(-1) ?? first
  const words = {
    indicator: indicatorName(t, indicator),
    unit: unitName(t, indicator.unit),
    last: write(last.value),
    to: String(last.year),
    name,
  }
  const since = { first: write(first.value), from: String(first.year) }
  return (
    <li className="flex min-w-0 flex-col">
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
            : t("indicators.summary", { ...words, ...since })
        }
      />
    </li>
  )
}

/** Every indicator that the country has, as its latest value and a small line. */
export async function CountryIndicators({ iso3, name }: { iso3: string; name: string }) {
  const { data, release } = await ask(IndicatorsQuery, { iso3 })
  const { indicators, indicatorValues } = data
  const t = await getTranslations("country")
  const panels = [...indicators].sort(byIndicator).flatMap((indicator) => {
    const [first, ...rest] = indicatorValues.nodes
      .filter((value) => value.indicatorCode === indicator.code)
      .sort((a, b) => a.year - b.year)
    return first ? [{ indicator, values: [first, ...rest] as const }] : []
  })
  if (panels.length === 0) return null
  const sources = panels.flatMap(({ values }) => values.map(({ source }) => source))
  const unique = [...new Map(sources.map((source) => [source.key, source])).values()]
  return (
    <Section heading={t("indicators.heading")} id="indicators" subtitle={t("indicators.subtitle")}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-x-10 gap-y-9">
        {panels.map((panel) => (
          <Panel key={panel.indicator.code} iso3={iso3} name={name} {...panel} />
        ))}
      </ul>
      <div className="mt-6">
        <SourceLine
          sources={unique.map(({ title, url, licence }) => ({
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
