import fc from "fast-check"
import { expect, test } from "vitest"
import { type DotPanel, dotLayout, wrap } from "./dot-layout"
import { textWidth } from "./label-layout"

const amount = fc.double({ min: 0, max: 1e12, noNaN: true })
const point = fc.record({
  value: amount,
  label: fc.constantFrom("2019", "2023"),
  hollow: fc.boolean(),
})
const row = fc.record({
  label: fc.constantFrom("", "customs", "national offices"),
  points: fc.array(point, { minLength: 1, maxLength: 3 }),
  value: fc.constantFrom("5", "US$ 89.4 bn"),
})
const group = fc.record(
  {
    title: fc.constantFrom("Visits", "Turnover of the five with the United Arab Emirates"),
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
    claimed: fc.record({ value: amount, text: fc.constant("claimed US$ 90 bn") }),
  },
  { requiredKeys: ["title", "rows"] },
)
const panels = fc.array(
  fc.record({ groups: fc.array(group, { minLength: 1, maxLength: 3 }), fromZero: fc.boolean() }),
  { minLength: 1, maxLength: 2 },
)

test("whatever the values, dots stay on their track, and rows follow one another downwards", () => {
  fc.assert(
    fc.property(panels, fc.constantFrom(320, 500, 720), (drawn, width) => {
      const { track, groups, height } = dotLayout(drawn, width)
      const rows = groups.flatMap((placed) => placed.rows)
      for (const { x } of rows.flatMap(({ dots }) => dots)) {
        expect(x).toBeGreaterThanOrEqual(track.left - 0.01)
        expect(x).toBeLessThanOrEqual(track.right + 0.01)
      }
      const ys = rows.map(({ y }) => y)
      expect(ys).toEqual(ys.toSorted((a, b) => a - b))
      expect(new Set(ys).size).toBe(ys.length)
      expect(ys.at(-1) ?? 0).toBeLessThan(height)
    }),
  )
})

test("a greater value never stands left of a smaller one on the same scale", () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const panel: DotPanel = {
        fromZero: true,
        groups: [
          {
            title: "t",
            rows: [a, b].map((value) => ({ label: "", value: "", points: [{ value }] })),
          },
        ],
      }
      const [first, second] =
        dotLayout([panel], 500).groups[0]?.rows.map(({ dots }) => dots[0]?.x) ?? []
      expect(Math.sign((first ?? 0) - (second ?? 0)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test("what was claimed is marked where a dot of that value stands", () => {
  const layout = dotLayout(
    [
      {
        fromZero: true,
        groups: [
          {
            title: "Visits to France",
            claimed: { value: 5, text: "claimed 5" },
            rows: [
              { label: "", value: "4", points: [{ value: 4 }] },
              { label: "", value: "5", points: [{ value: 5 }] },
            ],
          },
        ],
      },
    ],
    500,
  )
  expect(layout.groups[0]?.claimed?.x).toBe(layout.groups[0]?.rows[1]?.dots[0]?.x)
})

test("a title wraps within its width and loses no word", () => {
  const title = "Turnover of the five with the United Arab Emirates, change from 2019"
  const lines = wrap(title, 13, 200)
  expect(lines.join(" ")).toBe(title)
  for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(200)
})
