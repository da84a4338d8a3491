import { parse, print } from "graphql"
import { expect, test } from "vitest"
import { ofMeasure } from "./of-measure"

test("what stands under the name figure is the measure asked for, and nothing else changes", () => {
  const document = parse("{ series { year figure: turnover { value turnover } } turnover }")
  expect(print(ofMeasure(document, "exports"))).toBe(
    print(parse("{ series { year figure: exports { value turnover } } turnover }")),
  )
})
