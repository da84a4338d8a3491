import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { formatUsd } from "@/lib/format"
import { Section } from "@/ui/Section"
import { BasisSwitch } from "./BasisSwitch"
import { TradeFigureView } from "./TradeFigureView"
import { type TradeSeriesData, TradeSeriesFields } from "./trade-fragment"
import { type Basis, figureAt, latestCommonYear } from "./trade-series"

const CountryTradeQuery = graphql(
  `
  query CountryTrade($of: PartyCode!, $with: [PartyCode!]!, $basis: TradeSeriesBasis!) {
    release { version }
    tradeSeries(of: $of, with: $with, basis: $basis, from: 2000) { series { ...TradeSeriesFields } }
  }
`,
  [TradeSeriesFields],
)

/** What the figures say, in a sentence. */
export function tradeFinding(series: readonly TradeSeriesData[], name: string): string {
  const year = latestCommonYear(series, "turnover")
  const ranked = series
    .flatMap((line) => {
      const figure = year === null ? null : figureAt(line, "turnover", year)
      return figure ? [{ name: line.partner.name, value: Number(figure.valueUsd) }] : []
    })
    .sort((a, b) => b.value - a.value)
  const [first, second] = ranked
  if (!first || year === null) return `Trade of ${name}`
  return second
    ? `${first.name} leads in ${year}: ${formatUsd(first.value)} against ${formatUsd(second.value)} with ${second.name}`
    : `${formatUsd(first.value)} with ${first.name} in ${year}`
}

export interface CountryTradeProps {
  iso3: string
  name: string
  basis: Basis
  /** Partners whose lines are drawn. */
  partners: readonly string[]
  /** The page's address for another basis. */
  hrefs: Record<Basis, string>
}

/** A country's trade by partner, with the basis as a switch in words. */
export async function CountryTrade({ iso3, name, basis, partners, hrefs }: CountryTradeProps) {
  const { release, tradeSeries } = await query(CountryTradeQuery, {
    of: iso3,
    with: partners.filter((code) => code !== iso3),
    basis,
  })
  return (
    <Section
      heading="Trade"
      id="trade"
      actions={<BasisSwitch name={name} basis={basis} hrefs={hrefs} />}
    >
      <TradeFigureView
        title={tradeFinding(tradeSeries.series, name)}
        subject={name}
        series={tradeSeries.series}
        measure="turnover"
        basis={basis}
        release={release?.version ?? null}
        height={380}
      />
    </Section>
  )
}
