import fc from "fast-check"
import { expect, test } from "vitest"
import { type PairStop, standingOf } from "./visit-standing"

const stop = (slug: string, tripSlug: string, startDate: string, type = "STATE"): PairStop => ({
  slug,
  tripSlug,
  startDate,
  type,
})

const stops = [
  stop("c", "trip-3", "2022-09-14"),
  stop("a", "trip-1", "2013-09-06"),
  stop("b", "trip-2", "2015-05-07", "STOPOVER"),
  stop("c2", "trip-3", "2022-09-16"),
]

test("trips are counted, in order of days; stopovers are not", () => {
  expect(standingOf("a", stops)).toMatchObject({ nth: 1, total: 2, together: 0 })
  expect(standingOf("b", stops)).toMatchObject({ nth: null, total: 2 })
  expect(standingOf("c", stops)).toMatchObject({ nth: 2, together: 1 })
  expect(standingOf("c2", stops)).toMatchObject({ nth: 2, together: 1 })
})

test("the order of the rows decides nothing", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(stops, { minLength: 4 }), (shuffled) => {
      for (const { slug } of stops)
        expect(standingOf(slug, shuffled).nth).toBe(standingOf(slug, stops).nth)
    }),
  )
})
