"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { useChooseLanguage } from "@/i18n/use-choose-language"
import { carried } from "@/lib/carried"
import { askToSave } from "@/lib/page-events"
import { chooseTheme } from "@/ui/use-theme"
import { Key } from "./KeysDialog"
import { PaletteList } from "./PaletteList"
import { basisHref, type Item, step } from "./palette-items"
import { useItems } from "./use-items"
import { type Asked, useSuggestions } from "./use-suggestions"

export interface PaletteProps {
  onClose: () => void
  onKeys: () => void
}

/** What the reader typed, and the place chosen in the list, which begins anew with every letter. */
function useQuestion() {
  const [{ text, place }, set] = useState<{ text: string; place: number | null }>({
    text: "",
    place: 0,
  })
  return {
    text,
    place,
    ask: (asked: string) => set({ text: asked, place: 0 }),
    setPlace: (chosen: number | null) => set({ text, place: chosen }),
  }
}

/** Does what an item says, on the page that is open. */
function useAct({ onClose, onKeys }: PaletteProps) {
  const router = useRouter()
  const pathname = usePathname()
  const search = useSearchParams()
  const chooseLanguage = useChooseLanguage()
  return ({ act }: Item) => {
    if (act.type === "keys") return onKeys()
    onClose()
    if (act.type === "open") router.push(carried(act.href, search))
    else if (act.type === "save") askToSave()
    else if (act.type === "theme") chooseTheme(act.theme)
    else if (act.type === "basis")
      router.push(carried(basisHref(pathname, search.toString(), act.basis), search))
    else chooseLanguage(act.language)
  }
}

function PaletteFoot({ state, count }: { state: Asked["state"]; count: number }) {
  const t = useTranslations("search.palette")
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-t px-5 py-2 text-muted text-note">
      <p role="status">
        {state === "asking" && t("searching")}
        {state === "answered" && t("count", { count })}
        {(state === "failed" || state === "over") && t(state)}
      </p>
      <p aria-hidden="true" className="hidden md:block">
        {t.rich("hint", { key: (words) => <Key>{words}</Key> })}
      </p>
    </div>
  )
}

/** Finds rows, pages and commands as the reader types; a combobox whose list shows groups. */
export function Palette(props: PaletteProps) {
  const t = useTranslations("search.palette")
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { text, place, ask, setPlace } = useQuestion()
  const { state, found } = useSuggestions(text, useSearchParams().get("release"))
  const groups = useItems(text, found)
  const items = groups.flatMap((group) => group.items)
  const active = place === null ? undefined : items[Math.min(place, items.length - 1)]
  const act = useAct(props)
  const optionId = (item: Item) => `${id}-${item.id}`

  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.id}`)?.scrollIntoView({ block: "nearest" })
  }, [active, id])

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      setPlace(step(place, event.key === "ArrowDown" ? 1 : -1, items.length))
    }
    if (event.key === "Enter" && active) {
      event.preventDefault()
      act(active)
    }
  }

  return (
    <dialog
      ref={dialog}
      aria-label={t("title")}
      onClose={props.onClose}
      closedby="any"
      className="mx-auto mt-[8dvh] mb-auto w-[min(40rem,calc(100vw-1rem))] overflow-hidden rounded-xs border border-rule-strong bg-paper text-ink backdrop:bg-black/40"
    >
      <div className="flex max-h-[80dvh] flex-col">
        <input
          role="combobox"
          aria-label={t("title")}
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? optionId(active) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t("placeholder")}
          value={text}
          onChange={(event) => ask(event.target.value)}
          onKeyDown={onKeyDown}
          className="min-h-14 w-full border-rule border-b bg-transparent px-5 text-lead outline-none placeholder:text-muted"
        />
        <PaletteList
          id={`${id}-list`}
          groups={groups}
          active={active}
          optionId={optionId}
          onPick={act}
          onPoint={(item) => setPlace(items.indexOf(item))}
        />
        <PaletteFoot state={state} count={items.length} />
      </div>
    </dialog>
  )
}
