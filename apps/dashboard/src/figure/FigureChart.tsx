import { LineChart } from "@/charts/LineChart"
import { SmallMultiples } from "@/charts/SmallMultiples"
import { useFormats } from "@/i18n/formats"
import type { Drawing, Figure } from "./figure"

type Drawn<Kind extends Drawing["kind"]> = Extract<Drawing, { kind: Kind }>

/** Three drawings, of which the stylesheet shows the one whose type stays readable. */
const stills = [
  { name: "at-narrow", width: 360 },
  { name: "at-mid", width: 640 },
  { name: "at-wide", width: 1040 },
]

function Stills({ drawing, summary }: { drawing: Drawn<"picture">; summary: string }) {
  const formats = useFormats()
  return (
    <div className="chart">
      {stills.map(({ name, width }) => {
        const { height, marks } = drawing.draw(width, formats)
        return (
          <svg
            key={name}
            className={name}
            viewBox={`0 0 ${width} ${height}`}
            width="100%"
            role="img"
            aria-label={summary}
          >
            {marks}
          </svg>
        )
      })}
    </div>
  )
}

interface FigureChartProps {
  figure: Figure
  /** Of a chart of lines, in pixels. */
  height?: number
}

/** A figure's chart, alive if it can be. */
export function FigureChart({ figure: { drawing, summary }, height }: FigureChartProps) {
  if (drawing?.kind === "lines")
    return <LineChart {...drawing.input} summary={summary} {...(height ? { height } : {})} />
  if (drawing?.kind === "picture") return <Stills drawing={drawing} summary={summary} />
  if (!drawing) return null
  const [first] = drawing.panels
  return (
    <SmallMultiples
      format={first?.input.format ?? "usd"}
      ownScale={drawing.ownScale ?? false}
      panels={drawing.panels.map(({ title, input }) => ({
        id: title,
        title,
        summary: `${title}. ${summary}`,
        series: input.series,
      }))}
    />
  )
}
