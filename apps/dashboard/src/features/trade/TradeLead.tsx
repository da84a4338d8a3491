import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import type { Formats } from "@/lib/format"
import { PageHeader } from "@/ui/PageHeader"
import { TradeChart } from "./TradeChart"
import { aheadSince } from "./trade-crossing"
import { lastWholeYear, readTradeView } from "./trade-figure"
import type { TradeFigure } from "./trade-fragment"
import { readTradeParams } from "./trade-params"
import { figureAt, latestCommonYear } from "./trade-series"
import type { TradeWords } from "./trade-words"

function headline(t: TradeWords, since: number | null, times: number): string {
  if (since === null) return t("lead5.behind")
  return t(times < 1.5 ? "lead5.since" : "lead5.runsAway", { year: String(since) })
}

function lead(
  t: TradeWords,
  formats: Formats,
  year: number,
  china: TradeFigure,
  russia: TradeFigure,
) {
  const times = formats.number(Number(china.valueUsd) / Number(russia.valueUsd), 1)
  const amounts = t(russia.complete ? "lead5.amounts" : "lead5.amountsAtLeast", {
    year: String(year),
    china: formats.usd(china.valueUsd),
    russia: formats.usd(russia.valueUsd),
  })
  const whole = t(russia.complete ? "lead5.times" : "lead5.timesUpTo", { amounts, times })
  if (russia.complete) return whole
  const missing = String(russia.expected - russia.reported)
  return `${whole} ${t("lead5.lacks", { missing, expected: String(russia.expected) })}`
}

/** The overview's one idea: China against Russia in trade with the five, in words and in a chart. */
export async function TradeLead() {
  const params = readTradeParams({ visits: "off" }, lastWholeYear())
  const [view, t, formats] = await Promise.all([
    readTradeView(params),
    getTranslations("trade"),
    getFormats(),
  ])
  const { series } = view.answer
  const [china, russia] = series
  const year = latestCommonYear(series)
  const [left, right] = [china, russia].map((line) =>
    line && year !== null ? figureAt(line, year) : null,
  )
  if (!china || !russia || year === null || !left || !right)
    return <PageHeader title={t("lead5.none")} lead={t("lead5.noData")} />
  const times = Number(left.valueUsd) / Number(right.valueUsd)
  return (
    <>
      <PageHeader
        title={headline(t, aheadSince(china, russia), times)}
        lead={lead(t, formats, year, left, right)}
      />
      <TradeChart
        view={view}
        title={t("lead5.chart", { from: String(china.points[0]?.year), to: String(year) })}
        level="h2"
      />
    </>
  )
}
