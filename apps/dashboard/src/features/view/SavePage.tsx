"use client"

import dynamic from "next/dynamic"
import { usePathname, useSearchParams } from "next/navigation"
import { useEffect, useState } from "react"
import { onAskToSave, type PageToSave } from "@/lib/page-events"

// Loaded by those who save.
const SaveDialog = dynamic(() => import("./SaveDialog").then(({ SaveDialog }) => SaveDialog), {
  ssr: false,
})

/** Saves a figure's view, or the page that is open, when something on the page asks for it. */
export function SavePage({ current }: { current: string }) {
  const pathname = usePathname()
  const search = useSearchParams()
  const [page, setPage] = useState<PageToSave | null>(null)

  useEffect(
    () =>
      onAskToSave((named) =>
        setPage(
          named ?? {
            path: pathname + (search.size > 0 ? `?${search}` : ""),
            title: document.title.replace(/ · Khorgos$/, ""),
            release: search.get("release") ?? current,
          },
        ),
      ),
    [pathname, search, current],
  )

  return page && <SaveDialog {...page} onClose={() => setPage(null)} />
}
