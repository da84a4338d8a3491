import { useTranslations } from "next-intl"
import { inSentence } from "@/i18n/in-sentence"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import type { ListedVisit } from "./trade-visits"

/** The visits that the chart marks, as a list with links: for whom a tick on a line is no way in. */
export function TradeVisits({
  subject,
  visits,
}: {
  subject: string
  visits: readonly ListedVisit[]
}) {
  const t = useTranslations("trade.visits")
  return (
    <Section heading={t("heading")} subtitle={t("subtitle", { name: inSentence(subject) })}>
      <DataTable
        caption={t("caption")}
        captionHidden
        heightClass="max-h-96"
        rows={visits}
        rowKey={(visit) => visit.slug}
        columns={[
          {
            key: "days",
            header: t("days"),
            rowHeader: true,
            cell: (visit) => (
              <Link href={`/visits/${visit.slug}`} className="link">
                {visit.days}
              </Link>
            ),
          },
          { key: "leader", header: t("leader"), cell: (visit) => visit.leader },
          { key: "host", header: t("host"), cell: (visit) => visit.host },
        ]}
      />
    </Section>
  )
}
