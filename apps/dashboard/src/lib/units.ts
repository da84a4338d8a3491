import type { FigureFormat } from "./format"

/** How a value of this unit is written. Units are the data's own words. */
export function formatOf(unit: string): FigureFormat {
  if (/dollar/i.test(unit)) return "usd"
  if (/percent|%/i.test(unit)) return "percent"
  return "quantity"
}

/** A value as formats take it: shares are of one, the data's of a hundred. */
export function amountOf(unit: string, value: string): number {
  return formatOf(unit) === "percent" ? Number(value) / 100 : Number(value)
}
