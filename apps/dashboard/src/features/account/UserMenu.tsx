"use client"

import { useEffect, useState } from "react"
import { Link } from "@/ui/Link"

export interface UserMenuProps {
  name: string
  /** Words, so that no page has to send a catalogue for two of them. */
  account: string
  signOutLabel: string
}

/** The signed-in reader's name, which leads to the account, and the way out. */
export function UserMenu({ name, account, signOutLabel }: UserMenuProps) {
  const [leaving, setLeaving] = useState(false)

  // A page that the browser kept whole may belong to a session that is over: ask the server again.
  useEffect(() => {
    const askAgain = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload()
    }
    window.addEventListener("pageshow", askAgain)
    return () => window.removeEventListener("pageshow", askAgain)
  }, [])

  async function signOut() {
    setLeaving(true)
    await fetch("/auth/sign-out", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    }).catch(() => undefined)
    window.location.assign("/sign-in")
  }

  return (
    <span className="flex items-baseline gap-x-4">
      <Link
        href="/account"
        aria-label={account}
        className="max-w-[9rem] truncate py-2 text-muted hover:text-ink hover:underline"
      >
        {name}
      </Link>
      <button
        type="button"
        className="link cursor-pointer py-2"
        onClick={signOut}
        disabled={leaving}
      >
        {signOutLabel}
      </button>
    </span>
  )
}
