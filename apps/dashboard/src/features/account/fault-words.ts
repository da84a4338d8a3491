import type { useTranslations } from "next-intl"
import type { CombinedError } from "urql"
import type { Formats } from "@/lib/format"
import { sayableValues, type Why, whyOf } from "@/lib/why"
import type en from "@/messages/en/account.json"

type Words = ReturnType<typeof useTranslations<"account">>
type Reason = keyof (typeof en)["faultReasons"]
type Known = Exclude<keyof (typeof en)["faults"], "said" | "unknown">

/** What went wrong, by the API's stable code and, where there is one, its reason and its sentence. */
export interface Fault extends Partial<Why> {
  code: string
  message?: string | undefined
}

/** The fault of a mutation; null when it worked. */
export function faultOf(error: CombinedError | undefined): Fault | null {
  if (!error) return null
  const [first] = error.graphQLErrors
  const code = first?.extensions.code
  if (!first || typeof code !== "string") return { code: "API_UNREACHABLE" }
  return { code, message: first.message, ...whyOf(first.extensions) }
}

/** What to tell the reader: words of their language where the reason or the code has them, else what the server says. */
export function faultWords(t: Words, formats: Formats, fault: Fault): string {
  const why = whyOf(fault)
  const reason = `faultReasons.${why.reason}` as `faultReasons.${Reason}`
  if (why.reason !== "" && t.has(reason)) return t(reason, sayableValues(why, formats))
  const key = `faults.${fault.code}` as `faults.${Known}`
  if (t.has(key)) return t(key)
  return fault.message ? t("faults.said", { message: fault.message }) : t("faults.unknown")
}
