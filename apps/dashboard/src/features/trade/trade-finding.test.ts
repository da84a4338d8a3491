import { createTranslator } from "next-intl"
import { describe, expect, it } from "vitest"
import { formats } from "@/lib/format"
import en from "@/messages/en/trade.json"
import ru from "@/messages/ru/trade.json"
import zh from "@/messages/zh/trade.json"
import { figure, lacking, series } from "./samples"
import { tradeFinding } from "./trade-finding"
import type { NamedSeries } from "./trade-fragment"
import { amountLines, indexLines, worldLines } from "./trade-lines"
import { readTradeParams } from "./trade-params"

const words = {
  en: createTranslator({ locale: "en", messages: { trade: en }, namespace: "trade" }),
  ru: createTranslator({ locale: "ru", messages: { trade: ru }, namespace: "trade" }),
  zh: createTranslator({ locale: "zh", messages: { trade: zh }, namespace: "trade" }),
}

function said(
  lines: ReturnType<typeof amountLines>,
  asked: Record<string, string> = {},
  language: "en" | "ru" | "zh" = "en",
) {
  return tradeFinding({
    t: words[language],
    formats: formats(language),
    params: { ...readTradeParams(asked, 2025), base: 2010 },
    lines,
    subject: "Central Asia",
    pair: ["China", "Russia"],
  }).replaceAll("\u00a0", " ")
}

const china = series("China", { 2010: figure(10), 2023: figure(70.2) })
const russia = series("Russia", { 2010: figure(20), 2023: figure(38.4, lacking) })

describe("a title that names a total which lacks parts", () => {
  it("says at least", () => {
    expect(said(amountLines([china, russia]))).toBe(
      "China leads in 2023: US$ 70.2 bn against at least US$ 38.4 bn with Russia",
    )
    expect(said(amountLines([russia]))).toBe("At least US$ 38.4 bn with Russia in 2023")
    expect(said(amountLines([china, russia]), {}, "ru")).toContain("против не менее 38,4")
    expect(said(amountLines([china, russia]), {}, "zh")).toContain("Russia为至少384")
  })
  it("says so of an index", () => {
    const lines = indexLines([china, russia], 2010)
    expect(said(lines, { mode: "index" })).toBe(
      "China in 2023: 7.0 times 2010; Russia: at least 1.9 times",
    )
  })
  it("says that a total lacks parts, where more could be less", () => {
    expect(said(amountLines([russia]), { measure: "balance" })).toBe(
      "In 2023 Central Asia sold US$ 38.4 bn more to Russia than it bought there, but a total lacks parts",
    )
    const shared: NamedSeries = {
      ...russia,
      points: russia.points.map((point) => ({ ...point, shareOfWorld: 25 })),
    }
    expect(said(worldLines([shared]), { mode: "world" })).toBe(
      "Russia makes 25% of the trade of Central Asia in 2023, but a total lacks parts",
    )
  })
  it("says none of it of whole ones", () => {
    expect(said(amountLines([china]))).toBe("US$ 70.2 bn with China in 2023")
    expect(said(amountLines([china]), { measure: "balance" })).toBe(
      "In 2023 Central Asia sold US$ 70.2 bn more to China than it bought there",
    )
  })
})
