import { formatDay, formatNumber, formatUsd, unknown } from "@/lib/format"
import type { Verdict } from "@/ui/Badge"

/** Outcomes as the schema names them. */
export type Outcome =
  | "HOLDS"
  | "CONSISTENT"
  | "HOLDS_IN_PART"
  | "DOES_NOT_HOLD"
  | "CANNOT_TELL"
  | "DEPENDS_ON_WHOSE_FIGURES"

export const verdictWords: Readonly<Record<Outcome, Verdict>> = {
  HOLDS: "holds",
  CONSISTENT: "agrees, no proof",
  HOLDS_IN_PART: "holds in part",
  DOES_NOT_HOLD: "does not hold",
  CANNOT_TELL: "cannot be told",
  DEPENDS_ON_WHOSE_FIGURES: "depends on whose figures",
}

interface Figure {
  unit: string
  value: string | null
  day?: string | null
}

/** A figure of a verdict with its unit: US$ 89.4 bn, 47.1%, 2.03 times, 5. */
export function figureWords({ unit, value, day = null }: Figure): string {
  if (unit === "DAY") return formatDay(day)
  if (value === null) return unknown
  switch (unit) {
    case "USD":
      return formatUsd(value)
    case "PERCENT":
      return `${formatNumber(value, 1)}%`
    case "RATIO":
      return `${formatNumber(value, 2)} times`
    case "YEAR":
      return String(Number(value))
    default:
      return formatNumber(value)
  }
}
