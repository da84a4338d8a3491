"use client"

import { useTranslations } from "next-intl"
import { createElement, type ReactNode } from "react"
import { useFormats } from "@/i18n/formats"
import type { Values } from "./draft"
import type { EditFault } from "./edit-faults"
import { faultWords } from "./fault-words"
import type { Editing } from "./use-edit"
import type { Names } from "./value-words"

/** Says what is wrong in the reader's language. */
export function useFaultWords(names: Names) {
  const t = useTranslations("edit")
  const formats = useFormats()
  return (fault: EditFault) => faultWords(t, formats, names, fault)
}

/** What a field of the form needs beside its value: its fault in words, and to say that it was left. */
export function useField<V extends Values>(form: Editing<V>) {
  const t = useTranslations("edit.faults")
  const wordsOf = useFaultWords(form.names)
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
