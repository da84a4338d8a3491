import { builder } from "./builder.ts"

const ordered = ["equals", "in", "notIn", "not", "lt", "lte", "gt", "gte"] as const

export const TextFilter = builder.prismaFilter("String", {
  name: "TextFilter",
  description: "Conditions on a text.",
  ops: ["equals", "in", "notIn", "not", "contains", "startsWith", "mode"],
})
export const IntFilter = builder.prismaFilter("Int", {
  name: "IntFilter",
  description: "Conditions on a whole number.",
  ops: ordered,
})
export const DateFilter = builder.prismaFilter("Date", {
  name: "DateFilter",
  description: "Conditions on a day.",
  ops: ordered,
})
export const DateTimeFilter = builder.prismaFilter("DateTime", {
  name: "DateTimeFilter",
  description: "Conditions on a moment.",
  ops: ordered,
})
export const DecimalFilter = builder.prismaFilter("Decimal", {
  name: "DecimalFilter",
  description: "Conditions on an exact decimal.",
  ops: ordered,
})
export const BooleanFilter = builder.prismaFilter("Boolean", {
  name: "BooleanFilter",
  description: "Conditions on true or false.",
  ops: ["equals", "not"],
})
export const CountryCodeFilter = builder.prismaFilter("CountryCode", {
  name: "CountryCodeFilter",
  description: "Conditions on a country code.",
  ops: ["equals", "in", "notIn", "not"],
})

/** The caller's order, then `fallback`, so that pages of a list never overlap. */
export function ordering<Order>(
  asked: readonly Order[] | null | undefined,
  ...fallback: Order[]
): Order[] {
  return [...(asked ?? []), ...fallback]
}
