"use client"

import { useTranslations } from "next-intl"
import type { CombinedError } from "urql"
import { type Fault, faultOf, faultWords } from "./fault-words"

/** Says faults in the reader's language; null stays null. */
export function useFaults() {
  const t = useTranslations("account")
  const say = (fault: Fault | null) => (fault ? faultWords(t, fault) : null)
  return { say, sayError: (error: CombinedError | undefined) => say(faultOf(error)) }
}
