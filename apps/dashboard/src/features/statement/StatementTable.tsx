import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { SourceNote } from "@/ui/SourceNote"
import type { StatementRow } from "./statements-figure"

/** Statements as rows: when, what, whose, of what, by which source. */
export async function StatementTable({ statements }: { statements: readonly StatementRow[] }) {
  const t = await getTranslations("statement")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      heightClass=""
      rows={statements}
      rowKey={(statement) => statement.slug}
      columns={[
        {
          key: "date",
          header: t("columns.date"),
          cell: (statement) => (
            <time dateTime={statement.date} className="block min-w-[7rem]">
              {formats.day(statement.date)}
            </time>
          ),
        },
        {
          key: "title",
          header: t("columns.title"),
          rowHeader: true,
          cell: (statement) => (
            <span className="block min-w-[16rem] max-w-[46ch]">
              <Link href={`/statements/${statement.slug}`} className="link font-medium">
                {statement.title}
              </Link>
              <span className="block text-muted text-note">
                {statement.topics.map(({ name }) => name).join(", ")}
              </span>
            </span>
          ),
        },
        {
          key: "parties",
          header: t("columns.parties"),
          cell: (statement) => (
            <span className="block min-w-[10rem] max-w-[30ch]">
              {statement.parties.map(nameOf).join(", ")}
            </span>
          ),
        },
        {
          key: "source",
          header: t("columns.source"),
          cell: (statement) => (
            <SourceNote source={statement.source} verification={statement.verification} />
          ),
        },
      ]}
    />
  )
}
