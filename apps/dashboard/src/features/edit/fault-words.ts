import type { useTranslations } from "next-intl"
import type { Formats } from "@/lib/format"
import { sayableValues } from "@/lib/why"
import type en from "@/messages/en/edit.json"
import type { EditFault } from "./edit-faults"
import type { Names } from "./value-words"

type Words = ReturnType<typeof useTranslations<"edit">>
type Reason = keyof (typeof en)["faultReasons"]

/** What is wrong in the reader's language; a reason without words, such as an own noun's, stays the API's message. */
export function faultWords(t: Words, formats: Formats, names: Names, fault: EditFault): string {
  const key = `faultReasons.${fault.reason}` as `faultReasons.${Reason}`
  if (fault.reason === "" || !t.has(key)) return fault.message
  const what = t(key, sayableValues(fault, formats, names))
  const { line, column } = fault
  if (line === undefined) return what
  return column === undefined
    ? t("faults.line", { line, what })
    : t("faults.cell", { line, column, what })
}
