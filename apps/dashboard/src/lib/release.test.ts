import { graphql } from "@khorgos/types"
import { createRequest, stringifyDocument } from "@urql/core"
import { expect, test } from "vitest"
import { atRelease } from "./release"

const document = graphql("query Release { release { version } }")

test("a document asks for a release, even after it was sent without one", () => {
  createRequest(document, {})
  const asking = atRelease(document, "2026.11.23")
  const sent = stringifyDocument(createRequest(asking, {}).query).replaceAll(/\s+/g, " ")
  expect(sent).toContain('@release(version: "2026.11.23")')
  expect(stringifyDocument(createRequest(document, {}).query)).not.toContain("@release")
  const other = createRequest(atRelease(document, "2026.12.01"), {})
  expect(stringifyDocument(other.query)).toContain("2026.12.01")
})
