import type { PartDraft } from "../claim-check.ts"
import { list } from "../words.ts"

/** Names the parts that fail, when others hold. */
export function failing(parts: readonly PartDraft[]): string {
  const failed = parts.filter(({ answer }) => answer === "no" || answer === "unlikely")
  if (failed.length === 0 || failed.length === parts.length) return ""
  return ` Not so: ${list(failed.map(({ text }) => text))}.`
}

/** Names the parts that cannot be told, when others can. */
export function untold(parts: readonly PartDraft[]): string {
  const unknown = parts.filter(({ answer }) => answer === "unknown")
  if (unknown.length === 0 || unknown.length === parts.length) return ""
  return ` Cannot be told: ${list(unknown.map(({ text }) => text))}.`
}
