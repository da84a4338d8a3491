import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import type { ComboboxProps, Option, Search } from "./Combobox"
import { exactOption } from "./exact-option"

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

/** What is typed; it stays, as lost, where it was left without naming an option, until another choice is shown. */
function useTyped(chosen: string) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isLost, setIsLost] = useState(false)
  const now = useRef(typed)
  const isOwnChange = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the choice that counts.
  useEffect(() => {
    if (!isOwnChange.current) set(null)
  }, [chosen])
  useEffect(() => {
    isOwnChange.current = false
  })

  function set(text: string | null) {
    now.current = text
    setTyped(text)
    setIsLost(false)
  }
  function lose() {
    isOwnChange.current = true
    setIsLost(true)
  }
  return { typed, isLost, set, lose, isStill: (text: string) => now.current === text }
}

/** What is typed, which option is marked, and what keys do. */
export function useCombobox({ chosen, search, onChoose, onBlur }: ComboboxProps) {
  const { typed, isLost, ...text } = useTyped(chosen)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const options = useOptions(search, typed ?? "", isOpen)

  function shut() {
    setIsOpen(false)
    setActive(-1)
  }
  function close() {
    text.set(null)
    shut()
  }
  function choose(option: Option) {
    onChoose(option)
    close()
  }
  function type(words: string) {
    text.set(words)
    setIsOpen(true)
    setActive(words.trim() === "" ? -1 : 0)
  }
  /** What was typed counts where it is the whole name of an option, or nothing; the list may not have come yet. */
  async function leave() {
    shut()
    if (typed !== null && !isLost) {
      const isEmpty = typed.trim() === ""
      const known = exactOption(options, typed)
      const exact = isEmpty ? undefined : (known ?? exactOption(await search(typed), typed))
      if (!text.isStill(typed)) return
      if (exact || isEmpty) text.set(null)
      else text.lose()
      onChoose(exact ?? null)
    }
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
  return {
    text: typed ?? chosen,
    isLost,
    isOpen,
    active,
    options,
    open,
    choose,
    type,
    leave,
    press,
  }
}
