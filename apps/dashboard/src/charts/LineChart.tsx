"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, type PointerEvent, useState } from "react"
import { useFormats } from "@/i18n/formats"
import { ChartTooltip } from "./ChartTooltip"
import { LineDrawing } from "./LineDrawing"
import { LineHighlight, TickHighlight } from "./LineHighlight"
import { LineMarks } from "./LineMarks"
import { LineReadout } from "./LineReadout"
import { type LineInput, lineLayout, yearsOf } from "./line-layout"
import { type LineFocus, nearestYear, stepFocus } from "./line-walk"
import { useMeasuredWidth } from "./use-measured-width"

export interface LineChartProps extends LineInput {
  /** One or two sentences that say what the picture shows. */
  summary: string
  /** Height in pixels at full width; narrow screens get a lower drawing. */
  height?: number
}

const NARROW = 360
const WIDE = 1040

/** Before the browser has measured: two drawings, one of which the stylesheet shows. */
function ServerDrawings({ input, height }: { input: LineInput; height: number }) {
  const formats = useFormats()
  const drawings = [
    {
      name: "at-narrow",
      layout: lineLayout(input, { width: NARROW, height: low(height) }, formats),
    },
    { name: "at-mid", layout: lineLayout(input, { width: 640, height }, formats) },
    { name: "at-wide", layout: lineLayout(input, { width: WIDE, height }, formats) },
  ]
  return drawings.map(({ name, layout }) => (
    <svg
      key={name}
      className={name}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width="100%"
      height={layout.height}
      aria-hidden="true"
    >
      <LineDrawing layout={layout} />
    </svg>
  ))
}

const low = (height: number) => Math.min(height, 300)

export function LineChart({ summary, height = 420, ...input }: LineChartProps) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  const [focus, setFocus] = useState<LineFocus | null>(null)
  const [marker, setMarker] = useState<number | null>(null)
  const formats = useFormats()
  const t = useTranslations("charts.lines")
  const layout = width
    ? lineLayout(input, { width, height: width < 480 ? low(height) : height }, formats)
    : null

  function onKeyDown(event: KeyboardEvent) {
    const next = stepFocus(event.key, focus, input.series, yearsOf(input.series))
    if (next === undefined) return
    event.preventDefault()
    setMarker(null)
    setFocus(next)
  }

  function onPointer(event: PointerEvent<HTMLDivElement>) {
    if (!layout) return
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    setMarker(null)
    setFocus({ year: nearestYear(layout, x), seriesId: null })
  }

  return (
    <div
      ref={ref}
      className="chart touch-pan-y"
      role="application"
      aria-roledescription={t("role")}
      aria-label={`${summary} ${t("keys")}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it answers the arrow keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={(event) => event.pointerType === "mouse" && setFocus(null)}
      onBlur={() => setFocus(null)}
    >
      {layout ? (
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          aria-label={summary}
        >
          <LineDrawing layout={layout} dimmed={focus?.seriesId ?? null} />
          <LineHighlight layout={layout} focus={focus} />
          <TickHighlight group={marker === null ? undefined : layout.markGroups[marker]} />
        </svg>
      ) : (
        <ServerDrawings input={input} height={height} />
      )}
      {layout && (
        <div aria-live="polite">
          {focus && marker === null && (
            <ChartTooltip x={layout.yearX(focus.year)} y={8} within={layout.width}>
              <LineReadout
                year={focus.year}
                series={input.series}
                activeId={focus.seriesId}
                format={input.format ?? "usd"}
                remarks={input.remarks ?? []}
              />
            </ChartTooltip>
          )}
        </div>
      )}
      {layout && <LineMarks layout={layout} active={marker} onActive={setMarker} />}
    </div>
  )
}
