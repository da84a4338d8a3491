import { describe, expect, it } from "vitest"
import { yearRuns, yearSpan } from "./day-format"
import { formats, unknown } from "./format"

const english = formats("en")
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
    expect(plain(english.usd(input))).toBe(wanted)
  })

  it("shows the unknown as unknown, not as zero", () => {
    expect(english.usd(null)).toBe(unknown)
    expect(english.usd("")).toBe(unknown)
    expect(english.usd("n/a")).toBe(unknown)
  })

  it("is short on axes", () => {
    expect(plain(english.usdAxis(60e9))).toBe("60 bn")
    expect(plain(english.usdAxis(-2.5e9))).toBe("−2.5 bn")
    expect(english.usdAxis(0)).toBe("0")
  })
})

describe("quantities", () => {
  it.each([
    ["0.347", "0.347"],
    ["0.00051", "0.00051"],
    ["9.75", "9.75"],
    ["12.5", "12.5"],
    ["812.4", "812"],
    ["20345678", "20.3 million"],
    ["-0.5", "−0.5"],
  ])("of whatever unit %s is %s, not a round nothing", (input, wanted) => {
    expect(plain(english.count(input))).toBe(wanted)
  })

  it("keep their decimals on axes", () => {
    expect([0, 0.25, 0.5, 12.5].map((value) => english.axis(value, "quantity"))).toEqual([
      ...["0", "0.25", "0.5", "12.5"],
    ])
    expect(formats("ru").axis(0.25, "quantity")).toBe("0,25")
  })
})

describe("numbers", () => {
  it("groups, rounds and signs", () => {
    expect(english.number(2724900)).toBe("2,724,900")
    expect(english.number("-3.14159", 1)).toBe("−3.1")
    expect(english.number(-0.2)).toBe("0")
  })

  it("gives small shares one decimal and large ones none", () => {
    expect(english.percent(0.472)).toBe("47%")
    expect(english.percent("0.0472")).toBe("4.7%")
    expect(english.percent(0.0999)).toBe("10%")
    expect(english.percent(-0.182)).toBe("−18%")
    expect(english.percent(0)).toBe("0%")
  })
})

describe("days", () => {
  it("writes one day, whatever the zone of the machine", () => {
    expect(english.day("2024-07-03")).toBe("3 July 2024")
    expect(english.day("2024-07")).toBe("July 2024")
    expect(english.day(null)).toBe(unknown)
  })

  it("writes the minute of a moment", () => {
    expect(english.moment("2024-07-03T04:05:59.000Z")).toBe("3 July 2024, 04:05")
  })

  it.each([
    ["2024-07-02", "2024-07-04", "2–4 July 2024"],
    ["2025-08-30", "2025-09-03", "30 August – 3 September 2025"],
    ["2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"],
    ["2024-07-02", "2024-07-02", "2 July 2024"],
    ["2024-07-02", null, "2 July 2024"],
  ])("%s to %s", (start, end, wanted) => {
    expect(english.dayRange(start, end)).toBe(wanted)
  })

  it("joins years into runs", () => {
    expect(yearRuns([2005, 2000, 2001, 2002])).toBe("2000–2002, 2005")
    expect(yearRuns([])).toBe(unknown)
    expect(yearSpan(2000, 2023)).toBe("2000–2023")
  })
})

describe("other languages", () => {
  const [russian, chinese] = [formats("ru"), formats("zh")]

  it.each([
    ["89400000000", "89,4 млрд долл.", "894亿美元"],
    ["1661000000", "1,7 млрд долл.", "16.6亿美元"],
    ["81000000", "81,0 млн долл.", "8,100万美元"],
    ["-2413000000.5", "−2,4 млрд долл.", "−24.1亿美元"],
    ["0", "0 долл.", "0美元"],
  ])("%s is %s and %s", (input, ru, zh) => {
    expect(plain(russian.usd(input))).toBe(ru)
    expect(plain(chinese.usd(input))).toBe(zh)
  })

  it("write days and ranges their own way", () => {
    expect(russian.day("2024-07-03")).toBe("3 июля 2024 г.")
    expect(russian.day("2024-07")).toBe("июль 2024 г.")
    expect(russian.dayRange("2025-08-30", "2025-09-03")).toBe("30 августа – 3 сентября 2025 г.")
    expect(chinese.day("2024-07-03")).toBe("2024年7月3日")
    expect(chinese.dayRange("2024-07-02", "2024-07-04")).toBe("2024年7月2日至4日")
    expect(chinese.dayRange("2024-12-30", "2025-01-02")).toBe("2024年12月30日至2025年1月2日")
  })
})
