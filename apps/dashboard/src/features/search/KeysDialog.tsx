"use client"

import { useTranslations } from "next-intl"
import { Fragment, useEffect, useId, useRef } from "react"
import { Button } from "@/ui/Button"

const rows = [
  { keys: ["Ctrl K", "⌘ K"], what: "search" },
  { keys: ["?"], what: "help" },
  { keys: ["t"], what: "flip" },
  { keys: ["←", "→", "↑", "↓"], what: "walk" },
  { keys: ["Home", "End"], what: "first" },
  { keys: ["Enter"], what: "open" },
  { keys: ["Esc"], what: "close" },
  { keys: ["Tab"], what: "next" },
] as const

export function Key({ children }: { children: React.ReactNode }) {
  return (
    <kbd className="inline-block min-w-6 rounded-xs border border-rule-strong px-1.5 text-center font-sans text-note">
      {children}
    </kbd>
  )
}

/** The keys that work everywhere, in the browser's own dialog. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("search")
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-xs border border-rule-strong bg-paper p-6 text-ink backdrop:bg-black/40"
    >
      <h2 id={titleId} className="font-semibold font-serif text-lead">
        {t("keys.title")}
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2.5 text-small">
        {rows.map(({ keys, what }) => (
          <Fragment key={what}>
            <dt className="flex flex-wrap items-start gap-1">
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </Fragment>
        ))}
      </dl>
      <div className="mt-6">
        <Button onClick={() => dialog.current?.close()}>{t("palette.close")}</Button>
      </div>
    </dialog>
  )
}
