"use client"

import { type ReactNode, useEffect, useId, useRef } from "react"

interface DialogProps {
  title: ReactNode
  onClose: () => void
  children: ReactNode
}

/** The browser's own dialog, open for as long as it is there. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] whitespace-normal rounded-xs border border-rule-strong bg-paper p-6 text-left text-body text-ink backdrop:bg-black/40"
    >
      <h2 id={titleId} className="break-words font-semibold font-serif text-lead">
        {title}
      </h2>
      {children}
    </dialog>
  )
}

export function FaultLine({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="mt-3 text-small text-warn">
      {children}
    </p>
  )
}
