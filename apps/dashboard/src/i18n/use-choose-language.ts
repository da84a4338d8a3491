"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { type Locale, localeCookie } from "./locales"

const YEAR_IN_SECONDS = 31_536_000

function keep(language: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox lack the Cookie Store API
  document.cookie = `${localeCookie}=${language}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`
}

/** Keeps the reader's choice in this browser, and shows the same page in it. */
export function useChooseLanguage(): (language: Locale) => void {
  const router = useRouter()
  const pathname = usePathname()
  const search = useSearchParams()
  return (language) => {
    keep(language)
    if (search.has("lang")) {
      // An address that names a language would go before the choice.
      const rest = new URLSearchParams(search)
      rest.delete("lang")
      const query = rest.toString().replaceAll("%2C", ",")
      router.replace(pathname + (query && `?${query}`), { scroll: false })
    }
    router.refresh()
  }
}
