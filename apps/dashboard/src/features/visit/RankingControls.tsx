"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useEffect, useRef, useState, useTransition } from "react"
import { formatDay } from "@/lib/format"
import { type Choice, InlineSelect } from "@/ui/choices"

export interface RankingControlsProps {
  leader: string
  leaders: readonly Choice[]
  until: string
  /** First day of the slider. */
  first: string
  today: string
  stopovers: boolean
}

const dayLength = 24 * 3600 * 1000
const toNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength)
const toDay = (number: number) => new Date(number * dayLength).toISOString().slice(0, 10)

/** The ranking's question as a sentence that can be edited, and the day as a slider. All of it lives in the address. */
export function RankingControls(props: RankingControlsProps) {
  const { leader, leaders, until, first, today, stopovers } = props
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [day, setDay] = useState(until)
  const [pending, startTransition] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setDay(until), [until])
  useEffect(() => () => clearTimeout(timer.current), [])

  function go(changes: Record<string, string>, how: "push" | "replace" = "push") {
    const next = new URLSearchParams(search)
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    startTransition(() => router[how](`${path}?${next}`, { scroll: false }))
  }
  function goToDay(value: string) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return
    setDay(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => go({ until: value }, "replace"), 200)
  }

  return (
    <form method="get" aria-busy={pending}>
      <p className="font-serif text-heading leading-[1.6]">
        Hosts visited by{" "}
        <InlineSelect
          name="leader"
          label="Leader"
          options={leaders}
          value={leader}
          onChange={(event) => go({ leader: event.target.value })}
        />{" "}
        up to <span className="tabular whitespace-nowrap">{formatDay(day)}</span>
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-3 text-small">
        <label className="flex min-w-0 grow items-center gap-3">
          <span className="sr-only">Up to the day</span>
          <input
            type="range"
            className="h-8 w-full min-w-48 cursor-pointer accent-(--accent)"
            min={toNumber(first)}
            max={toNumber(today)}
            value={toNumber(day)}
            aria-valuetext={formatDay(day)}
            onChange={(event) => goToDay(toDay(Number(event.target.value)))}
          />
        </label>
        <label className="flex items-center gap-2">
          <span className="text-muted">Day</span>
          <input
            type="date"
            name="until"
            className="min-h-9 rounded-xs border border-rule-strong bg-transparent px-2"
            min={first}
            max={today}
            value={day}
            onChange={(event) => goToDay(event.target.value)}
          />
        </label>
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            name="stopovers"
            value="1"
            className="size-4 accent-(--accent)"
            checked={stopovers}
            onChange={(event) => go({ stopovers: event.target.checked ? "1" : "" })}
          />
          count technical stopovers
        </label>
        <noscript>
          <button type="submit" className="link">
            Show
          </button>
        </noscript>
      </div>
    </form>
  )
}
