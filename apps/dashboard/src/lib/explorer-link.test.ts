import { assert, property, record, string } from "fast-check"
import { expect, test } from "vitest"
import { explorerLink, readExplorerLink } from "./explorer-link"

const text = string({ minLength: 1, unit: "grapheme" })

test("any query survives its way through an address", () => {
  assert(
    property(record({ query: text, variables: text }), (linked) => {
      const { pathname, hash } = new URL(explorerLink(linked), "http://dashboard")
      expect(pathname).toBe("/explorer")
      expect(readExplorerLink(hash)).toEqual(linked)
    }),
  )
})

test("an address may be written by hand", () => {
  expect(readExplorerLink("#query=%7B%20release%20%7B%20version%20%7D%20%7D")).toEqual({
    query: "{ release { version } }",
  })
  expect(readExplorerLink("#top")).toBeNull()
  expect(readExplorerLink("")).toBeNull()
})
