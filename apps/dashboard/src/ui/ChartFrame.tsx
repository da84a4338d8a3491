"use client"

import { type KeyboardEvent, type ReactNode, useId, useState } from "react"

export interface ChartFrameProps {
  /** The finding, as a sentence. */
  title: ReactNode
  /** Measure, unit, basis. */
  subtitle?: ReactNode
  chart: ReactNode
  table: ReactNode
  /** Usually a SourceLine. */
  source?: ReactNode
  /** Download, copy as code, cite, link. */
  actions?: ReactNode
  /** How heavy the title is: the page's one large chart, or one among several. */
  size?: "large" | "small"
  /** The title's place in the page's outline. */
  level?: "h2" | "h3"
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
  const [face, setFace] = useState<"chart" | "table">("chart")
  const id = useId()
  const flip = () => setFace((f) => (f === "chart" ? "table" : "chart"))

  function onKeyDown(event: KeyboardEvent) {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === "t" && plain && !isTyping(event.target)) flip()
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
      <div className="mt-5" hidden={face !== "table"}>
        {table}
      </div>
      <figcaption className="mt-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <div className="min-w-0 max-w-prose">{source}</div>
        <div className="no-print flex flex-wrap gap-x-4 text-note">
          <button
            type="button"
            onClick={flip}
            aria-keyshortcuts="t"
            className="group cursor-pointer"
          >
            <span className="link group-hover:text-accent">
              {face === "chart" ? "Table" : "Chart"}
            </span>
            <kbd className="ml-1 font-sans text-muted">t</kbd>
          </button>
          {actions}
        </div>
      </figcaption>
    </figure>
  )
}
