import fc from "fast-check"
import { expect, test } from "vitest"
import { fits, plainDecimal } from "./decimal.ts"

test.each([
  ["89400000000.0", "89400000000"],
  ["8.94e10", "89400000000"],
  ["8.94E+10", "89400000000"],
  ["1.5e-3", "0.0015"],
  ["-0.00138763976492839", "-0.00138763976492839"],
  ["007.50", "7.5"],
  ["-0.0", "0"],
  ["123456789012345678.99", "123456789012345678.99"],
])("%s is %s", (written, plain) => {
  expect(plainDecimal(written)).toBe(plain)
})

test.each(["", " 1", "1.", ".5", "1,000", "NaN", "0x10", "1e", "--1", "1e9999"])(
  "%j is no decimal number",
  (written) => {
    expect(plainDecimal(written)).toBeNull()
  },
)

test("shifting the point by an exponent keeps the value", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 30n), fc.nat(20), (digits, places) => {
      const whole = `${digits}${"0".repeat(places)}`
      expect(plainDecimal(`${digits}e${places}`)).toBe(digits === 0n ? "0" : whole)
      expect(plainDecimal(`${whole}e-${places}`)).toBe(String(digits))
    }),
  )
})

test("a column holds a number only without rounding it", () => {
  expect(fits("-12.34", 4, 2)).toBe(true)
  expect(fits("12.345", 5, 2)).toBe(false)
  expect(fits("123.4", 4, 2)).toBe(false)
})
