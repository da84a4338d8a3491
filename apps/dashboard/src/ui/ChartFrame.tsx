"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, type ReactNode, useId, useState } from "react"

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
  const [face, setFace] = useState<"chart" | "table">(chart === null ? "table" : "chart")
  const id = useId()
  const flip = () => setFace((f) => (f === "chart" ? "table" : "chart"))

  function onKeyDown(event: KeyboardEvent) {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === "t" && plain && chart !== null && !isTyping(event.target)) flip()
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
      <div className="mt-5" hidden={face !== "chart"}>
        {chart}
      </div>
      {face === "table" && <div className="mt-5">{table}</div>}
      <figcaption className="mt-3">
        <div className="max-w-prose">{source}</div>
        <div className="no-print relative mt-2 flex flex-wrap items-baseline gap-x-5 text-note">
          {chart !== null && (
            <button
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
