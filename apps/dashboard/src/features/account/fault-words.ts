import type { useTranslations } from "next-intl"
import type { CombinedError } from "urql"
import type en from "@/messages/en/account.json"

type Words = ReturnType<typeof useTranslations<"account">>
type Known = Exclude<keyof (typeof en)["faults"], "said" | "unknown">

/** What went wrong, by the API's stable code and, where there is one, its sentence. */
export interface Fault {
  code: string
  message?: string | undefined
}

/** The fault of a mutation; null when it worked. */
export function faultOf(error: CombinedError | undefined): Fault | null {
  if (!error) return null
  const [first] = error.graphQLErrors
  const code = first?.extensions.code
  if (!first || typeof code !== "string") return { code: "API_UNREACHABLE" }
  return { code, message: first.message }
}

/** What to tell the reader: words of their language where the code has them, else what the server says. */
export function faultWords(t: Words, fault: Fault): string {
  const key = `faults.${fault.code}` as `faults.${Known}`
  if (t.has(key)) return t(key)
  return fault.message ? t("faults.said", { message: fault.message }) : t("faults.unknown")
}
