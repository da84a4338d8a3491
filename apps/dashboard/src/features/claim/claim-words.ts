import { type Formats, unknown } from "@/lib/format"
import type { ClaimWords } from "./claim-fragment"

interface Figure {
  unit: string
  value: string | null
  day?: string | null
}

/** A figure of a verdict with its unit: US$ 89.4 bn, 47.1%, 2.03 times, 5. */
export function figureWords(figure: Figure, formats: Formats, t: ClaimWords): string {
  const { unit, value, day = null } = figure
  if (unit === "DAY") return formats.day(day)
  if (value === null) return unknown
  switch (unit) {
    case "USD":
      return formats.usd(value)
    case "PERCENT":
      return t("percent", { value: formats.number(value, 1) })
    case "RATIO":
      return t("times", { value: formats.number(value, 2) })
    case "YEAR":
      return String(Number(value))
    default:
      return formats.number(value, Number.isInteger(Number(value)) ? 0 : 1)
  }
}
