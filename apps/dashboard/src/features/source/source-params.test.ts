import { expect, test } from "vitest"
import { inOrder, readSourceParams, sourceFilter } from "./source-params"

test("the address says which sources", () => {
  expect(sourceFilter(readSourceParams({}))).toEqual({})
  const params = readSourceParams({ kind: "DATASET", q: " customs " })
  expect(params).toEqual({ kind: "DATASET", q: "customs" })
  expect(sourceFilter(params)).toEqual({
    kind: { equals: "DATASET" },
    title: { contains: "customs", mode: "Insensitive" },
  })
  expect(readSourceParams({ kind: "RUMOUR" }).kind).toBe("")
})

test("datasets stand before documents", () => {
  const source = (kind: "DATASET" | "DOCUMENT", title: string) => ({ kind, title })
  const sorted = inOrder(
    [source("DOCUMENT", "A"), source("DATASET", "C"), source("DATASET", "B")],
    (a, b) => a.localeCompare(b),
  )
  expect(sorted.map(({ title }) => title)).toEqual(["B", "C", "A"])
})
