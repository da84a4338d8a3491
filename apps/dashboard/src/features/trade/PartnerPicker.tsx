"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useRef, useState } from "react"
import type { Choice } from "@/ui/choices"
import { matches } from "./partner-filter"
import { listed } from "./trade-words"

const MOST = 6

export interface PartnerPickerProps {
  groups: readonly Choice[]
  countries: readonly Choice[]
  values: readonly string[]
  onToggle: (code: string, on: boolean) => void
}

/**
 * Partners as underlined words: opens to every one that has data, with a box to find them by. Without
 * scripts it is a list of check boxes in a form.
 */
export function PartnerPicker({ groups, countries, values, onToggle }: PartnerPickerProps) {
  const t = useTranslations("trade")
  const [typed, setTyped] = useState("")
  const box = useRef<HTMLDetailsElement>(null)
  const all = [...groups, ...countries]
  const chosen = values.flatMap(
    (code) => all.find((choice) => choice.value === code)?.label ?? code,
  )
  const sections = [
    { heading: t("control.groups"), choices: groups },
    { heading: t("control.countries"), choices: countries },
  ]
  const shown = all.filter((choice) => matches(choice, typed)).length

  /** Escape closes; the down arrow leads from the box to the first name, Enter takes a lone one. */
  function onKeyDown(event: KeyboardEvent) {
    const inBox = event.target instanceof HTMLInputElement && event.target.type === "search"
    if (event.key === "Escape" && box.current?.open) {
      box.current.open = false
      box.current.querySelector("summary")?.focus()
      return
    }
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    const visible = [
      ...(box.current?.querySelectorAll<HTMLInputElement>("label:not([hidden]) input") ?? []),
    ]
    if (step !== undefined && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      const at = inBox ? -1 : visible.indexOf(event.target)
      visible[Math.max(0, Math.min(visible.length - 1, at + step))]?.focus()
    }
    if (event.key === "Enter" && inBox) {
      event.preventDefault()
      if (visible.length === 1) visible[0]?.click()
    }
  }

  return (
    <details ref={box} className="relative inline-block" onKeyDown={onKeyDown}>
      <summary
        aria-label={`${t("control.with")}: ${listed(t, chosen)}`}
        className="inline-select cursor-pointer list-none border-accent border-b-2 text-accent hover:border-ink [&::-webkit-details-marker]:hidden"
      >
        {listed(t, chosen) || t("control.nobody")}
      </summary>
      <fieldset className="absolute left-0 z-20 mt-2 w-72 max-w-[calc(100vw-2rem)] rounded-xs border border-rule-strong bg-paper font-sans text-ink text-small shadow-[0_2px_10px_rgb(0_0_0/0.1)]">
        <legend className="sr-only">{t("control.with")}</legend>
        <div className="flex items-baseline gap-3 border-rule border-b px-4 py-2">
          <input
            type="search"
            aria-label={t("control.filter")}
            placeholder={t("control.filter")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="min-h-8 w-full min-w-0 bg-transparent placeholder:text-muted [@media(scripting:none)]:hidden"
          />
          <span className="whitespace-nowrap text-muted text-note" aria-live="polite">
            {t("control.chosen", { count: values.length })}
          </span>
        </div>
        <div className="max-h-80 overflow-y-auto px-4 py-2">
          {sections.map(({ heading, choices }) => (
            <div key={heading}>
              <p
                hidden={!choices.some((choice) => matches(choice, typed))}
                className="pt-1 text-muted text-note"
              >
                {heading}
              </p>
              {choices.map((choice) => (
                <Check
                  key={choice.value}
                  choice={choice}
                  hidden={!matches(choice, typed)}
                  checked={values.includes(choice.value)}
                  full={values.length >= MOST}
                  onToggle={onToggle}
                />
              ))}
            </div>
          ))}
          {shown === 0 && <p className="py-2 text-muted">{t("control.none")}</p>}
        </div>
      </fieldset>
    </details>
  )
}

interface CheckProps {
  choice: Choice
  hidden: boolean
  checked: boolean
  /** Whether no more can be chosen. */
  full: boolean
  onToggle: (code: string, on: boolean) => void
}

function Check({ choice: { value, label }, hidden, checked, full, onToggle }: CheckProps) {
  return (
    <label
      hidden={hidden}
      className={`flex min-h-8 items-center gap-2.5 ${full && !checked ? "text-muted" : ""} [&[hidden]]:hidden`}
    >
      <input
        type="checkbox"
        name="with"
        value={value}
        checked={checked}
        disabled={full && !checked}
        onChange={(event) => onToggle(value, event.target.checked)}
        className="size-4 shrink-0 accent-(--accent)"
      />
      {label}
    </label>
  )
}
