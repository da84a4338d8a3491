import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { formatNumber, formatUsd } from "@/lib/format"
import { PageHeader } from "@/ui/PageHeader"
import { TradeFigureView } from "./TradeFigureView"
import { TradeSeriesFields } from "./trade-fragment"
import { aheadSince, figureAt, latestCommonYear } from "./trade-series"

const LeadQuery = graphql(
  `
  query TradeLead {
    release { version }
    tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: RECONCILED, from: 2000) {
      series { ...TradeSeriesFields }
      ratio(of: "CHN", to: "RUS") { year ratio complete }
    }
  }
`,
  [TradeSeriesFields],
)

function headline(since: number | null, times: number | null): string {
  if (since === null) return "Russia trades more with Central Asia than China does"
  if (times === null || times < 1.5)
    return `China has led trade with Central Asia since about ${since}`
  return `China has led trade with Central Asia since about ${since}; now it runs away`
}

/** The overview's one idea: China against Russia in trade with the five, in words and in a chart. */
export async function TradeLead() {
  const { release, tradeSeries } = await query(LeadQuery, {})
  const [china, russia] = tradeSeries.series
  const year = latestCommonYear(tradeSeries.series, "turnover")
  if (!china || !russia || year === null)
    return (
      <PageHeader title="How outside powers engage Central Asia" lead="No trade data is loaded." />
    )
  const since = aheadSince(china, russia, "turnover")
  const ratio = tradeSeries.ratio.find((point) => point.year === year)
  const [left, right] = [china, russia].map((line) => figureAt(line, "turnover", year))
  return (
    <>
      <PageHeader
        title={headline(since, ratio ? Number(ratio.ratio) : null)}
        lead={
          <>
            In {year} the five states traded {formatUsd(left?.valueUsd)} of goods with China and{" "}
            {right?.complete === false ? "at least " : ""}
            {formatUsd(right?.valueUsd)} with Russia, by reconciled figures
            {ratio
              ? `: ${ratio.complete ? "" : "up to "}${formatNumber(ratio.ratio, 1)} times as much`
              : ""}
            .
            {right?.complete === false &&
              ` Russia's total lacks ${right.expected - right.reported} of ${right.expected} directions that nobody reported.`}
          </>
        }
      />
      <TradeFigureView
        title={`Trade of the five states with China and Russia, ${china.points[0]?.year}–${year}`}
        subject="the five states"
        series={tradeSeries.series}
        measure="turnover"
        basis="RECONCILED"
        level="h2"
        release={release?.version ?? null}
      />
    </>
  )
}
