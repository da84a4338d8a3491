import { expect, test } from "vitest"
import { bar, progressLine } from "./progress.ts"

test("a line of progress has rows, their rate and the time left", () => {
  const half = { phase: "reading", rows: 500_000, share: 0.5 } as const
  expect(progressLine(half, 10)).toBe("Reading · 500,000 rows · 50,000 rows/s · 10 s left")
  expect(progressLine({ ...half, share: 0.05 }, 60)).toContain("19 min left")
  expect(progressLine({ ...half, phase: "saving", share: 1 }, 10)).toBe("Saving · 500,000 rows")
  expect(progressLine({ phase: "checking", rows: 1, share: 0 }, 0)).toBe("Checking · 1 row")
})

test("the bar stays within its width", () => {
  expect(bar(0.5)).toBe(`${"█".repeat(12)}${"░".repeat(12)}  50 %`)
  for (const share of [-1, 0, 1, 2]) expect(bar(share).split(" ")[0]).toHaveLength(24)
})
