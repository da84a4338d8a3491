"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { useEffect, useState } from "react"
import { saveView } from "@/lib/page-events"
import { SaveDialog } from "./SaveView"

/** Saves the page that is open when something on it asks for that. */
export function SavePage({ current }: { current: string }) {
  const pathname = usePathname()
  const search = useSearchParams()
  const [title, setTitle] = useState<string | null>(null)

  useEffect(() => {
    const open = () => setTitle(document.title.replace(/ · Khorgos$/, ""))
    window.addEventListener(saveView, open)
    return () => window.removeEventListener(saveView, open)
  }, [])

  if (title === null) return null
  return (
    <SaveDialog
      path={pathname + (search.size > 0 ? `?${search}` : "")}
      title={title}
      release={search.get("release") ?? current}
      onClose={() => setTitle(null)}
    />
  )
}
