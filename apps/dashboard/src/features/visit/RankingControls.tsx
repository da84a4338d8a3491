"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useState, useTransition } from "react"
import { useFormats } from "@/i18n/formats"
import { type Choice, InlineSelect } from "@/ui/choices"
import { DaySteps } from "./DaySteps"
import { type Span, stepDay, toDay, toNumber, yearMarks } from "./day-steps"
import { KeptFields } from "./KeptFields"
import { isDay, listKeys } from "./visit-params"

export interface RankingControlsProps {
  of: "hosts" | "visitors"
  /** Key of the leader, or code of the host. */
  subject: string
  subjects: readonly Choice[]
  until: string
  /** First day of the slider. */
  first: string
  today: string
  stopovers: boolean
}

/** The day as it is set: shown at once, in the address a moment after the last step. */
function useDay(until: string, go: (changes: Record<string, string>, how: "replace") => void) {
  const [day, setDay] = useState(until)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setDay(until), [until])
  useEffect(() => () => clearTimeout(timer.current), [])
  function goToDay(value: string) {
    if (!isDay(value)) return
    setDay(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => go({ until: value }, "replace"), 200)
  }
  return [day, goToDay] as const
}

/** The ranking's question as a sentence that can be edited, and the day as a slider. All of it lives in the address. */
export function RankingControls(props: RankingControlsProps) {
  const { of, subject, subjects, until, first, today, stopovers } = props
  const t = useTranslations("visit.controls")
  const formats = useFormats()
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  // The address as it will be: what was chosen a moment ago may not be in it yet.
  const wanted = useRef(search.toString())
  useEffect(() => {
    wanted.current = search.toString()
  }, [search])
  function go(changes: Record<string, string>, how: "push" | "replace" = "push") {
    const next = new URLSearchParams(wanted.current)
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    wanted.current = next.toString()
    startTransition(() => router[how](`${path}?${next}`, { scroll: false }))
  }
  const [day, goToDay] = useDay(until, go)
  const span = { first, last: today }
  const name = of === "hosts" ? "leader" : "received"

  return (
    <form method="get" aria-busy={pending} className="pt-5">
      <p className="font-serif text-heading leading-[1.6]">
        {t.rich(of, {
          subject: () => (
            <InlineSelect
              name={name}
              label={t(`${of}Label`)}
              options={subjects}
              value={subject}
              onChange={(event) => go({ [name]: event.target.value })}
            />
          ),
          day: () => <span className="tabular whitespace-nowrap">{formats.day(day)}</span>,
        })}
      </p>
      <DaySlider day={day} span={span} onDay={goToDay} />
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-small">
        <DaySteps day={day} span={span} onDay={goToDay} />
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            name="stopovers"
            value="1"
            className="size-4 accent-(--accent)"
            checked={stopovers}
            onChange={(event) => go({ stopovers: event.target.checked ? "1" : "" })}
          />
          {t("stopovers")}
        </label>
        <noscript>
          <button type="submit" className="link">
            {t("show")}
          </button>
        </noscript>
      </div>
      <KeptFields names={listKeys} />
    </form>
  )
}

interface DaySliderProps {
  day: string
  span: Span
  onDay: (day: string) => void
}

function DaySlider({ day, span, onDay }: DaySliderProps) {
  const t = useTranslations("visit.controls")
  const formats = useFormats()
  return (
    <div className="mt-3">
      <input
        type="range"
        aria-label={t("until")}
        aria-description={t("keys")}
        className="block h-8 w-full cursor-pointer accent-(--accent)"
        min={toNumber(span.first)}
        max={toNumber(span.last)}
        value={toNumber(day)}
        aria-valuetext={formats.day(day)}
        onChange={(event) => onDay(toDay(Number(event.target.value)))}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey) return
          const next = stepDay(event.key, event.shiftKey, day, span)
          if (!next) return
          event.preventDefault()
          onDay(next)
        }}
      />
      {/* The thumb's middle stops half its width short of either end. */}
      <div aria-hidden="true" className="relative mx-2 h-5 text-muted text-note">
        {yearMarks(span, 15).map(({ year, at }, index, all) => (
          <span
            key={year}
            className={`tabular absolute top-0 -translate-x-1/2 ${(all.length - index) % 3 === 1 ? "" : "max-sm:hidden"}`}
            style={{ left: `${at * 100}%` }}
          >
            {year}
          </span>
        ))}
      </div>
    </div>
  )
}
