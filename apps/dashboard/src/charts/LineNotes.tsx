import { CALLOUT_LEADING } from "./line-callout"
import type { LineLayout } from "./line-layout"

/** What lies under the lines: the tinted space between two, a change of source, a value to read against. */
export function LineGround({ layout }: { layout: LineLayout }) {
  const { plot } = layout
  return (
    <>
      {layout.band && <path d={layout.band} fill="var(--rule)" opacity={0.6} />}
      {layout.levels.map((level) => (
        <g key={level.label}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={Math.round(level.y)}
            y2={Math.round(level.y)}
            className="baseline"
          />
          <text x={plot.left + 4} y={level.y - 6} className="axis-text halo">
            {level.label}
          </text>
        </g>
      ))}
      {layout.breaks.map((b) => (
        <g key={b.x}>
          <line
            x1={b.px}
            x2={b.px}
            y1={plot.top}
            y2={plot.bottom}
            className="baseline"
            strokeDasharray="2 3"
          />
          <text
            x={b.px + (b.flip ? -6 : 6)}
            y={plot.top + 18}
            textAnchor={b.flip ? "end" : "start"}
            className="axis-text halo"
          >
            {b.label}
          </text>
        </g>
      ))}
    </>
  )
}

/** Visits as thin ticks across their line. */
export function LineTicks({ layout }: { layout: LineLayout }) {
  return layout.markers.map((mark) => (
    <g key={`${mark.seriesId} ${mark.x} ${mark.label}`}>
      <path d={`M${mark.px},${mark.py - 7}v14`} stroke="var(--paper)" strokeWidth={3} />
      <path d={`M${mark.px},${mark.py - 7}v14`} stroke="var(--ink)" strokeWidth={1.25} />
    </g>
  ))
}

/** Words that a place on a line has to say, with a thin line down to it. */
export function LineCallouts({ layout }: { layout: LineLayout }) {
  return layout.callouts.map((callout) => (
    <g key={callout.lines.join(" ")}>
      <path
        d={`M${callout.px},${callout.textY + 5}V${callout.py - 5}`}
        stroke="var(--ink)"
        strokeWidth={1}
      />
      <circle
        cx={callout.px}
        cy={callout.py}
        r={4.5}
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth={1.5}
      />
      {callout.lines.map((line, index) => (
        <text
          key={line}
          x={callout.textX}
          y={callout.textY - (callout.lines.length - 1 - index) * CALLOUT_LEADING}
          textAnchor={callout.anchor}
          className="halo"
        >
          {line}
        </text>
      ))}
    </g>
  ))
}
