import { describe, expect, it } from "vitest"
import { stepDot, type TimelineItem, timelineLayout } from "./timeline-layout"

const many: TimelineItem[] = Array.from({ length: 130 }, (_, i) => ({
  id: `v${i}`,
  day: `${2013 + (i % 14)}-${String(1 + ((i * 7) % 12)).padStart(2, "0")}-15`,
  label: `Visit ${i}`,
  lane: i % 5 === 0 ? "below" : "above",
}))

describe.each([640, 960, 1120])("a timeline of 130 visits at %i px", (width) => {
  const layout = timelineLayout(many, width)

  it("keeps every dot apart and inside", () => {
    layout.dots.forEach((a, i) => {
      expect(a.cx).toBeGreaterThan(0)
      expect(a.cx).toBeLessThan(width)
      expect(a.cy).toBeGreaterThan(0)
      expect(a.cy).toBeLessThan(layout.height)
      for (const b of layout.dots.slice(i + 1)) {
        expect(Math.hypot(a.cx - b.cx, a.cy - b.cy)).toBeGreaterThanOrEqual(2 * layout.radius)
      }
    })
  })

  it("keeps the lanes on their sides of the axis", () => {
    for (const dot of layout.dots) {
      if (dot.lane === "above") expect(dot.cy).toBeLessThan(layout.axis.top)
      else expect(dot.cy).toBeGreaterThan(layout.axis.bottom)
    }
  })
})

describe("walking by keys", () => {
  const { dots } = timelineLayout(many, 960)

  it("stops at both ends", () => {
    expect(stepDot("ArrowLeft", 0, dots)).toBe(0)
    expect(stepDot("End", 0, dots)).toBe(129)
    expect(stepDot("x", 0, dots)).toBeUndefined()
  })

  it("changes lanes", () => {
    const above = dots.findIndex((d) => d.lane === "above")
    const below = stepDot("ArrowDown", above, dots) ?? 0
    expect(dots[below]?.lane).toBe("below")
  })
})
