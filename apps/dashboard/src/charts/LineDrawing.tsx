import { markColour, textColour } from "./country-colours"
import { LineCallouts, LineGround, LineTicks } from "./LineNotes"
import type { DrawnSeries, LineLayout } from "./line-layout"

/** The still drawing: axes, lines, labels. It runs on the server and in the browser alike. */
export function LineDrawing({ layout, dimmed }: { layout: LineLayout; dimmed?: string | null }) {
  return (
    <>
      <Axes layout={layout} />
      <LineGround layout={layout} />
      {layout.series.map((s) => (
        <g key={s.id} opacity={dimmed && dimmed !== s.id ? 0.35 : 1}>
          <Line series={s} />
        </g>
      ))}
      <LineTicks layout={layout} />
      <LineCallouts layout={layout} />
      {layout.series.map((s) => (
        <EndLabel key={s.id} series={s} layout={layout} />
      ))}
    </>
  )
}

function Axes({ layout: { plot, yTicks, xTicks } }: { layout: LineLayout }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of marks takes no focus
    <g aria-hidden="true">
      {yTicks.map((t) => (
        <g key={t.text}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={Math.round(t.y)}
            y2={Math.round(t.y)}
            className={t.zero ? "baseline" : "grid"}
          />
          <text x={plot.left - 8} y={t.y + 4} textAnchor="end" className="axis-text">
            {t.text}
          </text>
        </g>
      ))}
      {xTicks.map((t) => (
        <g key={t.text}>
          <line x1={t.x} x2={t.x} y1={plot.bottom} y2={plot.bottom + 5} className="baseline" />
          <text x={t.x} y={plot.bottom + 20} textAnchor="middle" className="axis-text">
            {t.text}
          </text>
        </g>
      ))}
    </g>
  )
}

function Line({ series }: { series: DrawnSeries }) {
  const colour = markColour(series.colour)
  const stroke = {
    fill: "none",
    stroke: colour,
    strokeWidth: 2.25,
    strokeLinejoin: "round",
  } as const
  return (
    <>
      {series.solid && <path d={series.solid} {...stroke} strokeLinecap="round" />}
      {series.dashed && <path d={series.dashed} {...stroke} strokeDasharray="5 4" />}
      {series.lone.map((p) => (
        <circle key={p.x} cx={p.px} cy={p.py ?? 0} r={3} fill={colour} />
      ))}
      {series.points
        .filter((p) => p.dashed && p.py !== null)
        .map((p) => (
          <circle
            key={p.x}
            cx={p.px}
            cy={p.py ?? 0}
            r={3.5}
            fill="var(--paper)"
            stroke={colour}
            strokeWidth={1.75}
          />
        ))}
    </>
  )
}

function EndLabel({ series, layout }: { series: DrawnSeries; layout: LineLayout }) {
  if (!series.end) return null
  const { x, y, labelY, value } = series.end
  const labelX = layout.plot.right + 10
  const gone = layout.plot.right - x > 12 || Math.abs(labelY - y) > 8
  return (
    <g>
      {gone && (
        <path
          d={`M${x + 6},${y}L${labelX - 3},${labelY}`}
          stroke={markColour(series.colour)}
          strokeWidth={0.75}
          opacity={0.7}
          fill="none"
        />
      )}
      <text
        x={labelX}
        y={labelY + 4}
        className="end-label"
        style={{ fill: textColour(series.colour) }}
      >
        {series.label}
      </text>
      {!layout.compact && (
        <text x={labelX} y={labelY + 20} className="axis-text">
          {value}
        </text>
      )}
    </g>
  )
}
