import type { CombinedError } from "urql"

/** What to tell the reader of a mutation that failed; null when it worked. */
export function faultWords(error: CombinedError | undefined): string | null {
  if (!error) return null
  return error.graphQLErrors[0]?.message ?? "The server does not answer. Try again."
}
