import { useTranslations } from "next-intl"
import { type KeyboardEvent, useRef, useState } from "react"
import { Link } from "@/ui/Link"
import { ChartTooltip } from "./ChartTooltip"
import type { LineLayout } from "./line-layout"
import { type MarkGroup, stepMark } from "./line-marks"

const MOST_NAMES = 6

export interface LineMarksProps {
  layout: LineLayout
  /** The group that a pointer or the focus stands on. */
  active: number | null
  onActive: (index: number | null) => void
}

/**
 * Visits as targets over their ticks: one stop of the Tab key for all of them, then the arrows. A lone
 * visit is a link; several in one place open as a list of links.
 */
export function LineMarks({ layout, active, onActive }: LineMarksProps) {
  const t = useTranslations("charts.lines")
  const groups = layout.markGroups
  const [stop, setStop] = useState(0)
  const [open, setOpen] = useState<number | null>(null)
  const list = useRef<HTMLUListElement>(null)
  if (groups.length === 0) return null
  const at = Math.min(stop, groups.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && open !== null) setOpen(null)
    const next = open === null ? stepMark(event.key, at, groups.length) : undefined
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    list.current?.querySelectorAll<HTMLElement>("[data-mark]")[next]?.focus()
  }

  return (
    <ul ref={list} aria-label={t("marks", { count: layout.markers.length })} onKeyDown={onKeyDown}>
      {groups.map((group, index) => (
        <li
          key={group.marks.map((mark) => `${mark.seriesId} ${mark.x} ${mark.label}`).join()}
          onFocus={() => {
            setStop(index)
            onActive(index)
          }}
          onBlur={(event) => {
            if (event.currentTarget.contains(event.relatedTarget)) return
            setOpen(null)
            onActive(null)
          }}
          onPointerEnter={(event) => event.pointerType === "mouse" && onActive(index)}
          onPointerLeave={(event) => event.pointerType === "mouse" && onActive(null)}
          onPointerMove={(event) => event.stopPropagation()}
          onPointerDown={(event) => event.stopPropagation()}
        >
          <Target
            group={group}
            tabIndex={index === at ? 0 : -1}
            shown={active === index}
            open={open === index}
            onToggle={() => setOpen((was) => (was === index ? null : index))}
          />
          {(open ?? active) === index && (
            <Names group={group} within={layout.width} reachable={open === index} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface TargetProps {
  group: MarkGroup
  tabIndex: number
  shown: boolean
  open: boolean
  onToggle: () => void
}

function Target({ group, tabIndex, shown, open, onToggle }: TargetProps) {
  const t = useTranslations("charts.lines")
  const wasShown = useRef(false)
  const { x, y, width, height, marks } = group
  const [first, ...others] = marks
  const shared = {
    "data-mark": true,
    tabIndex,
    className: "absolute cursor-pointer",
    style: { left: x, top: y, width, height },
  }
  if (first?.href && others.length === 0)
    return (
      <Link
        {...shared}
        href={first.href}
        aria-label={first.label}
        onPointerDown={() => {
          wasShown.current = shown
        }}
        onClick={(event) => {
          // A finger has no hover: its first touch shows the name, its second follows the link.
          const { nativeEvent } = event
          const byTouch = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch"
          if (byTouch && !wasShown.current) event.preventDefault()
        }}
      />
    )
  const names = marks.map((mark) => mark.label).join("; ")
  return (
    <button
      {...shared}
      type="button"
      aria-expanded={open}
      aria-label={t("together", { count: marks.length, names })}
      onClick={onToggle}
    />
  )
}

/** Called once when the list appears, so that Enter leads on into it. */
const focusAtOnce = (node: HTMLElement | null) => node?.focus()

interface NamesProps {
  group: MarkGroup
  within: number
  reachable: boolean
}

function Names({ group, within, reachable }: NamesProps) {
  const t = useTranslations("charts.lines")
  const { marks } = group
  const few = reachable ? marks : marks.slice(0, MOST_NAMES)
  const above = group.y > 150
  return (
    <ChartTooltip
      x={group.x + group.width / 2}
      y={above ? group.y - 2 : group.y + group.height + 2}
      within={within}
      above={above}
      reachable={reachable}
    >
      <ul className={reachable ? "max-h-64 overflow-y-auto" : ""}>
        {few.map((mark, index) => (
          <li key={`${mark.x} ${mark.label}`} className={reachable ? "py-1" : "py-px"}>
            {reachable && mark.href ? (
              <Link href={mark.href} className="link" ref={index === 0 ? focusAtOnce : null}>
                {mark.label}
              </Link>
            ) : (
              mark.label
            )}
          </li>
        ))}
      </ul>
      {few.length < marks.length && (
        <p className="text-muted">{t("more", { count: marks.length - few.length })}</p>
      )}
    </ChartTooltip>
  )
}
