import type { ReactNode } from "react"
import { LineChart } from "@/charts/LineChart"
import { formatUsd } from "@/lib/format"
import { ChartFrame } from "@/ui/ChartFrame"
import { SourceLine } from "@/ui/SourceLine"
import { EmptyState } from "@/ui/states"
import { TradeTable } from "./TradeTable"
import type { TradeSeriesData } from "./trade-fragment"
import {
  type Basis,
  figureAt,
  latestCommonYear,
  type Measure,
  sourceBreaks,
  sourcesOf,
  toLineSeries,
} from "./trade-series"
import { basisNotes, basisWords, measurePhrase, measureWords } from "./trade-words"

export interface TradeFigureViewProps {
  /** The finding. */
  title: ReactNode
  subject: string
  series: readonly TradeSeriesData[]
  measure: Measure
  basis: Basis
  release: string | null
  height?: number
  level?: "h2" | "h3"
}

function describe(series: readonly TradeSeriesData[], measure: Measure): string {
  const year = latestCommonYear(series, measure)
  if (year === null) return "The series have no year in common."
  const values = series.map(
    (line) => `${line.partner.name} ${formatUsd(figureAt(line, measure, year)?.valueUsd)}`,
  )
  return `In ${year}: ${values.join(", ")}.`
}

/** A trade figure: lines and table, with measure, unit, basis and sources said. */
export function TradeFigureView(props: TradeFigureViewProps) {
  const { title, subject, series, measure, basis, release, height, level } = props
  const known = series.filter((line) => line.points.some((point) => point[measure]))
  const unknown = series.filter((line) => !known.includes(line)).map((line) => line.partner.name)
  if (known.length === 0)
    return (
      <EmptyState title="No figures on this basis">
        Nobody whose figures these would be has published any that are loaded here.{" "}
        {basisNotes[basis]} Try another basis.
      </EmptyState>
    )
  const unit = `${measurePhrase(measure, subject)}, US dollars of the year, ${basisWords(basis, subject)}`
  return (
    <ChartFrame
      title={title}
      {...(level ? { level } : {})}
      subtitle={`${unit}. Dashed where a total lacks parts.`}
      chart={
        <LineChart
          series={toLineSeries(known, measure, basis)}
          breaks={basis === "RECONCILED" ? sourceBreaks(known, measure) : []}
          format="usd"
          summary={`${unit}. ${describe(known, measure)}`}
          {...(height ? { height } : {})}
        />
      }
      table={<TradeTable caption={unit} series={known} measure={measure} />}
      source={
        <>
          <p className="mb-1 text-muted text-note">{basisNotes[basis]}</p>
          {unknown.length > 0 && (
            <p className="mb-1 text-note text-warn">
              No {measureWords[measure].toLowerCase()} is known on this basis for{" "}
              {unknown.join(", ")}.
            </p>
          )}
          <SourceLine sources={sourcesOf(known, measure)} {...(release ? { release } : {})} />
        </>
      }
    />
  )
}
