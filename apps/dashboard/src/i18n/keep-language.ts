import { type Locale, localeCookie } from "./locales"

const YEAR_IN_SECONDS = 31_536_000

/** Keeps the reader's choice in this browser; the server reads it with the next request. */
export function keepLanguage(language: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox lack the Cookie Store API
  document.cookie = `${localeCookie}=${language}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`
}
