import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import type { VisitData } from "./visit-fragment"
import { getVisitWords } from "./visit-words"

export interface VisitTableProps {
  caption: string
  visits: readonly VisitData[]
}

/** Visits as rows: when, who, where, how, for what. The day leads to the visit with its source. */
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
            <Link href={`/visits/${visit.slug}`} className="link">
              {formats.dayRange(visit.startDate, visit.endDate)}
            </Link>
          ),
        },
        {
          key: "who",
          header: t("table.who"),
          cell: (visit) => `${visit.leader.name}, ${nameOf(visit.leader.country)}`,
        },
        {
          key: "where",
          header: t("table.where"),
          cell: (visit) => [nameOf(visit.host), visit.cities.join(", ")].filter(Boolean).join(": "),
        },
        { key: "type", header: t("table.type"), cell: (visit) => t(`types.${visit.type}`) },
        {
          key: "what",
          header: t("table.what"),
          cell: (visit) => visit.events.map((event) => event.name).join(", ") || "–",
        },
        {
          key: "check",
          header: t("columns.verification"),
          cell: (visit) => t(`checks.${visit.verification}`),
        },
      ]}
    />
  )
}
