"use client"

import dynamic from "next/dynamic"
import { usePathname, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { type MouseEvent, useEffect, useState } from "react"
import { Link } from "@/ui/Link"
import { remember } from "./recent"

// Loaded when it is opened first: no page waits for it.
const Palette = dynamic(() => import("./Palette").then(({ Palette }) => Palette), { ssr: false })
const KeysDialog = dynamic(() => import("./KeysDialog").then(({ KeysDialog }) => KeysDialog), {
  ssr: false,
})

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  )
}

/** The way to search: a link to its page, which scripts turn into a palette that any page opens by Ctrl-K. */
export function SearchLink() {
  const t = useTranslations("search.palette")
  const [open, setOpen] = useState<"palette" | "keys" | null>(null)
  const pathname = usePathname()
  const search = useSearchParams().toString()

  useEffect(() => {
    // The title follows the page a moment later.
    const timer = setTimeout(
      () => remember(pathname + (search ? `?${search}` : ""), document.title),
      400,
    )
    return () => clearTimeout(timer)
  }, [pathname, search])

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const hasCommand = event.ctrlKey || event.metaKey
      if (hasCommand && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault()
        setOpen((is) => (is === "palette" ? null : "palette"))
      }
      const isFree = !isTyping(event.target) && !document.querySelector("dialog[open]")
      if (event.key === "?" && !hasCommand && !event.altKey && isFree) setOpen("keys")
    }
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [])

  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setOpen("palette")
  }

  return (
    <>
      <Link
        href="/search"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onClick}
        className="flex min-h-8 items-center gap-x-2 py-2 text-muted hover:text-ink"
      >
        {t("open")}
        <kbd className="hidden rounded-xs border border-rule px-1 font-sans text-note md:inline">
          Ctrl K
        </kbd>
      </Link>
      {open === "palette" && (
        <Palette onClose={() => setOpen(null)} onKeys={() => setOpen("keys")} />
      )}
      {open === "keys" && <KeysDialog onClose={() => setOpen(null)} />}
    </>
  )
}
