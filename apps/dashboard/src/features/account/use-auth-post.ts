"use client"

import { useState } from "react"
import { postAuth } from "./post-auth"
import { useFaults } from "./use-faults"

/** Posts to a sign-in route and goes on when it worked; else keeps what to tell the reader. */
export function useAuthPost(next: string) {
  const { say } = useFaults()
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function post(path: string, body: Record<string, string>) {
    setBusy(true)
    setFault(null)
    const problem = await postAuth(path, body)
    if (!problem) return window.location.assign(next)
    setFault(say(problem))
    setBusy(false)
  }

  return { fault, busy, post }
}
