import { LineDrawing } from "@/charts/LineDrawing"
import { type LineInput, type LineLayout, lineLayout, yearsOf } from "@/charts/line-layout"
import type { Formats } from "@/lib/format"
import type { Drawing, Picture } from "./figure"

const [narrow, gap, titleHeight] = [200, 28, 22]

/** Visits and the like: the ticks of the live chart, without its links. */
function Ticks({ layout }: { layout: LineLayout }) {
  return layout.markers.map((mark) => {
    const path = `M${mark.px},${mark.py - 8}V${mark.py + 8}`
    return (
      <g key={`${mark.x} ${mark.label}`}>
        <title>{mark.label}</title>
        <path d={path} stroke="var(--paper)" strokeWidth={3.5} />
        <path d={path} stroke="var(--ink)" strokeWidth={1.5} />
      </g>
    )
  })
}

function lines(input: LineInput, width: number, formats: Formats): Picture {
  const height = Math.round(Math.min(480, Math.max(280, width * 0.48)))
  const layout = lineLayout(input, { width, height }, formats)
  return {
    height,
    marks: (
      <>
        <LineDrawing layout={layout} />
        <Ticks layout={layout} />
      </>
    ),
  }
}

type Panels = Extract<Drawing, { kind: "panels" }>

function panels({ panels: all, ownScale }: Panels, width: number, formats: Formats): Picture {
  const columns = Math.min(all.length, Math.max(1, Math.floor((width + gap) / (narrow + gap))))
  const panelWidth = (width - gap * (columns - 1)) / columns
  const height = Math.round(Math.min(220, panelWidth * 0.68))
  const series = all.flatMap(({ input }) => input.series)
  const years = yearsOf(series)
  const frame = {
    width: panelWidth,
    height,
    compact: true,
    ...(ownScale
      ? {}
      : {
          shareValues: series.flatMap((s) => s.points.flatMap((p) => (p.y === null ? [] : [p.y]))),
        }),
    shareYears: [years[0] ?? 0, years.at(-1) ?? 1] as const,
  }
  const step = height + titleHeight + gap
  return {
    height: Math.ceil(all.length / columns) * step - gap,
    marks: all.map(({ title, input }, at) => (
      <g
        key={title}
        transform={`translate(${(at % columns) * (panelWidth + gap)},${Math.floor(at / columns) * step})`}
      >
        <text y={14} className="end-label">
          {title}
        </text>
        <g transform={`translate(0,${titleHeight})`}>
          <LineDrawing layout={lineLayout(input, frame, formats)} />
        </g>
      </g>
    )),
  }
}

/** The still picture of a figure, to a width. */
export function pictureOf(drawing: Drawing, width: number, formats: Formats): Picture {
  if (drawing.kind === "lines") return lines(drawing.input, width, formats)
  if (drawing.kind === "panels") return panels(drawing, width, formats)
  return drawing.draw(width, formats)
}
