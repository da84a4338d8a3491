import { createRequest, stringifyDocument } from "@urql/core"
import { parse } from "graphql"
import { expect, test } from "vitest"
import { atRelease } from "./release"

test("a document that was asked before is asked of a release all the same", () => {
  const document = parse("query Now { release { version } }")
  const plain = createRequest(document, {})
  const frozen = createRequest(atRelease(document, "2026.11.23"), {})
  expect(stringifyDocument(frozen.query)).toMatch(
    /^query Now @release\(version:\s+"2026\.11\.23"\)/,
  )
  expect(stringifyDocument(plain.query)).not.toContain("@release")
  expect(frozen.key).not.toBe(plain.key)
})
