import { markColour } from "./country-colours"
import { type TimelineItem, timelineLayout } from "./timeline-layout"

const lane = 20

/** A timeline as a picture of its own, without links. */
export function timelinePicture(
  items: readonly TimelineItem[],
  width: number,
  labels: { above: string; below: string },
) {
  const { axis, years, dots, radius, height } = timelineLayout(items, width)
  return {
    height: height + 2 * lane,
    marks: (
      <>
        <text y={13} className="axis-text">
          {labels.above}
        </text>
        <g transform={`translate(0,${lane})`}>
          <line x1={0} x2={width} y1={axis.top} y2={axis.top} className="baseline" />
          <line x1={0} x2={width} y1={axis.bottom} y2={axis.bottom} className="baseline" />
          {years.map((y) => (
            <g key={y.year}>
              <line x1={y.x} x2={y.x} y1={axis.top} y2={axis.bottom} className="grid" />
              {y.labelled && (
                <text x={y.labelX} y={axis.top + 17} textAnchor="middle" className="axis-text">
                  {y.year}
                </text>
              )}
            </g>
          ))}
          {dots.map((dot) => (
            <circle
              key={dot.id}
              cx={dot.cx}
              cy={dot.cy}
              r={dot.hollow ? radius - 0.75 : radius}
              fill={dot.hollow ? "var(--paper)" : markColour(dot.colour ?? "other")}
              stroke={dot.hollow ? markColour(dot.colour ?? "other") : "none"}
              strokeWidth={1.5}
            />
          ))}
        </g>
        <text y={height + 2 * lane - 6} className="axis-text">
          {labels.below}
        </text>
      </>
    ),
  }
}
