import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import type { SourceRow } from "./sources-figure"

/** An address without what every address has: documents of one host are told apart by their paths. */
function shortAddress(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, pathname } = new URL(url)
  return hostname.replace(/^www\./, "") + pathname.replace(/\/$/, "")
}

/** Sources as rows: what it is, under which licence, when it was taken. */
export function SourceTable({ sources }: { sources: readonly SourceRow[] }) {
  const t = useTranslations("source")
  const formats = useFormats()
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      heightClass=""
      rows={sources}
      rowKey={(source) => source.key}
      columns={[
        {
          key: "title",
          header: t("columns.title"),
          rowHeader: true,
          cell: (source) => (
            <span className="block w-60 sm:w-auto sm:min-w-[16rem] sm:max-w-[56ch]">
              <Link href={`/sources/${source.key}`} className="link">
                {source.title}
              </Link>
              {source.url && (
                <span className="block max-w-[48ch] truncate text-muted text-note">
                  {shortAddress(source.url)}
                </span>
              )}
            </span>
          ),
        },
        {
          key: "kind",
          header: t("columns.kind"),
          cell: (source) => (
            <span className="whitespace-nowrap">{t("kind", { kind: source.kind })}</span>
          ),
        },
        {
          key: "basis",
          header: t("columns.basis"),
          cell: (source) => t("basis", { basis: source.basis ?? "none" }),
        },
        {
          key: "licence",
          header: t("columns.licence"),
          cell: (source) => (
            <span className="block min-w-[9rem] max-w-[30ch] text-note">
              {source.licence ?? "–"}
            </span>
          ),
        },
        {
          key: "retrieved",
          header: t("columns.retrieved"),
          cell: (source) => (
            <time dateTime={source.retrievedOn} className="whitespace-nowrap">
              {formats.day(source.retrievedOn)}
            </time>
          ),
        },
      ]}
    />
  )
}
