import { useTranslations } from "next-intl"
import type { Fault } from "./view-mutations"

const known = ["TOO_MANY_VIEWS", "UNAUTHENTICATED", "UNKNOWN_CODE", "unreachable"] as const

/** What to tell the reader of a mutation that failed. */
export function useFaultWords(): (fault: Fault) => string {
  const t = useTranslations("view.faults")
  return ({ code, message }) => {
    const own = known.find((each) => each === code)
    return own ? t(own) : t("refused", { message })
  }
}
