const pattern = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:e(?<exponent>[+-]?\d{1,3}))?$/i

/** A decimal number in plain digits, exactly as written: 8.94e10 and 89400000000.0 are 89400000000. Null when it is none. */
export function plainDecimal(text: string): string | null {
  const parts = pattern.exec(text)?.groups
  if (!parts) return null
  const { sign = "", whole = "", fraction = "", exponent = "0" } = parts
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  const before = point > 0 ? digits.slice(0, point).padEnd(point, "0") : ""
  const after = point > 0 ? digits.slice(point) : "0".repeat(-point) + digits
  const integer = before.replace(/^0+/, "") || "0"
  const decimals = after.replace(/0+$/, "")
  const value = decimals === "" ? integer : `${integer}.${decimals}`
  return sign === "-" && value !== "0" ? `-${value}` : value
}

/** Whether a column of `precision` digits, `scale` of them after the point, holds the number without rounding it. */
export function fits(value: string, precision: number, scale: number): boolean {
  const [integer = "", decimals = ""] = value.replace("-", "").split(".")
  return decimals.length <= scale && integer.length <= precision - scale
}
