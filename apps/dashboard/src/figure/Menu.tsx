"use client"

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react"

export interface MenuProps {
  label: ReactNode
  /** Of the menus of one group one is open at a time. */
  group: string
  children: ReactNode
}

const margin = 16

/** A panel that opens under its word. A plain details element: it works before, and without, scripts. */
export function Menu({ label, group, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const panel = useRef<HTMLDivElement>(null)

  useEffect(() => {
    function onPointerDown({ target }: PointerEvent) {
      const inside = target instanceof Node && details.current?.contains(target)
      if (!inside) details.current?.removeAttribute("open")
    }
    document.addEventListener("pointerdown", onPointerDown)
    return () => document.removeEventListener("pointerdown", onPointerDown)
  }, [])

  /** Near the right edge of the window the panel moves to the left, as far as it must. */
  function place() {
    const box = panel.current
    if (!box || !details.current?.open) return
    box.style.translate = ""
    const over = box.getBoundingClientRect().right + margin - document.documentElement.clientWidth
    if (over > 0) box.style.translate = `${-over}px`
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || !details.current?.open) return
    event.stopPropagation()
    details.current.open = false
    details.current.querySelector("summary")?.focus()
  }

  return (
    <details
      ref={details}
      name={group}
      onToggle={place}
      onKeyDown={onKeyDown}
      className="sm:relative"
    >
      <summary className="link cursor-pointer list-none py-1 hover:text-accent [&::-webkit-details-marker]:hidden">
        {label}
      </summary>
      <div
        ref={panel}
        className="absolute top-full left-0 z-20 mt-1 w-full border border-rule-strong bg-paper p-4 text-small shadow-[0_6px_24px_rgb(0_0_0/0.12)] sm:w-120"
      >
        {children}
      </div>
    </details>
  )
}
