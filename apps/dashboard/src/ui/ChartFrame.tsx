"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"

export interface ChartFrameProps {
  /** The finding, as a sentence. */
  title: ReactNode
  /** Measure, unit, basis. */
  subtitle?: ReactNode
  /** Null where there is nothing to draw: the table then stands alone. */
  chart: ReactNode
  table: ReactNode
  /** Usually a SourceLine. */
  source?: ReactNode
  /** Download, copy as code, cite, link. */
  actions?: ReactNode
  /** How heavy the title is: the page's one large chart, or one among several. */
  size?: "large" | "small"
  /** The title's place in the page's outline. */
  level?: "h1" | "h2" | "h3"
}

function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null
}

type Face = "chart" | "table"

/** Keeps the focus in the figure when the face that has it goes: it moves to what takes its place. */
function useFocusOf(face: Face) {
  const [chart, table, button] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLButtonElement>(null),
  ]
  const isLeft = useRef(false)
  useEffect(() => {
    if (!isLeft.current) return
    isLeft.current = false
    const shown = face === "chart" ? chart.current : table.current
    const next = shown?.querySelector<HTMLElement>("[tabindex='0']") ?? button.current
    next?.focus({ preventScroll: true })
  }, [face, chart, table, button])
  function leave(target: EventTarget) {
    isLeft.current =
      target instanceof Node && [chart, table].some(({ current }) => current?.contains(target))
  }
  return { chart, table, button, leave }
}

/** Chart and table are two faces of one figure, one key apart. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    title,
    subtitle,
    chart,
    table,
    source,
    actions,
    size = "large",
    level: Title = "h3",
  } = props
  const t = useTranslations("ui")
  const [face, setFace] = useState<Face>(chart === null ? "table" : "chart")
  const id = useId()
  const focus = useFocusOf(face)
  const flip = () => setFace((f) => (f === "chart" ? "table" : "chart"))

  function onKeyDown(event: KeyboardEvent) {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key !== "t" || !plain || chart === null || isTyping(event.target)) return
    focus.leave(event.target)
    flip()
  }

  return (
    <figure aria-labelledby={id} onKeyDown={onKeyDown} className="min-w-0">
      <Title
        id={id}
        className={`max-w-[52ch] font-semibold font-serif ${size === "large" ? "text-heading" : "text-lead"}`}
      >
        {title}
      </Title>
      {subtitle && <p className="mt-1 max-w-[78ch] text-muted text-small">{subtitle}</p>}
      <div ref={focus.chart} className="mt-5" hidden={face !== "chart"}>
        {chart}
      </div>
      {face === "table" && (
        <div ref={focus.table} className="mt-5">
          {table}
        </div>
      )}
      <figcaption className="mt-3">
        <div className="max-w-prose">{source}</div>
        <div className="no-print relative mt-2 flex flex-wrap items-baseline gap-x-5 text-note">
          {chart !== null && (
            <button
              ref={focus.button}
              type="button"
              onClick={flip}
              aria-keyshortcuts="t"
              className="group cursor-pointer py-1"
            >
              <span className="link group-hover:text-accent">
                {face === "chart" ? t("table") : t("chart")}
              </span>
              <kbd className="ml-1 font-sans text-muted">t</kbd>
            </button>
          )}
          {actions}
        </div>
      </figcaption>
    </figure>
  )
}
