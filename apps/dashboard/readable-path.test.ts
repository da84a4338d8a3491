import fc from "fast-check"
import { expect, test } from "vitest"
import { readablePath } from "./readable-path.ts"

test.each([
  ["/countries/KAZ", null],
  ["/countries/%D0%9A%D0%90%D0%97?lang=ru", null],
  ["/trade?of=%E0%A4%A", null],
  ["/countries/%E0%A4%A", "/countries/%25E0%25A4%25A"],
  ["/countries/100%?of=%E0", "/countries/100%25?of=%E0"],
  ["//evil.example/%", "/evil.example/%25"],
  ["/\\evil.example/", "/evil.example/"],
  ["//", "/"],
])("%s is led to %s", (url, wanted) => {
  expect(readablePath(url)).toBe(wanted)
})

test("whatever is asked for, the path led to can be read, and is on this site", () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => text.replaceAll("?", "")),
      fc.string(),
      (path, search) => {
        const led = readablePath(`/${path}%?${search}`)
        expect(led).not.toBeNull()
        expect(readablePath(led ?? "")).toBeNull()
        expect(new URL(led ?? "", "http://dashboard").host).toBe("dashboard")
      },
    ),
  )
})
