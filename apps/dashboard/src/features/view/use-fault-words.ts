import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { sayableValues } from "@/lib/why"
import type en from "@/messages/en/view.json"
import type { Fault } from "./view-mutations"

type Reason = keyof (typeof en)["faultReasons"]
const known = ["UNAUTHENTICATED", "UNKNOWN_CODE", "unreachable"] as const

/** What to tell the reader of a mutation that failed. */
export function useFaultWords(): (fault: Fault) => string {
  const t = useTranslations("view")
  const formats = useFormats()
  return (fault) => {
    const reason = `faultReasons.${fault.reason}` as `faultReasons.${Reason}`
    if (fault.reason !== "" && t.has(reason)) return t(reason, sayableValues(fault, formats))
    const own = known.find((code) => code === fault.code)
    return own ? t(`faults.${own}`) : t("faults.refused", { message: fault.message })
  }
}
