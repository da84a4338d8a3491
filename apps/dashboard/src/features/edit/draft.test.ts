import fc from "fast-check"
import { expect, test } from "vitest"
import { changedFields, rebase, same } from "./draft"

const row = fc.record({
  summary: fc.constantFrom("a", "b", "c"),
  cities: fc.subarray(["Astana", "Almaty"]),
  bilateral: fc.boolean(),
  tripSlug: fc.constantFrom(null, "trip"),
})

test("what an editor changed stays, and all else is as the row is now", () => {
  fc.assert(
    fc.property(row, row, row, (base, mine, now) => {
      const { draft, collisions } = rebase(base, mine, now)
      const changed = changedFields(base, mine)
      for (const field of Object.keys(base) as (keyof typeof base)[])
        expect(draft[field]).toEqual(field in changed ? mine[field] : now[field])
      for (const { field } of collisions) {
        const key = field as keyof typeof base
        expect(same(mine[key], now[key])).toBe(false)
        expect(same(base[key], now[key])).toBe(false)
      }
    }),
  )
})

test("nothing collides when only one of two changed a row", () => {
  fc.assert(
    fc.property(row, row, (base, other) => {
      expect(rebase(base, base, other)).toMatchObject({ draft: other, collisions: [] })
      expect(rebase(base, other, base)).toMatchObject({ draft: other, collisions: [] })
    }),
  )
})
