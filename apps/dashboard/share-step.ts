import type { IncomingMessage, ServerResponse } from "node:http"
import { leadShared, readSharedAddress, type SharedView, shareHeader } from "./shared-address.ts"

const patienceMs = 20_000
const question = JSON.stringify({ query: "{ sharedView { path releaseVersion } }" })

type Answer = SharedView | "ended" | "unanswered"

async function askFor(secret: string, apiUrl: string, forwarded: string): Promise<Answer> {
  try {
    const response = await fetch(new URL("/graphql", apiUrl), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-forwarded-for": forwarded,
        [shareHeader]: secret,
      },
      body: question,
      signal: AbortSignal.timeout(patienceMs),
    })
    if (response.status === 401) return "ended"
    const { data }: { data?: { sharedView: SharedView | null } } = await response.json()
    return data?.sharedView ?? (response.ok ? "ended" : "unanswered")
  } catch {
    return "unanswered"
  }
}

/**
 * Leads a request by a share link to the page of its view, together with the secret, in a header that no browser can send.
 * Every other request goes on as it is. True where it was answered.
 */
export async function shareStep(
  request: IncomingMessage,
  response: ServerResponse,
  apiUrl: string,
): Promise<boolean> {
  const asked = readSharedAddress(request.url ?? "")
  if (!asked) return false
  // Whoever is led away from the page must not learn its address, nor a search engine keep it.
  response.setHeader("referrer-policy", "no-referrer")
  response.setHeader("x-robots-tag", "noindex")
  const view = await askFor(asked.secret, apiUrl, String(request.headers["x-forwarded-for"] ?? ""))
  if (typeof view === "string") {
    request.url = `/s/${view}`
    return false
  }
  const led = leadShared(asked, view)
  if ("redirect" in led) {
    response.writeHead(307, { location: led.redirect, "cache-control": "private, no-store" })
    response.end()
    return true
  }
  request.url = led.rewrite
  request.headers[shareHeader] = asked.secret
  return false
}
