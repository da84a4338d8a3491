import { expect, test } from "vitest"
import { policyFor } from "./policy"

const framed = (url: string) => policyFor(url, false).includes("frame-ancestors *")

test.each(["/embed/trade", "/embed/trade?of=KAZ&theme=auto", "/embed/s/a-secret_1"])(
  "%s may stand on any page",
  (url) => expect(framed(url)).toBe(true),
)

test.each([
  "/",
  "/trade",
  "/account",
  "/sign-in?next=/embed/trade",
  "/account?/embed/trade",
  "/embedded/trade",
  "/embed",
  "/embed/../account",
  "/embed/%2e%2e/account",
  "/embed/..%2faccount",
  "//embed/trade",
  "/account/embed/trade",
  "/trade.svg",
])("%s may stand in no frame", (url) => {
  expect(policyFor(url, false)).toContain("frame-ancestors 'none'")
  expect(framed(url)).toBe(false)
})

test("a file runs nothing, a page keeps its scripts", () => {
  expect(policyFor("/trade.svg?of=KAZ", false)).toMatch(/^default-src 'none'.*sandbox$/)
  expect(policyFor("/trade?of=KAZ", false)).toContain("script-src 'self'")
  expect(policyFor("/trade", false)).not.toContain("unsafe-eval")
})
