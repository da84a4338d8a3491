import { expect, test } from "vitest"
import { readVisitParams } from "./visit-params"
import { exportHref, visitWhere } from "./visit-where"

const where = (search: Record<string, string>) => visitWhere(readVisitParams(search, "2026-11-23"))

test("no filter asks for all", () => {
  expect(where({ until: "2024-07-06", received: "KAZ" })).toEqual({})
})

test("a code in capitals is a country's leaders, CA5 the five hosts", () => {
  expect(where({ who: "CHN", host: "CA5" })).toEqual({
    leader: { countryIso3: { equals: "CHN" } },
    hostIso3: { in: ["KAZ", "KGZ", "TJK", "TKM", "UZB"] },
  })
})

test("all conditions hold at once", () => {
  expect(
    where({
      who: "xi-jinping",
      host: "KAZ",
      type: "PROPER",
      from: "2013-01-01",
      to: "2024-07-06",
      checked: "STORED",
      purpose: "only-event",
    }),
  ).toEqual({
    leaderSlug: { equals: "xi-jinping" },
    hostIso3: { equals: "KAZ" },
    type: { not: { equals: "STOPOVER" } },
    startDate: { gte: "2013-01-01", lte: "2024-07-06" },
    verification: { equals: "STORED" },
    bilateral: { equals: false },
  })
})

test("the export asks for the same rows of the same release", () => {
  const href = exportHref("csv", where({ host: "KAZ" }), "2026.11.23")
  const { pathname, searchParams } = new URL(href, "http://site")
  expect(pathname).toBe("/export/visits.csv")
  expect(JSON.parse(searchParams.get("where") ?? "")).toEqual({ hostIso3: { equals: "KAZ" } })
  expect(searchParams.get("release")).toBe("2026.11.23")
  expect(exportHref("parquet", {}, null)).toBe("/export/visits.parquet")
})
