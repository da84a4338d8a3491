import { formatUsd } from "@/lib/format"
import type { TradeSeriesData } from "./trade-fragment"
import { figureAt, latestCommonYear } from "./trade-series"

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
