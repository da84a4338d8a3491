import { markColour } from "./country-colours"
import type { LineLayout } from "./line-layout"
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

export interface LineMarkersProps {
  layout: LineLayout
  active: number | null
  onActive: (index: number | null) => void
}

/** Visits: small ticks across the line, each a link to its own page. */
export function LineMarkers({ layout, active, onActive }: LineMarkersProps) {
  return layout.markers.map((m, index) => {
    const tick = (
      <>
        <rect x={m.px - 6} y={m.py - 13} width={12} height={26} fill="transparent" />
        <path d={`M${m.px},${m.py - 8}V${m.py + 8}`} stroke="var(--paper)" strokeWidth={3.5} />
        <path
          d={`M${m.px},${m.py - 8}V${m.py + 8}`}
          stroke="var(--ink)"
          strokeWidth={active === index ? 3 : 1.5}
        />
      </>
    )
    const events = {
      onFocus: () => onActive(index),
      onBlur: () => onActive(null),
      onPointerMove: (event: { stopPropagation: () => void }) => {
        event.stopPropagation()
        onActive(index)
      },
      onPointerLeave: (event: { pointerType: string }) =>
        event.pointerType === "mouse" && onActive(null),
    }
    const key = `${m.x} ${m.label}`
    return m.href ? (
      <a key={key} href={m.href} aria-label={m.label} {...events}>
        {tick}
      </a>
    ) : (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a tick without a page of its own
      <g key={key} role="img" aria-label={m.label} tabIndex={0} {...events}>
        {tick}
      </g>
    )
  })
}
