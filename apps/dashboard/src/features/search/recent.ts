import type { Result } from "./result"

const key = "khorgos-recent"
const most = 6

/** Pages read last in this browser, the latest first. It stays there: no server is told. */
export function recentPages(): Result[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]")
    return Array.isArray(kept) ? kept.filter(isPage).slice(0, most) : []
  } catch {
    return []
  }
}

function isPage(kept: unknown): kept is Result {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "href" in kept &&
    typeof kept.href === "string" &&
    /^\/(?![/\\])/.test(kept.href) &&
    "label" in kept &&
    typeof kept.label === "string"
  )
}

/** Remembers a page. The same page with other controls is one page, read last as it is now. */
export function remember(href: string, title: string): void {
  const label = title.replace(/ · Khorgos$/, "")
  const path = href.split("?")[0] ?? href
  if (/^\/(search|account|views|v|s)(\/|$)/.test(path)) return
  const others = recentPages().filter((page) => page.href.split("?")[0] !== path)
  const page: Result = { id: path, label, note: "", href }
  try {
    localStorage.setItem(key, JSON.stringify([page, ...others].slice(0, most + 1)))
  } catch {
    // Storage may be refused: then nothing is remembered.
  }
}
