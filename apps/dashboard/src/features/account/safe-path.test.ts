import fc from "fast-check"
import { expect, test } from "vitest"
import { safePath } from "./safe-path"

const site = "https://dashboard.example"
const hostAfter = (path: string) => new URL(path, `${site}/sign-in`).host

test.each([
  ["/visits?until=2024-07-06", "/visits?until=2024-07-06"],
  ["/trade?of=CA5&with=CHN,RUS", "/trade?of=CA5&with=CHN,RUS"],
  ["/countries/../trade", "/trade"],
])("%s is kept as %s", (next, wanted) => {
  expect(safePath(next)).toBe(wanted)
})

test.each([
  undefined,
  "",
  "visits",
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/\t/",
  "/.//elsewhere.example",
  "/..//elsewhere.example",
  "/%2e//elsewhere.example",
  "/visits/..//elsewhere.example",
  "javascript:alert(1)",
  ["/visits", "/trade"],
])("%s leads to the overview", (next) => {
  expect(safePath(next)).toBe("/")
})

const piece = fc.oneof(
  fc.constantFrom("/", "//", "\\", ".", "..", "%2e", "@", ":", "?", "#", "\t", "\n", " ", "%5c"),
  fc.constantFrom("elsewhere.example", "dashboard", "http:", "javascript:", "visits"),
  fc.string({ unit: "binary", maxLength: 4 }),
)

test("whatever is asked for, it never leads off the site", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = safePath(pieces.join(""))
      expect(path.startsWith("/")).toBe(true)
      expect(hostAfter(path)).toBe("dashboard.example")
      expect(safePath(path)).toBe(path)
    }),
    { numRuns: 3000 },
  )
})
