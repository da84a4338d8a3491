import { expect, test } from "vitest"
import { findings } from "./ranking-finding"

const placed = (inSentence: string, rank: number, visits: number) => ({ inSentence, rank, visits })

test("all that share a place are named together", () => {
  const entries = [
    placed("Russia", 1, 9),
    placed("Kazakhstan", 2, 5),
    placed("the United States", 2, 5),
    placed("France", 4, 4),
  ]
  expect(findings(entries, "en")).toEqual({
    first: { names: "Russia", size: 1, visits: 9 },
    second: { names: "Kazakhstan and the United States", size: 2, visits: 5 },
  })
})

test("more than three are counted, not named", () => {
  const entries = ["a", "b", "c", "d"].map((name) => placed(name, 1, 1))
  expect(findings(entries, "en")).toEqual({
    first: { names: null, size: 4, visits: 1 },
    second: null,
  })
  expect(findings([], "en")).toEqual({ first: null, second: null })
})
