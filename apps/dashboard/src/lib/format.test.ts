import { describe, expect, it } from "vitest"
import {
  formatDay,
  formatDayRange,
  formatMoment,
  formatNumber,
  formatPercent,
  formatUsd,
  formatUsdAxis,
  formatYearSpan,
  formatYears,
  unknown,
} from "./format"

const plain = (text: string) => text.replaceAll("\u00a0", " ")

describe("money", () => {
  it.each([
    ["89400000000", "US$ 89.4 bn"],
    ["70200000000.00", "US$ 70.2 bn"],
    ["1661000000", "US$ 1.7 bn"],
    ["999960000", "US$ 1.0 bn"],
    ["965000000", "US$ 965 m"],
    ["81000000", "US$ 81.0 m"],
    ["812345.67", "US$ 812,000"],
    ["0", "US$ 0"],
    ["-2413000000.5", "−US$ 2.4 bn"],
    ["1234567890123456.78", "US$ 1,230 tn"],
  ])("%s is %s", (input, wanted) => {
    expect(plain(formatUsd(input))).toBe(wanted)
  })

  it("shows the unknown as unknown, not as zero", () => {
    expect(formatUsd(null)).toBe(unknown)
    expect(formatUsd("")).toBe(unknown)
    expect(formatUsd("n/a")).toBe(unknown)
  })

  it("is short on axes", () => {
    expect(plain(formatUsdAxis(60e9))).toBe("60 bn")
    expect(plain(formatUsdAxis(-2.5e9))).toBe("−2.5 bn")
    expect(formatUsdAxis(0)).toBe("0")
  })
})

describe("numbers", () => {
  it("groups, rounds and signs", () => {
    expect(formatNumber(2724900)).toBe("2,724,900")
    expect(formatNumber("-3.14159", 1)).toBe("−3.1")
    expect(formatNumber(-0.2)).toBe("0")
  })

  it("gives small shares one decimal and large ones none", () => {
    expect(formatPercent(0.472)).toBe("47%")
    expect(formatPercent("0.0472")).toBe("4.7%")
    expect(formatPercent(0.0999)).toBe("10%")
    expect(formatPercent(-0.182)).toBe("−18%")
    expect(formatPercent(0)).toBe("0%")
  })
})

describe("days", () => {
  it("writes one day, whatever the zone of the machine", () => {
    expect(formatDay("2024-07-03")).toBe("3 July 2024")
    expect(formatDay("2024-07")).toBe("July 2024")
    expect(formatDay(null)).toBe(unknown)
  })

  it("writes the minute of a moment", () => {
    expect(formatMoment("2024-07-03T04:05:59.000Z")).toBe("3 July 2024, 04:05")
  })

  it.each([
    ["2024-07-02", "2024-07-04", "2–4 July 2024"],
    ["2025-08-30", "2025-09-03", "30 August – 3 September 2025"],
    ["2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"],
    ["2024-07-02", "2024-07-02", "2 July 2024"],
    ["2024-07-02", null, "2 July 2024"],
  ])("%s to %s", (start, end, wanted) => {
    expect(formatDayRange(start, end)).toBe(wanted)
  })

  it("joins years into runs", () => {
    expect(formatYears([2005, 2000, 2001, 2002])).toBe("2000–2002, 2005")
    expect(formatYears([])).toBe(unknown)
    expect(formatYearSpan(2000, 2023)).toBe("2000–2023")
  })
})
