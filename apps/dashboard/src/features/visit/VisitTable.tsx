import Link from "next/link"
import { VerificationBadge, VisitTypeBadge } from "@/ui/Badge"
import { DataTable } from "@/ui/DataTable"
import type { VisitData } from "./visit-fragment"
import { getVisitWords } from "./visit-words"

function What({ visit }: { visit: VisitData }) {
  return (
    <>
      {visit.events.map((event) => (
        <a key={event.slug} href={`/events/${event.slug}`} className="link block font-medium">
          {event.name}
        </a>
      ))}
      <span lang="en" className="block max-w-[46ch] text-muted">
        {visit.summary}
      </span>
    </>
  )
}

export function VisitSource({ visit }: { visit: Pick<VisitData, "source" | "verification"> }) {
  return (
    <span className="block min-w-[12rem] max-w-[32ch] text-note">
      {visit.source.url ? (
        <a
          href={visit.source.url}
          className="link line-clamp-2"
          rel="noreferrer"
          title={visit.source.title}
        >
          {visit.source.title}
        </a>
      ) : (
        visit.source.title
      )}
      <span className="mt-0.5 block">
        <VerificationBadge status={visit.verification === "STORED" ? "stored" : "recalled"} />
      </span>
    </span>
  )
}

export interface VisitTableProps {
  caption: string
  visits: readonly VisitData[]
}

/** Visits as rows: when, who, where, how, for what, by which source. */
export async function VisitTable({ caption, visits }: VisitTableProps) {
  const { t, formats, nameOf } = await getVisitWords()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={visits}
      rowKey={(visit) => visit.slug}
      columns={[
        {
          key: "when",
          header: t("table.when"),
          rowHeader: true,
          cell: (visit) => (
            <Link href={`/visits/${visit.slug}`} className="link block min-w-[8.5rem]">
              <time dateTime={visit.startDate}>
                {formats.dayRange(visit.startDate, visit.endDate)}
              </time>
            </Link>
          ),
        },
        {
          key: "who",
          header: t("table.who"),
          cell: (visit) => (
            <span className="block min-w-[8rem]">
              {visit.leader.name}
              <span className="block text-muted text-note">{nameOf(visit.leader.country)}</span>
            </span>
          ),
        },
        {
          key: "where",
          header: t("table.where"),
          cell: (visit) => (
            <span className="block min-w-[7rem]">
              <Link href={`/countries/${visit.host.iso3}`} className="link">
                {nameOf(visit.host)}
              </Link>
              <span className="block text-muted text-note">{visit.cities.join(", ")}</span>
            </span>
          ),
        },
        {
          key: "type",
          header: t("table.type"),
          cell: (visit) => <VisitTypeBadge type={visit.type.toLowerCase()} />,
        },
        { key: "what", header: t("table.what"), cell: (visit) => <What visit={visit} /> },
        {
          key: "source",
          header: t("table.source"),
          cell: (visit) => <VisitSource visit={visit} />,
        },
      ]}
    />
  )
}
