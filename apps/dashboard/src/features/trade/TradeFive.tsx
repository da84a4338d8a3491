import { graphql } from "@khorgos/types"
import { SmallMultiples } from "@/charts/SmallMultiples"
import { query } from "@/lib/api"
import { formatUsd } from "@/lib/format"
import { TradeSeriesFields } from "./trade-fragment"
import { figureAt, latestCommonYear, toLineSeries } from "./trade-series"

const StateTrade = graphql(
  `
  fragment StateTrade on TradeComparison @_unmask {
    subject { ... on Country { name iso3 } ... on CountryGroup { name } }
    series { ...TradeSeriesFields }
  }
`,
  [TradeSeriesFields],
)
const FiveQuery = graphql(
  `
  query TradeFive {
    kaz: tradeSeries(of: "KAZ", with: ["CHN", "RUS"], basis: RECONCILED, from: 2000) { ...StateTrade }
    kgz: tradeSeries(of: "KGZ", with: ["CHN", "RUS"], basis: RECONCILED, from: 2000) { ...StateTrade }
    tjk: tradeSeries(of: "TJK", with: ["CHN", "RUS"], basis: RECONCILED, from: 2000) { ...StateTrade }
    tkm: tradeSeries(of: "TKM", with: ["CHN", "RUS"], basis: RECONCILED, from: 2000) { ...StateTrade }
    uzb: tradeSeries(of: "UZB", with: ["CHN", "RUS"], basis: RECONCILED, from: 2000) { ...StateTrade }
  }
`,
  [StateTrade],
)

/** The five states side by side on one pair of axes. */
export async function TradeFive() {
  const five = Object.values(await query(FiveQuery, {}))
  return (
    <SmallMultiples
      format="usd"
      ownScale
      panels={five.map(({ subject, series }) => {
        const iso3 = "iso3" in subject ? subject.iso3 : ""
        const year = latestCommonYear(series, "turnover")
        const values = series.map(
          (line) =>
            `${line.partner.name} ${formatUsd(year === null ? null : figureAt(line, "turnover", year)?.valueUsd)}`,
        )
        return {
          id: iso3,
          title: subject.name,
          href: `/countries/${iso3}`,
          summary: `${subject.name}, turnover in ${year}: ${values.join(", ")}.`,
          series: toLineSeries(series, "turnover", "RECONCILED"),
        }
      })}
    />
  )
}
