import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { Badge } from "@/ui/Badge"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { SourceNote } from "@/ui/SourceNote"
import type { EventRow } from "./events-figure"

async function Name({ event }: { event: EventRow }) {
  const t = await getTranslations("event")
  return (
    <span className="block min-w-[12rem]">
      <Link href={`/events/${event.slug}`} className="link font-medium">
        {event.name}
      </Link>
      {event.origin === "VISITS" && (
        <span className="block">
          <Badge shape="half" tone="muted" title={t("figure.visitsNote")}>
            {t("madeOfVisits")}
          </Badge>
        </span>
      )}
    </span>
  )
}

async function Where({ event }: { event: EventRow }) {
  const t = await getTranslations("event")
  const nameOf = await getCountryNames()
  const city = event.city === "video" ? t("video") : event.city
  return (
    <span className="block min-w-[7rem]">
      {event.host ? (
        <Link href={`/countries/${event.host.iso3}`} className="link">
          {nameOf(event.host)}
        </Link>
      ) : (
        "–"
      )}
      {city && <span className="block text-muted text-note">{city}</span>}
    </span>
  )
}

/** Meetings as rows: when, which, where, made from what, by which source. */
export async function EventTable({ events }: { events: readonly EventRow[] }) {
  const t = await getTranslations("event")
  const formats = await getFormats()
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      heightClass=""
      rows={events}
      rowKey={(event) => event.slug}
      columns={[
        {
          key: "when",
          header: t("columns.when"),
          cell: (event) => (
            <time dateTime={event.startDate} className="block min-w-[8.5rem]">
              {formats.dayRange(event.startDate, event.endDate)}
            </time>
          ),
        },
        {
          key: "name",
          header: t("columns.name"),
          rowHeader: true,
          cell: (event) => <Name event={event} />,
        },
        {
          key: "series",
          header: t("columns.series"),
          cell: (event) =>
            event.seriesSlug ? (
              <Link href={`/events?series=${event.seriesSlug}`} className="link">
                {event.series?.name}
              </Link>
            ) : (
              "–"
            ),
        },
        {
          key: "where",
          header: t("columns.where"),
          cell: (event) => <Where event={event} />,
        },
        {
          key: "source",
          header: t("columns.source"),
          cell: (event) => <SourceNote source={event.source} verification={event.verification} />,
        },
      ]}
    />
  )
}
