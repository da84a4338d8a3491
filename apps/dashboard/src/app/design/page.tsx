import type { Metadata } from "next"
import { BarList } from "@/charts/BarList"
import { colourKeyOf } from "@/charts/country-colours"
import { countryShapes } from "@/charts/geography"
import { LineChart } from "@/charts/LineChart"
import type { LineSeries } from "@/charts/line-layout"
import { RegionMap } from "@/charts/RegionMap"
import { SmallMultiples } from "@/charts/SmallMultiples"
import { Timeline } from "@/charts/Timeline"
import { WorldMap } from "@/charts/WorldMap"
import { formatDay, formatNumber, formatUsd } from "@/lib/format"
import { ChartFrame } from "@/ui/ChartFrame"
import { InlineChecks, InlineSelect, Pager, Segmented } from "@/ui/choices"
import { DataTable } from "@/ui/DataTable"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import { SiteFooter } from "@/ui/SiteFooter"
import { SiteHeader } from "@/ui/SiteHeader"
import { SourceLine } from "@/ui/SourceLine"
import { ThemeToggle } from "@/ui/ThemeToggle"
import { Pieces } from "./Pieces"
import { byCountry, stops, summits, turnover } from "./samples"

export const metadata: Metadata = { title: "Design", robots: { index: false } }

const until = "2024-07-05"
const names: Record<string, string> = { CHN: "China", RUS: "Russia", USA: "United States" }
const nameOf = (iso3: string) =>
  names[iso3] ?? countryShapes("50m").get(iso3)?.properties.name ?? iso3

function hosts() {
  const counts = new Map<string, number>()
  for (const s of stops) if (s.day <= until) counts.set(s.iso3, (counts.get(s.iso3) ?? 0) + 1)
  return [...counts].map(([iso3, value]) => ({ iso3, value })).sort((a, b) => b.value - a.value)
}

function lines(iso3: "CHN" | "RUS"): LineSeries {
  const points = turnover[iso3].map((y, i) => {
    const partial = (i >= 11 && i <= 14) || (iso3 === "RUS" && (i === 10 || i >= 22))
    const note = i === 10 ? "damaged in the source" : "not all ten directions reported"
    return { x: 2000 + i, y: y * 1e9, ...(partial ? { dashed: true, note } : {}) }
  })
  return { id: iso3, label: nameOf(iso3), colour: colourKeyOf(iso3), points }
}

function Trade() {
  const series = [lines("CHN"), lines("RUS")]
  const markers = stops
    .filter((s) => s.iso3 in byCountry && s.day < "2023")
    .map((s) => ({
      x: Number(s.day.slice(0, 4)) + (Number(s.day.slice(5, 7)) - 0.5) / 12,
      label: `Xi Jinping in ${nameOf(s.iso3)}, ${formatDay(s.day)}`,
      seriesId: "CHN",
      href: `#${s.iso3}-${s.day}`,
    }))
  return (
    <ChartFrame
      title="China has led since about 2010; since 2022 it runs away"
      subtitle="Turnover of goods with the five, US$ of the year, reconciled figures. Dashed and hollow: incomplete or damaged in the source. Ticks: Xi Jinping’s visits to the five."
      chart={
        <LineChart
          summary="Turnover with Central Asia from 2000 to 2023: China rises from 1.3 to 70.2 billion dollars, Russia from 5.7 to 38.4."
          series={series}
          markers={markers}
          breaks={[{ x: 2014.5, label: "BACI from 2015" }]}
        />
      }
      table={
        <DataTable
          caption="Turnover with the five by year"
          columns={[
            { key: "year", header: "Year", cell: (r) => r.x, rowHeader: true },
            { key: "chn", header: "China", numeric: true, cell: (r) => formatUsd(r.y) },
            { key: "rus", header: "Russia", numeric: true, cell: (r) => formatUsd(rus(r.x)) },
            { key: "note", header: "Note", cell: (r) => r.note ?? "" },
          ]}
          rows={[...(series[0]?.points ?? [])].reverse()}
          rowKey={(r) => String(r.x)}
        />
      }
      source={
        <SourceLine
          sources={[
            { name: "OEC", href: "https://oec.world", licence: "CC BY-SA, not yet read" },
            {
              name: "CEPII BACI",
              href: "https://www.cepii.fr",
              licence: "Etalab 2.0, not yet read",
            },
          ]}
          release="2026-11-23"
        />
      }
    />
  )
}

const rus = (year: number) => (turnover.RUS[year - 2000] ?? 0) * 1e9

function Ranking() {
  const ranked = hosts()
  const place = (value: number) => ranked.filter((h) => h.value > value).length + 1
  return (
    <div className="grid gap-10 lg:grid-cols-[1.8fr_1fr]">
      <WorldMap
        colour="chn"
        summary="Xi Jinping's trips by host: Russia 9, Kazakhstan and the United States 5 each."
        circles={[...ranked.map((h) => ({ ...h, label: nameOf(h.iso3) }))]}
      />
      <BarList
        summary="Hosts of Xi Jinping, most visited first"
        items={ranked.slice(0, 8).map((h) => ({
          id: h.iso3,
          label: nameOf(h.iso3),
          value: h.value,
          rank: place(h.value),
          tied: ranked.filter((o) => o.value === h.value).length > 1,
          colour: h.iso3 === "KAZ" ? "kaz" : "other",
          href: `#${h.iso3}`,
        }))}
      />
    </div>
  )
}

function Panels() {
  const panels = Object.entries(byCountry).map(([iso3, { name, ...values }]) => ({
    id: iso3,
    title: name,
    href: `#${iso3}`,
    summary: `${name}'s turnover with China and Russia, 2015 to 2023.`,
    series: (["CHN", "RUS"] as const).map((partner) => ({
      id: partner,
      label: nameOf(partner),
      colour: colourKeyOf(partner),
      points: values[partner].map((y, i) => ({ x: 2015 + i, y: y === null ? null : y * 1e9 })),
    })),
  }))
  return <SmallMultiples panels={panels} />
}

const bases = ["the reporter’s", "the partner’s", "reconciled"].map((label) => ({
  value: label,
  label,
}))

function Sentence() {
  const partners = ["China", "Russia", "Türkiye", "EU"].map((p) => ({ value: p, label: p }))
  return (
    <form className="max-w-[46ch] font-serif font-normal text-lead">
      Turnover of{" "}
      <InlineSelect
        name="of"
        label="Country or group"
        options={["Central Asia", "Kazakhstan", "Kyrgyzstan"].map((p) => ({ value: p, label: p }))}
      />{" "}
      with{" "}
      <InlineChecks name="with" label="Partners" options={partners} values={["China", "Russia"]} />{" "}
      by <InlineSelect name="basis" label="Basis" options={bases} defaultValue="reconciled" />{" "}
      figures, 2000–2023
    </form>
  )
}

const capitals = [
  { iso3: "KAZ", name: "Astana", lon: 71.4382, lat: 51.1879 },
  { iso3: "KGZ", name: "Bishkek", lon: 74.59, lat: 42.87 },
  { iso3: "TJK", name: "Dushanbe", lon: 68.78, lat: 38.54 },
  { iso3: "TKM", name: "Ashgabat", lon: 58.38, lat: 37.95 },
  { iso3: "UZB", name: "Tashkent", lon: 69.24, lat: 41.31 },
]

function Times() {
  const visits = stops.map((s) => ({
    id: `${s.iso3}-${s.day}`,
    day: s.day,
    label: `Xi Jinping in ${nameOf(s.iso3)}`,
    lane: "above" as const,
    colour: colourKeyOf(s.iso3),
    href: `#${s.iso3}-${s.day}`,
  }))
  const meetings = summits.map((day) => ({
    id: `sco-${day}`,
    day,
    label: `SCO summit ${day.slice(0, 4)}`,
    lane: "below" as const,
    hollow: day.startsWith("2020") || day.startsWith("2021"),
  }))
  return (
    <Timeline
      summary="Xi Jinping's trips abroad and the SCO's summits, 2013 to 2026."
      items={[...visits, ...meetings]}
      aboveLabel="Visits, in the host’s colour"
      belowLabel="SCO summits; hollow: held by video"
    />
  )
}

const nav = ["Overview", "Countries", "Visits", "Trade", "Claims", "Data"].map((label) => ({
  href: label === "Overview" ? "/design" : `/${label.toLowerCase()}`,
  label,
}))

export default function DesignPage() {
  return (
    <>
      <SiteHeader
        nav={nav}
        user={
          <a href="#sign-in" className="link">
            Sign in
          </a>
        }
      />
      <main id="main" className="page">
        <PageHeader
          kicker="Design"
          title="In 2023 China traded almost twice as much with Central Asia as Russia did"
          lead={`${formatUsd(70.2e9)} against ${formatUsd(38.4e9)}, by reconciled figures; Russia’s lack two of the five.`}
        />
        <Section heading={<Sentence />}>
          <Trade />
        </Section>
        <Section
          heading="Whom Xi Jinping visits"
          subtitle={`Distinct trips a host, without stopovers, up to ${formatDay(until)}. ${formatNumber(stops.length)} stops to date.`}
          actions={
            <Segmented
              label="Rank"
              value="hosts"
              options={[
                { value: "hosts", label: "Hosts", href: "?rank=hosts" },
                { value: "visitors", label: "Visitors", href: "?rank=visitors" },
              ]}
            />
          }
        >
          <Ranking />
          <Pager from={1} to={8} total={hosts().length} noun="hosts" nextHref="?page=2" />
        </Section>
        <Section
          heading="Five states, one axis"
          subtitle="Turnover with China and Russia, bn US$, 2015–2023, reconciled figures"
        >
          <Panels />
        </Section>
        <Section
          heading="Visits and summits"
          actions={<Segmented label="Basis" value="reconciled" options={bases} />}
        >
          <Times />
        </Section>
        <Section heading="The region">
          <div className="grid gap-10 md:grid-cols-[2fr_1fr]">
            <RegionMap
              summary="The five states of Central Asia; Kazakhstan is marked."
              highlight="KAZ"
              capitals={capitals}
            />
            <RegionMap summary="Uzbekistan in Central Asia." highlight="UZB" capitals={capitals} />
          </div>
        </Section>
        <Section heading="Pieces">
          <Pieces />
        </Section>
      </main>
      <SiteFooter
        links={[
          { href: "/sources", label: "Sources" },
          { href: "/licence", label: "Licence" },
        ]}
        note="Release 2026-11-23."
      >
        <ThemeToggle />
      </SiteFooter>
    </>
  )
}
