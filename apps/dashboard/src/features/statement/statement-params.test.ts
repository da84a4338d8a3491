import { expect, test } from "vitest"
import { readStatementParams, statementFilter } from "./statement-params"

test("the address says which statements", () => {
  expect(statementFilter(readStatementParams({}))).toEqual({})
  const params = readStatementParams({ party: "KAZ", topic: ["railway", "gas"] })
  expect(params).toEqual({ party: "KAZ", topic: "railway" })
  expect(statementFilter(params)).toEqual({
    parties: { some: { countryIso3: { equals: "KAZ" } } },
    topics: { some: { topicSlug: { equals: "railway" } } },
  })
})
