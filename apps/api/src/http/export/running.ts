import { HeaderMap } from "@apollo/server"
import { codedError } from "../../errors.ts"

/** Exports that one account, or one address without one, may have running at a time. */
export const mostAtOnce = 5
/** Exports that run in this process at a time: each holds a connection to the database. */
export const mostInAll = 30

const running = new Map<string, number>()
const headers = new HeaderMap([["retry-after", "10"]])

function refusal(message: string, limit: number, status: number) {
  return codedError("TOO_MANY_EXPORTS", message, { limit, http: { status, headers } })
}

/** Takes one of the places that `principal` has for exports. The function returned gives it back, once. */
export function beginExport(principal: string): () => void {
  const count = running.get(principal) ?? 0
  if (count >= mostAtOnce)
    throw refusal(
      `${mostAtOnce} exports of yours are running, and that is the most at a time. Wait for one to end.`,
      mostAtOnce,
      429,
    )
  if (running.values().reduce((sum, some) => sum + some, 0) >= mostInAll)
    throw refusal(
      `${mostInAll} exports are running, and that is the most at a time. Try again soon.`,
      mostInAll,
      503,
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
