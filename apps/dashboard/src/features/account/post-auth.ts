import { whyOf } from "@/lib/why"
import type { Fault } from "./fault-words"

/** Posts to a sign-in route. Returns null when it worked, else what went wrong. */
export async function postAuth(path: string, body: Record<string, string>): Promise<Fault | null> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    if (response.ok) return null
    const answer: { code?: string; message?: string } = await response.json().catch(() => ({}))
    return { code: answer.code ?? "", message: answer.message, ...whyOf(answer) }
  } catch {
    return { code: "API_UNREACHABLE" }
  }
}
