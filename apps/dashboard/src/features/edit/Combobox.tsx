"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import { TextField } from "@/ui/TextField"

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

const patienceMs = 120

/** Options for what is typed; while it waits, those of before stay. */
function useOptions(search: Search, text: string, isOpen: boolean) {
  const [options, setOptions] = useState<readonly Option[]>([])
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    if (!isOpen) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const found = await latest.current(text)
      if (isCurrent) setOptions(found)
    }, patienceMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, isOpen])
  return options
}

type Walk = "ArrowDown" | "ArrowUp"

/** What is typed, which option is marked, and what keys do. */
function useCombobox({ chosen, search, onChoose, onBlur }: ComboboxProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const options = useOptions(search, typed ?? "", isOpen)

  function close() {
    setTyped(null)
    setIsOpen(false)
    setActive(-1)
  }
  function choose(option: Option) {
    onChoose(option)
    close()
  }
  function type(text: string) {
    setTyped(text)
    setIsOpen(true)
    setActive(text.trim() === "" ? -1 : 0)
  }
  /** What was typed counts only where it is the whole name of an option, or nothing. */
  function leave() {
    const wanted = typed?.trim().toLowerCase()
    const exact = options.find(({ label }) => label.toLowerCase() === wanted)
    if (wanted === "" || exact) onChoose(exact ?? null)
    close()
    onBlur?.()
  }
  function walk(key: Walk) {
    setIsOpen(true)
    const count = options.length
    if (count === 0) return
    if (key === "ArrowDown") setActive((active + 1) % count)
    else setActive((Math.max(active, 0) - 1 + count) % count)
  }
  function press(event: KeyboardEvent) {
    const option = options[active]
    const { key } = event
    if (key === "ArrowDown" || key === "ArrowUp") walk(key)
    else if (isOpen && key === "Escape") close()
    else if (isOpen && key === "Enter") option && choose(option)
    else return
    event.preventDefault()
  }

  const open = () => setIsOpen(true)
  return { text: typed ?? chosen, isOpen, active, options, open, choose, type, leave, press }
}

/** A choice by typing: arrows walk the list, Enter takes one, Escape closes it. */
export function Combobox(props: ComboboxProps) {
  const { chosen: _c, search: _s, onChoose: _o, ...field } = props
  const t = useTranslations("edit.choice")
  const id = useId()
  const { text, isOpen, active, options, open, choose, type, leave, press } = useCombobox(props)
  return (
    <div className="relative">
      <TextField
        {...field}
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

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

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
