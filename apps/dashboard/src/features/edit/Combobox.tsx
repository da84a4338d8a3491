"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useId, useRef } from "react"
import { fold } from "@/lib/fold"
import { TextField } from "@/ui/TextField"
import { useCombobox } from "./use-combobox"

export interface Option {
  value: string
  label: string
  /** What tells it from others of the same name. */
  hint?: string
}

export type Search = (text: string) => Promise<readonly Option[]>

export interface ComboboxProps {
  label: string
  hint?: ReactNode
  error?: ReactNode
  name: string
  required?: boolean
  /** What is chosen, as its words. */
  chosen: string
  search: Search
  onChoose: (option: Option | null) => void
  onBlur?: () => void
}

/** A choice by typing: arrows walk the list, Enter takes one, Escape closes it. */
export function Combobox(props: ComboboxProps) {
  const { chosen: _c, search: _s, onChoose: _o, ...field } = props
  const t = useTranslations("edit.choice")
  const id = useId()
  const { text, isLost, isOpen, active, options, open, choose, type, leave, press } =
    useCombobox(props)
  return (
    <div className="relative">
      <TextField
        {...field}
        error={isLost ? t("notChosen") : field.error}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        value={text}
        onChange={({ target }) => type(target.value)}
        onClick={open}
        onKeyDown={press}
        onBlur={leave}
      />
      <p role="status" className="sr-only">
        {isOpen ? t("found", { count: options.length }) : ""}
      </p>
      {isOpen && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={props.label}
          className="absolute inset-x-0 z-20 mt-1 max-h-72 overflow-y-auto rounded-xs border border-rule-strong bg-paper py-1 text-small shadow-[0_2px_10px_rgb(0_0_0/0.1)]"
        >
          {options.map((option, index) => (
            <Row
              key={option.value}
              id={`${id}-${index}`}
              option={option}
              isActive={index === active}
              onChoose={choose}
            />
          ))}
          {options.length === 0 && (
            <div
              role="option"
              aria-selected="false"
              aria-disabled="true"
              tabIndex={-1}
              className="px-3 py-1.5 text-muted"
            >
              {t("none")}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

interface RowProps {
  id: string
  option: Option
  isActive: boolean
  onChoose: (option: Option) => void
}

function Row({ id, option, isActive, onChoose }: RowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that keeps the focus
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      // The field must not lose the focus before the click is heard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
      className="flex min-h-8 cursor-pointer flex-wrap items-baseline justify-between gap-x-4 px-3 py-1.5 hover:bg-wash aria-selected:bg-wash aria-selected:underline aria-selected:decoration-accent aria-selected:decoration-2 aria-selected:underline-offset-4"
    >
      <span>{option.label}</span>
      {option.hint && <span className="text-muted text-note">{option.hint}</span>}
    </div>
  )
}

/** Searches a list that the page has: what begins with the text first, then what holds it. */
export function searchIn(options: readonly Option[], most = 60): Search {
  const found = (text: string) => {
    const wanted = fold(text.trim())
    const rank = ({ label, value }: Option) => {
      const name = fold(label)
      if (name.startsWith(wanted) || fold(value) === wanted) return 0
      return name.split(/[\s-]+/).some((word) => word.startsWith(wanted)) ? 1 : 2
    }
    return options
      .filter((option) => fold(`${option.label} ${option.value}`).includes(wanted))
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, most)
  }
  return async (text) => found(text)
}
