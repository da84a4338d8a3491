import { expect, test } from "vitest"
import { eventFilter, readEventParams } from "./event-params"

test("an empty address asks for every meeting", () => {
  const params = readEventParams({})
  expect(params).toEqual({ series: "", host: "", year: "" })
  expect(eventFilter(params)).toEqual({})
})

test("the address says which meetings", () => {
  const params = readEventParams({ series: "sco", host: "KAZ", year: "2024" })
  expect(params).toEqual({ series: "sco", host: "KAZ", year: "2024" })
  expect(eventFilter(params)).toEqual({
    seriesSlug: { equals: "sco" },
    hostIso3: { equals: "KAZ" },
    startDate: { gte: "2024-01-01", lte: "2024-12-31" },
  })
  expect(readEventParams({ year: "24" }).year).toBe("")
})
