import { formatNumber } from "@/lib/format"
import { DataTable } from "@/ui/DataTable"
import { Section } from "@/ui/Section"
import type { TradeSeriesData } from "./trade-fragment"

export interface TradeRatioProps {
  series: readonly TradeSeriesData[]
  points: readonly { year: number; ratio: string; complete: boolean }[]
}

/** Turnover with the first partner divided by that with the second, and each one's share, by year. */
export function TradeRatio({ series, points }: TradeRatioProps) {
  const [first, second] = series
  if (!first || !second || points.length === 0) return null
  const share = (line: TradeSeriesData, year: number) => {
    const value = line.points.find((point) => point.year === year)?.shareOfPartners
    return value === null || value === undefined ? "–" : `${formatNumber(value, 1)}%`
  }
  const latest = points.at(-1)
  return (
    <Section
      heading={`${first.partner.name} against ${second.partner.name}`}
      subtitle={
        latest
          ? `In ${latest.year} turnover with ${first.partner.name} was ${formatNumber(latest.ratio, 2)} times that with ${second.partner.name}${latest.complete ? "" : ", but one of the two totals lacks parts"}. Shares are of the partners chosen, and only where every total is complete.`
          : undefined
      }
    >
      <DataTable
        caption={`Ratio and shares of ${first.partner.name} and ${second.partner.name}`}
        captionHidden
        rows={[...points].reverse()}
        rowKey={(point) => String(point.year)}
        columns={[
          { key: "year", header: "Year", rowHeader: true, cell: (point) => point.year },
          {
            key: "ratio",
            header: "Ratio",
            numeric: true,
            cell: (point) => (
              <>
                {formatNumber(point.ratio, 2)}
                {!point.complete && <span className="block text-note text-warn">incomplete</span>}
              </>
            ),
          },
          ...series.map((line) => ({
            key: line.code,
            header: `Share of ${line.partner.name}`,
            numeric: true,
            cell: (point: { year: number }) => share(line, point.year),
          })),
        ]}
      />
    </Section>
  )
}
