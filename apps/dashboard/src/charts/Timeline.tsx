"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { useFormats } from "@/i18n/formats"
import { Anchor } from "@/ui/Anchor"
import { ChartTooltip } from "./ChartTooltip"
import { markColour } from "./country-colours"
import {
  stepDot,
  type TimelineDot,
  type TimelineItem,
  type TimelineLayout,
  timelineLayout,
} from "./timeline-layout"
import { useMeasuredWidth } from "./use-measured-width"

export interface TimelineProps {
  items: readonly TimelineItem[]
  summary: string
  /** What the two lanes hold. */
  aboveLabel?: string
  belowLabel?: string
  /** First and last year, when they should not follow the items. */
  span?: readonly [number, number]
}

const SERVER_WIDTH = 960
const LEAST_WIDTH = 640

export function Timeline(props: TimelineProps) {
  const { items, summary } = props
  const t = useTranslations("charts.timeline")
  const formats = useFormats()
  const [ref, measured] = useMeasuredWidth<HTMLDivElement>()
  const [active, setActive] = useState<number | null>(null)
  const [entry, setEntry] = useState(Math.max(0, items.length - 1))
  const dotRefs = useRef<(HTMLElement | SVGElement | null)[]>([])
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (measured && scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth
  }, [measured])
  const width = measured ? Math.max(LEAST_WIDTH, measured) : SERVER_WIDTH
  const layout = timelineLayout(items, width, props.span)
  const dot = active === null ? undefined : layout.dots[active]

  function onKeyDown(event: KeyboardEvent) {
    const next = stepDot(event.key, active ?? entry, layout.dots)
    if (next === undefined) return
    event.preventDefault()
    setEntry(next)
    dotRefs.current[next]?.focus()
  }

  return (
    <div ref={ref} className="chart">
      <p className="text-note text-muted">{props.aboveLabel ?? t("above")}</p>
      <div ref={scroller} className="scroll-region relative overflow-y-hidden py-0.5">
        <svg
          width={layout.width}
          height={layout.height}
          aria-label={`${summary} ${t("hint")}`}
          onKeyDown={onKeyDown}
        >
          <YearAxis layout={layout} />
          {layout.dots.map((d, index) => (
            <Dot
              key={d.id}
              dot={d}
              name={`${formats.day(d.day)}: ${d.label}`}
              radius={layout.radius}
              tabIndex={index === entry ? 0 : -1}
              keep={(element) => {
                dotRefs.current[index] = element
              }}
              onActive={(on) => setActive(on ? index : null)}
            />
          ))}
        </svg>
        {dot && (
          <ChartTooltip x={dot.cx} y={layout.axis.top - 4} within={layout.width}>
            <p className="tabular text-muted">{formats.day(dot.day)}</p>
            <p className="font-semibold">{dot.label}</p>
          </ChartTooltip>
        )}
      </div>
      <p className="text-note text-muted">{props.belowLabel ?? t("below")}</p>
    </div>
  )
}

function YearAxis({ layout }: { layout: TimelineLayout }) {
  const { axis, width } = layout
  const labels = layout.years.filter((y) => y.labelled)
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of marks takes no focus
    <g aria-hidden="true">
      <line x1={0} x2={width} y1={axis.top} y2={axis.top} className="baseline" />
      <line x1={0} x2={width} y1={axis.bottom} y2={axis.bottom} className="baseline" />
      {layout.years.map((y) => (
        <line key={y.year} x1={y.x} x2={y.x} y1={axis.top} y2={axis.bottom} className="grid" />
      ))}
      {labels.map((y) => (
        <text key={y.year} x={y.labelX} y={axis.top + 17} textAnchor="middle" className="axis-text">
          {y.year}
        </text>
      ))}
    </g>
  )
}

interface DotProps {
  dot: TimelineDot
  name: string
  radius: number
  tabIndex: number
  keep: (element: HTMLElement | SVGElement | null) => void
  onActive: (on: boolean) => void
}

function Dot({ dot, name, radius, tabIndex, keep, onActive }: DotProps) {
  const colour = markColour(dot.colour ?? "other")
  const circle = (
    <>
      <circle cx={dot.cx} cy={dot.cy} r={radius + 0.75} fill="transparent" />
      <circle
        cx={dot.cx}
        cy={dot.cy}
        r={dot.hollow ? radius - 0.75 : radius}
        fill={dot.hollow ? "var(--paper)" : colour}
        stroke={dot.hollow ? colour : "none"}
        strokeWidth={1.5}
      />
    </>
  )
  const shared = {
    ref: keep,
    tabIndex,
    "aria-label": name,
    onFocus: () => onActive(true),
    onBlur: () => onActive(false),
    onPointerEnter: () => onActive(true),
    onPointerLeave: (event: { pointerType: string }) =>
      event.pointerType === "mouse" && onActive(false),
  }
  if (dot.href) {
    return (
      <Anchor href={dot.href} {...shared}>
        {circle}
      </Anchor>
    )
  }
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a dot without a page of its own
    <g role="img" {...shared}>
      {circle}
    </g>
  )
}
