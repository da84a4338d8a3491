/** Pages that views lead to, by the first part of their path. */
export const pageNames = [
  "countries",
  "compare",
  "visits",
  "trade",
  "claims",
  "leaders",
  "events",
  "statements",
  "organisations",
  "sources",
  "releases",
] as const

/** Which page a path leads to, and what of its address tells one view of it from another. */
export function describePath(path: string): {
  page: (typeof pageNames)[number] | "overview" | "other"
  details: string
} {
  const url = new URL(path, "http://dashboard")
  const [first = "", ...rest] = url.pathname.split("/").filter(Boolean)
  const page = first === "" ? "overview" : (pageNames.find((name) => name === first) ?? "other")
  const values = [...url.searchParams].map(([name, value]) => `${name} ${value}`)
  const segments = page === "other" ? [first, ...rest] : rest
  return { page, details: [...segments, ...values].filter(Boolean).join(" · ") }
}
