"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useId, useRef, useState } from "react"
import { Button } from "./Button"

export interface ConfirmButtonProps {
  /** The word that opens the question. */
  label: string
  /** The same with what it is about, for those who cannot see the row. */
  accessibleLabel?: string
  question: ReactNode
  /** What follows from a yes. */
  children: ReactNode
  yes: string
  no?: string
  /** Returns what to tell the reader when it failed; null when it worked. */
  onConfirm: () => Promise<string | null>
  tone?: "plain" | "quiet"
}

/** A button for what cannot be taken back: it asks first, in the browser's own dialog. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, accessibleLabel, question, children, yes, tone = "plain" } = props
  const t = useTranslations("ui")
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function confirm() {
    setBusy(true)
    const problem = await props.onConfirm()
    setBusy(false)
    setFault(problem)
    if (!problem) dialog.current?.close()
  }

  return (
    <>
      <Button tone={tone} aria-label={accessibleLabel} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        onClose={() => setFault(null)}
        className="m-auto w-[min(26rem,calc(100vw-2rem))] whitespace-normal rounded-xs border border-rule-strong bg-paper p-6 text-left text-body text-ink backdrop:bg-black/40"
      >
        <p id={titleId} className="break-words font-semibold font-serif text-lead">
          {question}
        </p>
        <div className="mt-2 text-small">{children}</div>
        {fault && (
          <p role="alert" className="mt-3 text-small text-warn">
            {fault}
          </p>
        )}
        <div className="mt-6 flex flex-wrap gap-3">
          <Button tone="primary" disabled={busy} onClick={confirm}>
            {yes}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{props.no ?? t("keepIt")}</Button>
        </div>
      </dialog>
    </>
  )
}
