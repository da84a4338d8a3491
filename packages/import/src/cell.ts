import { fits, plainDecimal } from "@khorgos/prisma/seed/decimal"
import { z } from "zod"

/** Cells are trimmed: some offices pad their numbers. */
export const text = z.string().trim()

/** A column that older or narrower downloads leave out. */
export const perhaps = text.default("")

export const year = text.regex(/^(19|20)\d{2}$/, "is not a year (1900 to 2099)").transform(Number)

/** An amount in plain digits, as written times ten to the `shift`; the column rounds more than two decimals. */
export function amount(cell: string, shift = 0): string | null {
  const plain = plainDecimal(cell.trim())
  if (plain === null || plain.startsWith("-")) return null
  const scaled = shift === 0 ? plain : plainDecimal(`${plain}e${shift}`)
  return scaled !== null && fits(scaled, 37, 20) ? scaled : null
}

export const notAnAmount = "is not an amount of US dollars, zero or more"

/** A value column: blank and NA are no value (null). */
export function value(shift = 0) {
  return text.transform((cell, context) => {
    if (cell === "" || cell.toUpperCase() === "NA") return null
    const scaled = amount(cell, shift)
    if (scaled !== null) return scaled
    context.addIssue(notAnAmount)
    return z.NEVER
  })
}
