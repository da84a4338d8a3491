import { z } from "zod"
import { fits, plainDecimal } from "./decimal.ts"
import { isWebAddress } from "./document.ts"
import { cellFault } from "./file-fault.ts"
import { slug } from "./slug.ts"

/** Words without line breaks or other control characters. */
export const text = z
  .string()
  .regex(/\S/, "is blank")
  .regex(/^\P{Cc}*$/u, "holds a control character")

/** Words that a key is made of. */
export const name = text.refine(
  (value) => slug(value) !== "",
  "has no letter or digit to make a key of",
)

/** A blank cell is null. */
export function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === "" ? null : value), schema.nullable())
}

/** Cells that list several values between separators. */
export function list<S extends z.ZodType<string, string>>(separator: RegExp, item: S) {
  return z
    .string()
    .transform((value) => (value === "" ? [] : value.split(separator).map((part) => part.trim())))
    .pipe(z.array(item))
}

export function oneOf<const Values extends readonly [string, ...string[]]>(...values: Values) {
  return z.enum(values, { error: `is not one of ${values.join(", ")}` })
}

export const iso3 = z
  .string()
  .refine((value) => /^[A-Z]{3}$/.test(value), cellFault("NOT_A_CODE", {}))

/** A code of a group, a source, a product: no spaces. */
export const code = z
  .string()
  .regex(/^[\p{L}\d][\p{L}\d._+-]*$/u, "is not a code: letters, digits, dot, dash and _ only")

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`)
  return (
    /^[12]\d{3}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(value)
  )
}

export const day = z.string().refine(isDay, "is not a day (YYYY-MM-DD)")

export const year = z
  .string()
  .refine((value) => /^(19|20)\d{2}$/.test(value), cellFault("NOT_A_YEAR", {}))
  .transform(Number)

export const flag = oneOf("true", "false").transform((value) => value === "true")

/** A decimal number that its column holds exactly, as a string of plain digits. */
export function decimal(precision: number, scale: number, what?: string) {
  return z.string().transform((value, context) => {
    const plain = plainDecimal(value)
    if (plain !== null && fits(plain, precision, scale)) return plain
    const fault =
      plain === null
        ? cellFault("NOT_A_NUMBER", {})
        : cellFault("TOO_MANY_DIGITS", { before: precision - scale, after: scale })
    const own = plain === null && what !== undefined ? { message: `is not ${what}` } : {}
    context.addIssue({ code: "custom", ...fault, ...own })
    return z.NEVER
  })
}

/** US dollars. */
export const money = decimal(20, 2, "an amount of US dollars")

/** US dollars of goods: never below zero. */
export const tradeValue = money.refine((value) => !value.startsWith("-"), "is below zero")

export const url = z.string().refine(isWebAddress, "is not an http or https address")

export const verification = oneOf("stored", "recalled")
