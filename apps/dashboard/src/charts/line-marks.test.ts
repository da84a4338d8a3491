import fc from "fast-check"
import { expect, test } from "vitest"
import { formats } from "@/lib/format"
import { overlaps } from "./label-layout"
import { type LineInput, lineLayout } from "./line-layout"
import { stepMark } from "./line-marks"
import { logScale } from "./scale"

const years = Array.from({ length: 24 }, (_, i) => 2000 + i)

/** Two lines that cross again and again: marks of both crowd the same places. */
function crowded(places: readonly (readonly [number, string])[]): LineInput {
  const line = (id: string, way: number) => ({
    id,
    label: id,
    colour: "chn" as const,
    points: years.map((x, i) => ({ x, y: 50 + way * ((i % 5) - 2) * 10 })),
  })
  return {
    series: [line("a", 1), line("b", -1)],
    markers: places.map(([x, seriesId], i) => ({ x, seriesId, label: `Visit ${i}` })),
  }
}

const places = fc.array(
  fc.tuple(fc.double({ min: 2000, max: 2023.5, noNaN: true }), fc.constantFrom("a", "b")),
  { maxLength: 90 },
)

test("every mark is in one target, no two targets cover one another, none is smaller than 24 px", () => {
  fc.assert(
    fc.property(places, fc.constantFrom(320, 640, 1040, 1600), (wanted, width) => {
      const layout = lineLayout(crowded(wanted), { width, height: 420 }, formats("en"))
      const groups = layout.markGroups
      expect(groups.flatMap((group) => group.marks)).toHaveLength(wanted.length)
      groups.forEach((group, i) => {
        expect(Math.min(group.width, group.height)).toBeGreaterThanOrEqual(24 - 1e-6)
        const inner = {
          ...group,
          x: group.x + 1e-6,
          y: group.y + 1e-6,
          width: group.width - 2e-6,
          height: group.height - 2e-6,
        }
        for (const other of groups.slice(i + 1)) expect(overlaps(inner, other)).toBe(false)
      })
    }),
  )
})

test("a mark just past the end of its line stands level with it, far past it on the axis", () => {
  const input = crowded([
    [2023.4, "a"],
    [2025, "a"],
  ])
  const { markers, series, plot } = lineLayout(input, { width: 900, height: 400 }, formats("en"))
  expect(markers[0]?.py).toBe(series[0]?.end?.y)
  expect(markers[1]?.py).toBe(plot.bottom)
})

test("keys walk the marks and stop at both ends", () => {
  expect(stepMark("ArrowRight", 4, 5)).toBe(4)
  expect(stepMark("ArrowLeft", 0, 5)).toBe(0)
  expect([stepMark("Home", 3, 5), stepMark("End", 3, 5)]).toEqual([0, 4])
  expect(stepMark("Enter", 3, 5)).toBeUndefined()
})

test("a logarithmic axis holds every value above zero, gives equal heights to equal factors", () => {
  const values = fc.array(fc.double({ min: 1, max: 1e13, noNaN: true }), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(values, (amounts) => {
      const y = logScale([...amounts, 0, -5], [300, 0], 4)
      for (const amount of amounts) {
        expect(y(amount)).toBeGreaterThanOrEqual(-1e-6)
        expect(y(amount)).toBeLessThanOrEqual(300 + 1e-6)
        expect(y(amount) - y(amount * 10)).toBeCloseTo(y(1) - y(10))
      }
      expect(y.ticks.length).toBeGreaterThanOrEqual(2)
      expect(y.ticks.length).toBeLessThanOrEqual(8)
      for (const tick of y.ticks) expect(tick).toBeGreaterThan(0)
    }),
  )
})

test("what is not above zero is a gap on a logarithmic axis, and the axis has no zero", () => {
  const points = [
    { x: 2020, y: 5e9 },
    { x: 2021, y: 0 },
    { x: 2022, y: 50e9 },
  ]
  const input: LineInput = {
    series: [{ id: "a", label: "A", colour: "chn", points }],
    scale: "log",
  }
  const layout = lineLayout(input, { width: 600, height: 300 }, formats("en"))
  expect(layout.series[0]?.points.map((point) => point.py === null)).toEqual([false, true, false])
  expect(layout.yTicks.some((tick) => tick.zero)).toBe(false)
})

test("a callout stands above the lines, inside the drawing, and is none in a gap", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 2000, max: 2023, noNaN: true }),
      fc.constantFrom(320, 1040),
      (x, width) => {
        const input = {
          ...crowded([]),
          callouts: [{ x, seriesId: "a", label: "One passes the other, about 2010" }],
        }
        const { callouts, plot } = lineLayout(input, { width, height: 420 }, formats("en"))
        for (const callout of callouts) {
          expect(callout.textY).toBeLessThanOrEqual(callout.py)
          expect(callout.textY).toBeGreaterThan(plot.top)
          expect(callout.lines.join(" ")).toBe("One passes the other, about 2010")
        }
      },
    ),
  )
  const gap = { ...crowded([]), callouts: [{ x: 2040, seriesId: "a", label: "Nowhere" }] }
  expect(lineLayout(gap, { width: 640, height: 420 }, formats("en")).callouts).toEqual([])
})
