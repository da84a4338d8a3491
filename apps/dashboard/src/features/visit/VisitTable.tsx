import Link from "next/link"
import { formatDayRange } from "@/lib/format"
import { VerificationBadge, VisitTypeBadge } from "@/ui/Badge"
import { DataTable } from "@/ui/DataTable"
import { EmptyState } from "@/ui/states"
import type { VisitData } from "./visit-fragment"

function What({ visit }: { visit: VisitData }) {
  const events = visit.events.map((event) => event.name).join(", ")
  return (
    <>
      {events && <span className="block font-medium">{events}</span>}
      <span className="block max-w-[46ch] text-muted">{visit.summary}</span>
    </>
  )
}

function Source({ visit }: { visit: VisitData }) {
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
export function VisitTable({ caption, visits }: VisitTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      heightClass=""
      rows={visits}
      rowKey={(visit) => visit.slug}
      empty={
        <EmptyState title="No visits match">
          Loosen a condition: another leader, all kinds of visit, or a wider stretch of years.
        </EmptyState>
      }
      columns={[
        {
          key: "when",
          header: "When",
          rowHeader: true,
          cell: (visit) => (
            <time dateTime={visit.startDate} className="block min-w-[8.5rem]">
              {formatDayRange(visit.startDate, visit.endDate)}
            </time>
          ),
        },
        {
          key: "who",
          header: "Who",
          cell: (visit) => (
            <span className="block min-w-[8rem]">
              {visit.leader.name}
              <span className="block text-muted text-note">{visit.leader.country.name}</span>
            </span>
          ),
        },
        {
          key: "where",
          header: "Where",
          cell: (visit) => (
            <span className="block min-w-[7rem]">
              <Link href={`/countries/${visit.host.iso3}`} className="link">
                {visit.host.name}
              </Link>
              <span className="block text-muted text-note">{visit.cities.join(", ")}</span>
            </span>
          ),
        },
        {
          key: "type",
          header: "Kind",
          cell: (visit) => <VisitTypeBadge type={visit.type.toLowerCase()} />,
        },
        { key: "what", header: "What for", cell: (visit) => <What visit={visit} /> },
        { key: "source", header: "Source", cell: (visit) => <Source visit={visit} /> },
      ]}
    />
  )
}
