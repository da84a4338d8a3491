import { expect, test } from "vitest"
import { byCountry } from "./leader-groups"

function leader(slug: string, iso3: string, ...terms: [string, string | null][]) {
  return {
    slug,
    country: { iso3 },
    terms: terms.map(([startDate, endDate]) => ({ startDate, endDate })),
  }
}

test("the five come first, and in each country those in office", () => {
  const leaders = [
    leader("merkel", "DEU", ["2005-11-22", "2021-12-08"]),
    leader("nazarbayev", "KAZ", ["1990-04-24", "2019-03-20"]),
    leader("xi", "CHN", ["2013-03-14", null]),
    leader("tokayev", "KAZ", ["2019-03-20", null]),
    leader("rahmon", "TJK", ["1994-11-16", null]),
    leader("li", "CHN", ["2023-03-11", null]),
  ]
  const groups = byCountry(
    leaders,
    ({ iso3 }) => iso3,
    (a, b) => a.localeCompare(b),
  )
  expect(groups.map((group) => [group.iso3, ...group.leaders.map(({ slug }) => slug)])).toEqual([
    ["KAZ", "tokayev", "nazarbayev"],
    ["TJK", "rahmon"],
    ["CHN", "li", "xi"],
    ["DEU", "merkel"],
  ])
})
