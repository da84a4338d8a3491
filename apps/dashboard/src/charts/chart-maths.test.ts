import { describe, expect, it } from "vitest"
import { overlaps, placeAroundPoints, spreadLabels } from "./label-layout"
import { heightAt, linePieces, lonePoints } from "./line-path"
import { amountScale, niceStep, yearScale } from "./scale"

describe("scales", () => {
  it("starts amounts at zero and ends on a round number", () => {
    const y = amountScale([4.9e9, 70.2e9], [300, 0], 4)
    expect(y.domain).toEqual([0, 80e9])
    expect(y.ticks).toEqual([0, 20e9, 40e9, 60e9, 80e9])
    expect(y(0)).toBe(300)
  })

  it("reaches below zero for balances only", () => {
    expect(amountScale([-3, 8], [0, 1], 4).domain[0]).toBeLessThan(0)
    expect(amountScale([], [100, 0], 4)(0)).toBe(100)
  })

  it("steps are round", () => {
    expect([niceStep(9, 4), niceStep(70, 4), niceStep(0, 4)]).toEqual([2.5, 20, 1])
  })

  it("ends the years on the last and keeps them apart", () => {
    const x = yearScale(2000, 2023, [0, 300], 50)
    expect(x.ticks).toEqual([2000, 2005, 2010, 2015, 2023])
  })
})

describe("labels at line ends", () => {
  it("stay where they are when there is room", () => {
    expect(spreadLabels([10, 60], 16, 0, 100)).toEqual([10, 60])
  })

  it("move apart evenly and stay inside", () => {
    const placed = spreadLabels([50, 52, 51, 98], 16, 0, 100).sort((a, b) => a - b)
    for (let i = 1; i < placed.length; i++) {
      expect((placed[i] ?? 0) - (placed[i - 1] ?? 0)).toBeGreaterThanOrEqual(15.999)
    }
    expect(Math.max(...placed)).toBeLessThanOrEqual(100)
  })

  it("keep their order", () => {
    const placed = spreadLabels([30, 20, 25], 10, 0, 100)
    expect(placed[1]).toBeLessThan(placed[2] ?? 0)
    expect(placed[2]).toBeLessThan(placed[0] ?? 0)
  })
})

describe("labels around circles", () => {
  it("never cover a circle, and give up rather than overlap", () => {
    const crowd = Array.from({ length: 9 }, (_, i) => ({
      x: 50 + (i % 3) * 8,
      y: 50 + Math.floor(i / 3) * 8,
      radius: 4,
      label: "Kazakhstan",
    }))
    const placed = placeAroundPoints(crowd, 12, { x: 0, y: 0, width: 120, height: 120 })
    expect(placed.some((p) => p === null)).toBe(true)
    expect(overlaps({ x: 0, y: 0, width: 1, height: 1 }, { x: 1, y: 0, width: 1, height: 1 })).toBe(
      false,
    )
  })
})

describe("lines", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 10 },
    { x: 20, y: null },
    { x: 30, y: 5 },
    { x: 40, y: null },
    { x: 50, y: 2 },
    { x: 60, y: 4, dashed: true },
  ]

  it("break at a gap and dash towards an estimate", () => {
    expect(linePieces(points)).toEqual({ solid: "M0,0L10,10", dashed: "M50,2L60,4" })
  })

  it("keep lone points visible", () => {
    expect(lonePoints(points).map((p) => p.x)).toEqual([30])
  })

  it("have a height between points and none in a gap", () => {
    expect(heightAt(points, 5)).toBe(5)
    expect(heightAt(points, 15)).toBeNull()
    expect(heightAt(points, 30)).toBe(5)
  })
})
