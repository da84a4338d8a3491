import { array, assert, property, string, tuple } from "fast-check"
import { expect, test } from "vitest"
import { embedPath, leadShared, readSharedAddress } from "./shared-address"

const view = { path: "/trade?of=KAZ&with=CHN,RUS", releaseVersion: "2026.11.23" }
const secret = "A".repeat(43)

test.each([
  [`/s/${secret}`, { isEmbed: false, secret }],
  [`/s/${secret}?of=UZB`, { isEmbed: false, secret }],
  [`/embed/s/${secret}?theme=dark`, { isEmbed: true, secret }],
  [`/s/`, null],
  [`/s/${secret}/more`, null],
  [`/statements/x`, null],
  [`/trade?next=/s/${secret}`, null],
])("%s is read as %j", (url, wanted) => {
  const read = readSharedAddress(url)
  expect(read && { isEmbed: read.isEmbed, secret: read.secret }).toEqual(wanted)
})

test.each([
  ["/trade?of=KAZ", "/embed/trade?of=KAZ"],
  ["/trade", "/embed/trade"],
  ["/countries/KAZ", null],
  ["/", null],
])("the figure of %s is framed at %s", (path, wanted) => {
  expect(embedPath(path)).toBe(wanted)
})

test("whatever is asked by a share link, its own view is read, at its own release", () => {
  assert(
    property(array(tuple(string(), string())), string(), (pairs, mark) => {
      for (const prefix of ["/s/", "/embed/s/"]) {
        const asked = readSharedAddress(
          `${prefix}${secret}?${new URLSearchParams([...pairs, ["_rsc", mark]])}`,
        )
        if (!asked) throw new Error("not read")
        const first = leadShared(asked, view)
        const next = "redirect" in first ? readSharedAddress(first.redirect) : asked
        if (!next) throw new Error("not read again")
        const second = leadShared(next, view)
        expect(second).toHaveProperty("rewrite")
        const { pathname, searchParams } = new URL(
          "rewrite" in second ? second.rewrite : "",
          "http://dashboard",
        )
        expect(pathname).toBe(prefix === "/s/" ? "/trade" : "/embed/trade")
        for (const name of ["lang", "theme", "_rsc"]) searchParams.delete(name)
        expect(Object.fromEntries(searchParams)).toEqual({
          of: "KAZ",
          with: "CHN,RUS",
          release: "2026.11.23",
        })
      }
    }),
  )
})
