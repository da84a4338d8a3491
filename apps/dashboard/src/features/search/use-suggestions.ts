import { useEffect, useState } from "react"
import type { Suggestions } from "./result"

const pauseMs = 150

/** What was found, and for which text: while the next is asked for, that is an earlier one. */
export interface Found {
  text: string
  suggestions: Suggestions
}

export type Asked =
  | { state: "asking" | "failed" | "over"; found: Found | null }
  | { state: "answered"; found: Found }

/** Asks the server once the reader pauses. What was found last stays until the next answer is there. */
export function useSuggestions(text: string, release: string | null): Asked {
  const [asked, setAsked] = useState<Asked>({ state: "asking", found: null })
  useEffect(() => {
    const gone = new AbortController()
    const params = new URLSearchParams({ q: text, ...(release ? { release } : {}) })
    async function ask() {
      setAsked(({ found }) => ({ state: "asking", found }))
      try {
        const response = await fetch(`/search/suggestions?${params}`, { signal: gone.signal })
        const isOver = response.redirected
        if (isOver || !response.ok) setAsked({ state: isOver ? "over" : "failed", found: null })
        else setAsked({ state: "answered", found: { text, suggestions: await response.json() } })
      } catch {
        if (!gone.signal.aborted) setAsked({ state: "failed", found: null })
      }
    }
    const timer = setTimeout(ask, text === "" ? 0 : pauseMs)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [text, release])
  return asked
}
