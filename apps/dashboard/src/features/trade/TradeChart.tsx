import { LineChart } from "@/charts/LineChart"
import { FigureFrame } from "@/figure/FigureFrame"
import { TradeEmpty } from "./TradeEmpty"
import { TradeTable } from "./TradeTable"
import type { TradeView } from "./trade-figure"
import { formatOfMode } from "./trade-shape"

export interface TradeChartProps {
  view: TradeView
  /** Other words for the page's title of it. */
  title?: string
  height?: number
  level?: "h2" | "h3"
}

/** A trade figure on a page: lines and table, or why there are none. */
export function TradeChart({ view, title, height, level }: TradeChartProps) {
  const { figure, lines, params } = view
  if (lines.length === 0 || figure.drawing?.kind !== "lines") return <TradeEmpty params={params} />
  return (
    <FigureFrame
      figure={title ? { ...figure, title } : figure}
      {...(level ? { level } : {})}
      chart={
        <LineChart
          {...figure.drawing.input}
          summary={figure.summary}
          {...(height ? { height } : {})}
        />
      }
      table={
        <TradeTable caption={figure.subtitle} lines={lines} format={formatOfMode[params.mode]} />
      }
    />
  )
}
