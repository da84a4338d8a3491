import { useTranslations } from "next-intl"
import { BarList } from "@/charts/BarList"
import { WorldMap } from "@/charts/WorldMap"
import { useFormats } from "@/i18n/formats"
import { Pager } from "@/ui/choices"
import type { NameOf } from "./Charts"
import { stops, until } from "./samples"

function hosts() {
  const counts = new Map<string, number>()
  for (const stop of stops)
    if (stop.day <= until) counts.set(stop.iso3, (counts.get(stop.iso3) ?? 0) + 1)
  return [...counts].map(([iso3, value]) => ({ iso3, value })).sort((a, b) => b.value - a.value)
}

/** A ranking beside the map that shows the same. */
export function Ranking({ nameOf }: { nameOf: NameOf }) {
  const t = useTranslations("design")
  const { day } = useFormats()
  const ranked = hosts()
  const place = (value: number) => ranked.filter((host) => host.value > value).length + 1
  const summary = t("charts.rankingSummary", { day: day(until) })
  return (
    <>
      <div className="grid gap-10 lg:grid-cols-[1.8fr_1fr]">
        <WorldMap
          colour="chn"
          summary={summary}
          circles={ranked.map((host) => ({ ...host, label: nameOf(host.iso3) }))}
        />
        <BarList
          summary={summary}
          items={ranked.slice(0, 8).map((host) => ({
            id: host.iso3,
            label: nameOf(host.iso3),
            value: host.value,
            rank: place(host.value),
            tied: ranked.filter((other) => other.value === host.value).length > 1,
            colour: host.iso3 === "KAZ" ? "kaz" : "other",
            href: "#ranking",
          }))}
        />
      </div>
      <Pager from={1} to={8} total={ranked.length} noun={t("pieces.noun")} nextHref="?page=2" />
    </>
  )
}
