/** A path on this site to go on to; the overview for anything that would lead elsewhere. */
export function safePath(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next)) return "/"
  const url = URL.parse(next, "http://dashboard")
  if (!url) return "/"
  const path = url.pathname + url.search
  return url.host === "dashboard" && !path.startsWith("//") ? path : "/"
}
