import type { SearchParams } from "@/figure/figure"
import { one } from "@/lib/pages"

export const parts = ["indicator", "trade", "visits"] as const
export type Part = (typeof parts)[number]

/** What the comparison shows, read from its address. */
export interface CompareParams {
  countries: string[]
  indicator: string
  partner: string
  /** The figure alone: which of the three. */
  part: Part
}

export const most = 5

/** Codes stay as they were written: the API says which of them it does not know. */
export function readCompareParams(search: SearchParams): CompareParams {
  const codes = [search.countries ?? []].flat().flatMap((list) => list.split(","))
  return {
    countries: [...new Set(codes.filter(Boolean))].slice(0, most),
    indicator: one(search.indicator) || "NY.GDP.MKTP.CD",
    partner: one(search.partner) || "CHN",
    part: parts.find((part) => part === one(search.part)) ?? "indicator",
  }
}

/** The same question in its one spelling, without the part. */
export function compareQuery({ countries, indicator, partner }: CompareParams) {
  return { countries: countries.join(","), indicator, partner }
}
