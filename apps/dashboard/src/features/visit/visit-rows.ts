import type { Figure, FigureColumn, FigureSource } from "@/figure/figure"
import type { VisitData } from "./visit-fragment"
import type { VisitWords } from "./visit-words"

/** Stops as a program reads them: one row a stop, with codes to join on. */
export function visitColumns({ t }: Pick<VisitWords, "t">): FigureColumn[] {
  const text = (name: string, header: string): FigureColumn => ({ name, header, type: "text" })
  return [
    text("slug", t("columns.key")),
    text("trip_slug", t("columns.trip")),
    { name: "start_date", header: t("columns.start"), type: "day" },
    { name: "end_date", header: t("columns.end"), type: "day" },
    text("leader", t("columns.leader")),
    text("leader_country_iso3", t("columns.countryCode")),
    text("host_iso3", t("columns.hostCode")),
    text("host", t("columns.host")),
    text("cities", t("columns.cities")),
    text("type", t("columns.type")),
    { name: "bilateral", header: t("columns.bilateral"), type: "boolean" },
    text("events", t("columns.events")),
    text("summary", t("columns.summary")),
    text("verification", t("columns.verification")),
    text("date_check", t("columns.dateCheck")),
    text("source_title", t("columns.source")),
    text("source_url", t("columns.sourceUrl")),
  ]
}

export function visitRows(
  visits: readonly VisitData[],
  nameOf: VisitWords["nameOf"],
): Figure["rows"] {
  return visits.map((visit) => ({
    slug: visit.slug,
    trip_slug: visit.tripSlug,
    start_date: visit.startDate,
    end_date: visit.endDate,
    leader: visit.leader.name,
    leader_country_iso3: visit.leader.country.iso3,
    host_iso3: visit.host.iso3,
    host: nameOf(visit.host),
    cities: visit.cities.join("|"),
    type: visit.type,
    bilateral: visit.bilateral,
    events: visit.events.map((event) => event.name).join("|"),
    summary: visit.summary,
    verification: visit.verification,
    date_check: visit.dateCheck,
    source_title: visit.source.title,
    source_url: visit.source.url,
  }))
}

/** Visits have hundreds of sources, each beside its row: under a figure stands how many, and where they are. */
export function ownSources(count: number, { t }: Pick<VisitWords, "t">): FigureSource[] {
  return [
    {
      key: "visits",
      title: t("ownSources", { count }),
      url: null,
      licence: null,
      retrievedOn: null,
    },
  ]
}
