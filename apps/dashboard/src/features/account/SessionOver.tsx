"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { ErrorState } from "@/ui/states"

/** The session ended while the page was open: what is safe, and the way back. */
export function SessionOver({ onBack }: { onBack: () => void }) {
  const t = useTranslations("account.over")
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [])

  // Whoever comes back from the other tab signed in finds the page as it was, without this notice.
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return
      const answer = await fetch("/auth/get-session").catch(() => null)
      if (answer?.ok && (await answer.json())) onBack()
    }
    document.addEventListener("visibilitychange", look)
    return () => document.removeEventListener("visibilitychange", look)
  }, [onBack])

  return (
    <div ref={place} className="sticky top-0 z-30 border-rule border-b bg-paper py-4">
      <ErrorState
        happened={t("title")}
        next={t("next")}
        action={
          <a href="/sign-in?next=/signed-in" target="_blank" rel="noopener" className="link">
            {t("signIn")}
          </a>
        }
      />
    </div>
  )
}
