"use client"

import { askToSave, type PageToSave } from "@/lib/page-events"

/** Hands the figure's view to what saves views on this page. */
export function SaveLink({ page, words }: { page: PageToSave; words: string }) {
  return (
    <div className="mt-3 border-rule border-t pt-3">
      <button type="button" onClick={() => askToSave(page)} className="link cursor-pointer">
        {words}
      </button>
    </div>
  )
}
