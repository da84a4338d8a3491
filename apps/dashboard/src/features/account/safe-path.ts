/** A path on this site to go on to; the overview for anything that would lead elsewhere. */
export function safePath(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next)) return "/"
  const url = new URL(next, "http://dashboard")
  return url.host === "dashboard" ? url.pathname + url.search : "/"
}
