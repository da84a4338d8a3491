"use client"

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react"
import { ChartTooltip } from "./ChartTooltip"

interface Tip {
  x: number
  y: number
  within: number
  title: string
  detail: string
}

const back = ["ArrowLeft", "ArrowUp"]
const forward = ["ArrowRight", "ArrowDown"]

function isDrawn(mark: Element): boolean {
  return mark.getClientRects().length > 0
}

/**
 * Reads a map that the server drew: hover and focus show the same box, arrow keys walk the marks.
 * A mark says what it is by `data-tip`, and more of it by `data-tip-more`.
 */
export function MapTips({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [tip, setTip] = useState<Tip | null>(null)

  function show(target: EventTarget) {
    const mark = target instanceof Element ? target.closest("[data-tip]") : null
    if (!mark || !box.current) return setTip(null)
    const frame = box.current.getBoundingClientRect()
    const place = (mark.querySelector("circle") ?? mark).getBoundingClientRect()
    setTip({
      x: place.x + place.width / 2 - frame.x,
      y: place.bottom - frame.y + 6,
      within: frame.width,
      title: mark.getAttribute("data-tip") ?? "",
      detail: mark.getAttribute("data-tip-more") ?? "",
    })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") return setTip(null)
    const links = box.current?.querySelectorAll<SVGElement>("a[data-tip]") ?? []
    const marks: Element[] = [...links].filter(isDrawn)
    const at = document.activeElement ? marks.indexOf(document.activeElement) : -1
    if (at < 0) return
    const last = marks.length - 1
    const to = back.includes(event.key)
      ? Math.max(0, at - 1)
      : forward.includes(event.key)
        ? Math.min(last, at + 1)
        : ({ Home: 0, End: last } as const)[event.key]
    const next = to === undefined ? undefined : marks[to]
    if (!next) return
    event.preventDefault()
    for (const mark of marks) mark.setAttribute("tabindex", mark === next ? "0" : "-1")
    if (next instanceof SVGElement) next.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are links, and events rise from them
    <div
      ref={box}
      className="relative"
      onPointerOver={(event) => show(event.target)}
      onPointerLeave={() => setTip(null)}
      onFocus={(event) => show(event.target)}
      onBlur={() => setTip(null)}
      onKeyDown={onKeyDown}
    >
      {children}
      {tip && (
        <ChartTooltip x={tip.x} y={tip.y} within={tip.within}>
          <p className="font-semibold">{tip.title}</p>
          {tip.detail && <p className="tabular text-muted">{tip.detail}</p>}
        </ChartTooltip>
      )}
    </div>
  )
}
