"use client"

import { useEffect, useState } from "react"

export interface CopyWords {
  button: string
  copied: string
  refused: string
}

export interface CopyProps {
  /** What is copied, or the address where it stands. */
  source: { text: string } | { at: string }
  /** What is copied, for those who cannot see what stands beside it. */
  what: string
  words: CopyWords
}

async function read(address: string): Promise<Blob> {
  const reply = await fetch(address)
  if (!reply.ok) throw new Error(reply.statusText)
  return new Blob([await reply.text()], { type: "text/plain" })
}

/** The clipboard is opened at the click and filled when the text is here: browsers refuse it any later. */
async function put(source: CopyProps["source"]): Promise<void> {
  if ("text" in source) return navigator.clipboard.writeText(source.text)
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": read(source.at) })])
}

/** Puts a text on the clipboard, and says whether the browser let it. */
export function Copy({ source, what, words }: CopyProps) {
  const [state, setState] = useState<keyof CopyWords>("button")

  useEffect(() => {
    if (state === "button") return
    const timer = setTimeout(() => setState("button"), 3000)
    return () => clearTimeout(timer)
  }, [state])

  return (
    <button
      type="button"
      onClick={() =>
        put(source).then(
          () => setState("copied"),
          () => setState("refused"),
        )
      }
      className="needs-script shrink-0 cursor-pointer py-1 font-medium text-accent text-small hover:underline"
    >
      {words[state]}
      <span className="sr-only"> {what}</span>
      <span role="status" className="sr-only">
        {state === "button" ? "" : words[state]}
      </span>
    </button>
  )
}
