"use client"

import { useTranslations } from "next-intl"
import type { CombinedError } from "urql"
import { useFormats } from "@/i18n/formats"
import { type Fault, faultOf, faultWords } from "./fault-words"

/** Says faults in the reader's language; null stays null. */
export function useFaults() {
  const t = useTranslations("account")
  const formats = useFormats()
  const say = (fault: Fault | null) => (fault ? faultWords(t, formats, fault) : null)
  return { say, sayError: (error: CombinedError | undefined) => say(faultOf(error)) }
}
