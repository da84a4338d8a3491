"use client"

import { usePathname } from "next/navigation"
import { useEffect } from "react"

/** Whoever leaves a shared view for another page, with an account, gets that page's own frame. */
export function LeaveShare() {
  const pathname = usePathname()
  useEffect(() => {
    const isHere = pathname !== "" && window.location.pathname.startsWith("/s/")
    if (!isHere) window.location.reload()
  }, [pathname])
  return null
}
