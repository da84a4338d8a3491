import { formatUsd } from "@/lib/format"
import { DataTable } from "@/ui/DataTable"
import type { TradeFigure, TradeSeriesData } from "./trade-fragment"
import { figureAt, gapNote, type Measure } from "./trade-series"

function years(series: readonly TradeSeriesData[], measure: Measure): number[] {
  const all = series.flatMap((line) =>
    line.points.filter((point) => point[measure]).map((point) => point.year),
  )
  return [...new Set(all)].sort((a, b) => b - a)
}

function Cell({ figure }: { figure: TradeFigure | null }) {
  if (!figure) return <span className="text-muted">–</span>
  const note = gapNote(figure)
  return (
    <>
      {formatUsd(figure.valueUsd)}
      {note && <span className="block text-note text-warn">{note}</span>}
      {figure.alsoQuoted.length > 0 && (
        <span className="block text-muted text-note">
          also {figure.alsoQuoted.map((value) => formatUsd(value)).join(", ")}
        </span>
      )}
    </>
  )
}

export interface TradeTableProps {
  caption: string
  series: readonly TradeSeriesData[]
  measure: Measure
  captionHidden?: boolean
}

/** The chart's other face: a row a year, a column a partner, unknown shown as unknown. */
export function TradeTable({ caption, series, measure, captionHidden = false }: TradeTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      rows={years(series, measure)}
      rowKey={(year) => String(year)}
      columns={[
        { key: "year", header: "Year", rowHeader: true, cell: (year) => year },
        ...series.map((line) => ({
          key: line.code,
          header: line.partner.name,
          numeric: true,
          cell: (year: number) => <Cell figure={figureAt(line, measure, year)} />,
        })),
        {
          key: "sources",
          header: "Source",
          cell: (year: number) => {
            const keys = series.flatMap(
              (line) => figureAt(line, measure, year)?.sources.map((source) => source.key) ?? [],
            )
            return (
              <span className="text-muted text-note">
                {[...new Set(keys)].map(shortKey).join(", ")}
              </span>
            )
          },
        },
      ]}
    />
  )
}

function shortKey(key: string): string {
  return key.startsWith("doc-") ? "press" : key
}
