"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Button } from "./Button"

export interface CopyButtonProps {
  text: string
  /** What is copied, for those who cannot see what stands beside it. */
  what: string
}

/** Puts a text on the clipboard, and says whether the browser let it. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle")
  const t = useTranslations("ui.copy")

  useEffect(() => {
    if (state === "idle") return
    const timer = setTimeout(() => setState("idle"), 3000)
    return () => clearTimeout(timer)
  }, [state])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setState("copied")
    } catch {
      setState("refused")
    }
  }

  return (
    <Button onClick={copy}>
      {t(state)}
      <span className="sr-only"> {what}</span>
      <span role="status" className="sr-only">
        {state === "idle" ? "" : t(state)}
      </span>
    </Button>
  )
}
