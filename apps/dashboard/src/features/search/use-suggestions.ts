import { useEffect, useState } from "react"
import type { Suggestions } from "./result"

const pauseMs = 150

export type Asked =
  | { state: "asking" | "failed" | "over"; suggestions: Suggestions | null }
  | { state: "answered"; suggestions: Suggestions }

/** Asks the server once the reader pauses. What was found last stays until the next answer is there. */
export function useSuggestions(text: string, release: string | null): Asked {
  const [asked, setAsked] = useState<Asked>({ state: "asking", suggestions: null })
  useEffect(() => {
    const gone = new AbortController()
    const params = new URLSearchParams({ q: text, ...(release ? { release } : {}) })
    async function ask() {
      setAsked(({ suggestions }) => ({ state: "asking", suggestions }))
      try {
        const response = await fetch(`/search/suggestions?${params}`, { signal: gone.signal })
        const isOver = response.redirected
        if (isOver || !response.ok)
          setAsked({ state: isOver ? "over" : "failed", suggestions: null })
        else setAsked({ state: "answered", suggestions: await response.json() })
      } catch {
        if (!gone.signal.aborted) setAsked({ state: "failed", suggestions: null })
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
