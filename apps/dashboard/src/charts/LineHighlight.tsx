import { markColour } from "./country-colours"
import type { LineLayout } from "./line-layout"
import type { MarkGroup } from "./line-marks"
import type { LineFocus } from "./line-walk"

export function LineHighlight({ layout, focus }: { layout: LineLayout; focus: LineFocus | null }) {
  if (!focus) return null
  const x = layout.yearX(focus.year)
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of marks takes no focus
    <g aria-hidden="true" pointerEvents="none">
      <line x1={x} x2={x} y1={layout.plot.top} y2={layout.plot.bottom} className="baseline" />
      {layout.series.map((s) => {
        const point = s.points.find((p) => p.x === focus.year)
        if (!point || point.py === null) return null
        return (
          <circle
            key={s.id}
            cx={x}
            cy={point.py}
            r={s.id === focus.seriesId ? 6 : 4.5}
            fill={point.dashed ? "var(--paper)" : markColour(s.colour)}
            stroke={point.dashed ? markColour(s.colour) : "var(--paper)"}
            strokeWidth={2}
          />
        )
      })}
    </g>
  )
}

/** The ticks of the visits that a pointer or the focus stands on. */
export function TickHighlight({ group }: { group: MarkGroup | undefined }) {
  if (!group) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of marks takes no focus
    <g aria-hidden="true" pointerEvents="none">
      {group.marks.map((mark) => (
        <path
          key={`${mark.x} ${mark.label}`}
          d={`M${mark.px},${mark.py - 10}v20`}
          stroke="var(--ink)"
          strokeWidth={2.5}
        />
      ))}
    </g>
  )
}
