"use client"

import { useTranslations } from "next-intl"
import { createElement, type ReactNode } from "react"
import type { Values } from "./draft"
import type { EditFault } from "./edit-faults"
import type { Editing } from "./use-edit"

/** Words for what is wrong: ours where the code has them, else the API's own sentence. */
export function useFaultWords() {
  const t = useTranslations("edit.faults")
  return (fault: EditFault): string => {
    if (fault.code === "CITATION_REQUIRED") return t("CITATION_REQUIRED")
    if (fault.code === "ALREADY_RECORDED") return t("ALREADY_RECORDED", { key: fault.key ?? "" })
    return fault.message
  }
}

/** What a field of the form needs beside its value: its fault in words, and to say that it was left. */
export function useField<V extends Values>(form: Editing<V>) {
  const t = useTranslations("edit.faults")
  const wordsOf = useFaultWords()
  return (name: string) => {
    const said = form.faults.filter(({ field }) => field === name).map(wordsOf)
    const words = form.missing.includes(name) ? [t("missing")] : said
    const error: ReactNode =
      words.length > 0
        ? words.map((line) => createElement("span", { key: line, className: "block" }, line))
        : null
    return { name, error, onBlur: () => form.leave(name) }
  }
}
