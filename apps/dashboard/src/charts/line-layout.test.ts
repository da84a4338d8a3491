import { describe, expect, it } from "vitest"
import { formats } from "@/lib/format"
import { type LineInput, lineLayout } from "./line-layout"
import { nearestYear, stepFocus } from "./line-walk"

const input: LineInput = {
  series: [
    {
      id: "chn",
      label: "China",
      colour: "chn",
      points: [
        { x: 2021, y: 38.8e9 },
        { x: 2022, y: 53.4e9 },
        { x: 2023, y: 70.2e9 },
      ],
    },
    {
      id: "rus",
      label: "Russia",
      colour: "rus",
      points: [
        { x: 2021, y: 36.9e9 },
        { x: 2022, y: null },
        { x: 2023, y: 38.4e9, dashed: true },
      ],
    },
  ],
  markers: [
    { x: 2022.5, label: "Samarkand", seriesId: "chn" },
    { x: 2022.5, label: "In the gap", seriesId: "rus" },
  ],
}

const layout = lineLayout(input, { width: 600, height: 300 }, formats("en"))

describe("the layout of a line chart", () => {
  it("starts amounts at zero", () => {
    expect(layout.yTicks[0]).toMatchObject({ y: layout.plot.bottom, zero: true, text: "0" })
  })

  it("keeps every mark and label inside the drawing", () => {
    for (const s of layout.series) {
      expect(s.end?.labelY).toBeLessThan(layout.plot.bottom)
      for (const p of s.points) expect(p.px).toBeLessThanOrEqual(layout.plot.right)
    }
  })

  it("puts a visit on its line, and on the axis where the line has a gap", () => {
    const [onLine, inGap] = layout.markers
    expect(onLine?.py).toBeLessThan(layout.plot.bottom)
    expect(inGap?.py).toBe(layout.plot.bottom)
  })

  it("draws nothing, and does not fail, without figures", () => {
    const empty = lineLayout({ series: [] }, { width: 360, height: 200 }, formats("en"))
    expect(empty.series).toEqual([])
    expect(Number.isFinite(empty.plot.left)).toBe(true)
  })
})

describe("walking a line chart", () => {
  const years = [2021, 2022, 2023]

  it("enters at the newest year from the right and leaves with Escape", () => {
    const focus = stepFocus("ArrowLeft", null, input.series, years)
    expect(focus).toEqual({ year: 2023, seriesId: null })
    expect(stepFocus("Escape", focus ?? null, input.series, years)).toBeNull()
    expect(stepFocus("Tab", null, input.series, years)).toBeUndefined()
  })

  it("goes up and down through the lines as they stand", () => {
    const low = stepFocus("ArrowUp", { year: 2023, seriesId: null }, input.series, years)
    expect(low?.seriesId).toBe("rus")
    expect(stepFocus("ArrowUp", low ?? null, input.series, years)?.seriesId).toBe("chn")
  })

  it("finds the year under a finger", () => {
    expect(nearestYear(layout, layout.yearX(2022) + 3)).toBe(2022)
  })
})
