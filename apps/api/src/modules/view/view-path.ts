import { randomBytes } from "node:crypto"

export const longestPath = 2000
export const longestTitle = 200

/** Places that are no reading of the data, or lead elsewhere. */
const notKept = new Set([
  "_next",
  "account",
  "api",
  "auth",
  "design",
  "edit",
  "embed",
  "explorer",
  "export",
  "figure",
  "figures.json",
  "graphql",
  "invitation",
  "people",
  "s",
  "search",
  "sign-in",
  "sign-up",
  "signed-in",
  "v",
  "views",
])

/** What belongs to the reader or the moment, not to the view. */
const notOfTheView = ["release", "lang", "_rsc"]

function segmentOf(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname.split("/")[1] ?? "").toLowerCase()
  } catch {
    return null
  }
}

/** Path and query of a page that can be kept, without release and language; null for everything else. */
export function viewPath(asked: string): string | null {
  if (!/^\/(?![/\\])/.test(asked) || /[\p{Cc}\\]/u.test(asked)) return null
  const url = URL.parse(asked, "http://dashboard")
  if (url?.host !== "dashboard" || url.pathname.startsWith("//")) return null
  const segment = segmentOf(url.pathname)
  if (segment === null || notKept.has(segment)) return null
  for (const name of notOfTheView) url.searchParams.delete(name)
  // A comma is written as it is: the codes of a list stay legible.
  const search = url.searchParams.toString().replaceAll("%2C", ",")
  const path = url.pathname + (search ? `?${search}` : "")
  return path.length > longestPath ? null : path
}

/** Letters and digits that nobody takes for one another. */
const letters = "23456789abcdefghijkmnpqrstuvwxyz"

/** The code of a short link: ten of 32 characters. */
export function newSlug(): string {
  return [...randomBytes(10)].map((byte) => letters.charAt(byte % letters.length)).join("")
}
