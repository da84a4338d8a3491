import { useTranslations } from "next-intl"
import { colourKeyOf } from "@/charts/country-colours"
import { DotPlot } from "@/charts/DotPlot"
import { LineChart } from "@/charts/LineChart"
import type { LineSeries } from "@/charts/line-layout"
import { PairBars } from "@/charts/PairBars"
import type { PairBar } from "@/charts/pair-bars"
import { RegionMap } from "@/charts/RegionMap"
import { SmallMultiples } from "@/charts/SmallMultiples"
import { Timeline } from "@/charts/Timeline"
import { useFormats } from "@/i18n/formats"
import { ChartFrame } from "@/ui/ChartFrame"
import { DataTable } from "@/ui/DataTable"
import { SourceLine } from "@/ui/SourceLine"
import { byCountry, capitals, stops, summits, turnover } from "./samples"

export type NameOf = (iso3: string) => string

const release = "2026.11.23"

/** One large chart with its table, marks and source. */
export function Turnover({ nameOf }: { nameOf: NameOf }) {
  const t = useTranslations("design.charts")
  const { day, usd } = useFormats()
  const line = (iso3: "CHN" | "RUS"): LineSeries => {
    const points = turnover[iso3].map((y, i) => {
      const partial = (i >= 11 && i <= 14) || (iso3 === "RUS" && (i === 10 || i >= 22))
      const note = i === 10 ? t("damaged") : t("partial")
      return { x: 2000 + i, y: y * 1e9, ...(partial ? { dashed: true, note } : {}) }
    })
    return { id: iso3, label: nameOf(iso3), colour: colourKeyOf(iso3), points }
  }
  const series = [line("CHN"), line("RUS")]
  const markers = stops
    .filter((stop) => stop.iso3 in byCountry && stop.day < "2023")
    .map((stop) => ({
      x: Number(stop.day.slice(0, 4)) + (Number(stop.day.slice(5, 7)) - 0.5) / 12,
      label: t("visitLabel", { country: nameOf(stop.iso3), day: day(stop.day) }),
      seriesId: "CHN",
      href: "#charts",
    }))
  const rows = turnover.CHN.map((china, i) => ({
    year: 2000 + i,
    china: china * 1e9,
    russia: (turnover.RUS[i] ?? 0) * 1e9,
  })).reverse()
  return (
    <ChartFrame
      title={t("turnover")}
      subtitle={t("turnoverSubtitle")}
      chart={
        <LineChart
          summary={t("turnoverSummary")}
          series={series}
          markers={markers}
          breaks={[{ x: 2014.5, label: t("break") }]}
        />
      }
      table={
        <DataTable
          caption={t("tableCaption")}
          rows={rows}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: "year", header: t("year"), rowHeader: true, cell: ({ year }) => year },
            {
              key: "chn",
              header: nameOf("CHN"),
              numeric: true,
              cell: ({ china }) => usd(china),
            },
            {
              key: "rus",
              header: nameOf("RUS"),
              numeric: true,
              cell: ({ russia }) => usd(russia),
            },
          ]}
        />
      }
      source={
        <SourceLine
          sources={[
            { name: t("source") },
            { name: "CEPII BACI V202501", href: "https://www.cepii.fr" },
          ]}
          release={release}
        />
      }
    />
  )
}

export function Panels({ nameOf }: { nameOf: NameOf }) {
  const t = useTranslations("design.charts")
  const panels = Object.entries(byCountry).map(([iso3, values]) => ({
    id: iso3,
    title: nameOf(iso3),
    summary: t("panelSummary", { country: nameOf(iso3) }),
    series: (["CHN", "RUS"] as const).map((partner) => ({
      id: partner,
      label: nameOf(partner),
      colour: colourKeyOf(partner),
      points: values[partner].map((y, i) => ({ x: 2015 + i, y: y === null ? null : y * 1e9 })),
    })),
  }))
  return <SmallMultiples panels={panels} />
}

export function Times({ nameOf }: { nameOf: NameOf }) {
  const t = useTranslations("design.charts")
  const { day } = useFormats()
  const visits = stops.map((stop) => ({
    id: `${stop.iso3}-${stop.day}`,
    day: stop.day,
    label: t("visitLabel", { country: nameOf(stop.iso3), day: day(stop.day) }),
    lane: "above" as const,
    colour: colourKeyOf(stop.iso3),
  }))
  const meetings = summits.map((held) => ({
    id: `sco-${held}`,
    day: held,
    label: t("summit", { year: held.slice(0, 4) }),
    lane: "below" as const,
    hollow: held.startsWith("2020") || held.startsWith("2021"),
  }))
  return (
    <Timeline
      summary={t("timelineSummary")}
      items={[...visits, ...meetings]}
      aboveLabel={t("visits")}
      belowLabel={t("summits")}
    />
  )
}

export function Claimed() {
  const t = useTranslations("design.charts")
  const { usd } = useFormats()
  const rows = (["customs", "offices", "reconciled"] as const).map((name, index) => {
    const value = [89.3e9, 49.3e9, 70.2e9][index] ?? 0
    return {
      label: t(`rows.${name}`),
      points: [{ value, hollow: name === "offices" }],
      value: usd(value),
    }
  })
  return (
    <DotPlot
      summary={t("claimSubtitle")}
      panels={[
        {
          fromZero: true,
          groups: [
            {
              title: t("claimTitle"),
              claimed: { value: 90e9, text: t("claimed", { value: usd(90e9) }) },
              rows,
            },
          ],
        },
      ]}
    />
  )
}

export function Pairs({ nameOf }: { nameOf: NameOf }) {
  const t = useTranslations("design.charts")
  const { usd } = useFormats()
  const items = Object.entries(byCountry).map(([iso3, { CHN: values }]) => {
    const [before = null, after = null] = [values[6], values[8]]
    const bar = (year: number, billions: number | null): PairBar => {
      const value = billions === null ? null : billions * 1e9
      return { label: String(year), value, text: value === null ? "–" : usd(value), hollow: false }
    }
    return {
      id: iso3,
      label: nameOf(iso3),
      bars: [bar(2021, before), bar(2023, after)] as const,
      change: before === null || after === null ? "–" : `+${usd((after - before) * 1e9)}`,
    }
  })
  return <PairBars items={items} colour={colourKeyOf("CHN")} summary={t("pairsSubtitle")} />
}

export function Region() {
  const t = useTranslations("design.charts")
  return (
    <div className="grid gap-10 md:grid-cols-[2fr_1fr]">
      <RegionMap summary={t("regionSummary")} highlight="KAZ" capitals={capitals} />
      <RegionMap summary={t("regionSummary")} highlight="UZB" capitals={capitals} />
    </div>
  )
}
