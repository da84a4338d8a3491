import { HeaderMap } from "@apollo/server"
import { codedError } from "../../errors.ts"

/** Exports that one account, or one address without one, may have running at a time. */
export const mostAtOnce = 5
const retryAfter = new HeaderMap([["retry-after", "10"]])

const running = new Map<string, number>()

/** Takes one of the places that `principal` has for exports. The function returned gives it back, once. */
export function beginExport(principal: string): () => void {
  const count = running.get(principal) ?? 0
  if (count >= mostAtOnce)
    throw codedError(
      "TOO_MANY_EXPORTS",
      `${mostAtOnce} exports of yours are running, and that is the most at a time. Wait for one to end.`,
      { limit: mostAtOnce, http: { status: 429, headers: retryAfter } },
    )
  running.set(principal, count + 1)
  let over = false
  return () => {
    if (over) return
    over = true
    const left = (running.get(principal) ?? 1) - 1
    if (left > 0) running.set(principal, left)
    else running.delete(principal)
  }
}
