import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { type DataColumn, DataTable } from "@/ui/DataTable"
import { EmptyState } from "@/ui/states"
import type { AccountToken } from "./AccountSettings"
import { RevokeButton } from "./RevokeButton"
import { scopeWords } from "./token-scopes"

/** A day stays on one line: the table scrolls instead. */
function Day({ children }: { children: string }) {
  return <span className="whitespace-nowrap">{children}</span>
}

function useColumns() {
  const t = useTranslations("account.tokens")
  const { day, moment } = useFormats()
  const first: readonly DataColumn<AccountToken>[] = [
    {
      key: "name",
      header: t("name"),
      rowHeader: true,
      cell: (row) => (
        <span className="block min-w-28 max-w-72 break-words">
          {row.name}
          <code className="block text-muted text-note">{row.hint}…</code>
        </span>
      ),
    },
    {
      key: "scopes",
      header: t("columns.may"),
      cell: (row) => scopeWords(row.scopes, (scope) => t(`scopes.${scope}`)),
    },
    { key: "created", header: t("columns.made"), cell: (row) => <Day>{day(row.createdAt)}</Day> },
  ]
  const used: DataColumn<AccountToken> = {
    key: "used",
    header: <Day>{t("columns.used")}</Day>,
    cell: (row) => <Day>{row.lastUsedAt ? moment(row.lastUsedAt) : t("never")}</Day>,
  }
  const working: readonly DataColumn<AccountToken>[] = [
    ...first,
    { key: "ends", header: t("columns.ends"), cell: (row) => <Day>{day(row.expiresAt)}</Day> },
    used,
    {
      key: "revoke",
      header: <span className="sr-only">{t("columns.action")}</span>,
      cell: (row) => <RevokeButton id={row.id} name={row.name} />,
    },
  ]
  const end = (row: AccountToken) =>
    row.revokedAt
      ? t("revokedOn", { day: day(row.revokedAt) })
      : t("expiredOn", { day: day(row.expiresAt) })
  const over: readonly DataColumn<AccountToken>[] = [
    ...first,
    used,
    {
      key: "over",
      header: <Day>{t("columns.overSince")}</Day>,
      cell: (row) => <Day>{end(row)}</Day>,
    },
  ]
  return { working, over }
}

interface TokenTableProps {
  working: readonly AccountToken[]
  over: readonly AccountToken[]
}

/** The account's tokens; those that are over stand folded below, since their traces may be looked for. */
export function TokenTable({ working, over }: TokenTableProps) {
  const t = useTranslations("account.tokens")
  const columns = useColumns()
  return (
    <div className="mt-10">
      <DataTable
        caption={t("working")}
        rows={working}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t("none")}>{t("noneNext")}</EmptyState>}
        columns={columns.working}
      />
      {over.length > 0 && (
        <details className="mt-6 text-small">
          <summary className="link min-h-8 cursor-pointer">
            {t("overCount", { count: over.length })}
          </summary>
          <div className="mt-2">
            <DataTable
              caption={t("over")}
              captionHidden
              rows={over}
              rowKey={(row) => row.id}
              columns={columns.over}
            />
          </div>
        </details>
      )}
    </div>
  )
}
