"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { Button } from "@/ui/Button"

/** An address to take along, whole. */
export function LinkField({ label, address }: { label: string; address: string }) {
  const t = useTranslations("view.save")
  const id = useId()
  const [state, setState] = useState<"copy" | "copied" | "select">("copy")

  async function copy() {
    try {
      await navigator.clipboard.writeText(address)
      setState("copied")
    } catch {
      setState("select")
    }
  }

  return (
    <div className="mt-4">
      <label htmlFor={id} className="block font-medium text-small">
        {label}
      </label>
      <div className="mt-1.5 flex gap-2">
        <input
          id={id}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
          className="block min-h-10 w-full min-w-0 rounded-xs border border-rule-strong bg-wash px-3 text-small"
        />
        <Button onClick={copy}>
          {t(state)}
          <span className="sr-only">: {label}</span>
        </Button>
      </div>
      <p role="status" className="sr-only">
        {state === "copy" ? "" : t(state)}
      </p>
    </div>
  )
}
