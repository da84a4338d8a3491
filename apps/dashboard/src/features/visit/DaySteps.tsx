"use client"

import { useTranslations } from "next-intl"
import { DayInput } from "./DayInput"
import { addUnits, type Span, type Unit } from "./day-steps"

interface DayStepsProps {
  day: string
  span: Span
  onDay: (day: string) => void
}

const units: readonly Unit[] = ["year", "month", "day"]

/** The day by buttons and by typing, for whoever does not drag. */
export function DaySteps({ day, span, onDay }: DayStepsProps) {
  const t = useTranslations("visit.controls")
  const step = (count: 1 | -1, unit: Unit) => (
    <button
      key={`${count} ${unit}`}
      type="button"
      aria-label={t(count < 0 ? `earlier.${unit}` : `later.${unit}`)}
      aria-disabled={day === (count < 0 ? span.first : span.last)}
      onClick={() => onDay(addUnits(day, count, unit, span))}
      className="min-h-9 cursor-pointer whitespace-nowrap px-2 text-muted hover:text-accent aria-disabled:cursor-default aria-disabled:opacity-45"
    >
      {count < 0 ? "− " : "+ "}
      {t(`units.${unit}`)}
    </button>
  )
  return (
    <div className="flex flex-wrap items-center gap-y-1">
      <span className="-ml-2 flex">{units.map((unit) => step(-1, unit))}</span>
      <DayInput
        name="until"
        label={t("day")}
        value={day}
        min={span.first}
        max={span.last}
        onDay={onDay}
        className="mx-1 min-h-9 rounded-xs border border-rule-strong bg-transparent px-2"
      />
      <span className="flex">{[...units].reverse().map((unit) => step(1, unit))}</span>
    </div>
  )
}
