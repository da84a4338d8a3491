import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { type DataColumn, DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { EmptyState } from "@/ui/states"
import type { Person } from "./People"
import { RoleButton } from "./RoleButton"
import { ShutButton } from "./ShutButton"

interface PeopleTableProps {
  people: readonly Person[]
  /** Id of who looks. */
  self: string
  previous: string | null
  next: string | null
}

function useColumns(self: string): readonly DataColumn<Person>[] {
  const t = useTranslations("account")
  const { day } = useFormats()
  return [
    {
      key: "name",
      header: t("people.columns.name"),
      rowHeader: true,
      cell: (row) => (
        <span className="block min-w-44">
          {row.name}
          {row.id === self && <span className="text-muted"> ({t("people.you")})</span>}
          <span className="block text-muted text-note">{row.email}</span>
          {row.disabledAt && (
            <span className="block text-note text-warn">
              {t("people.shutSince", { day: day(row.disabledAt) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: "role",
      header: t("people.columns.role"),
      cell: (row) => (
        <RoleButton id={row.id} name={row.name} role={row.role} isOwn={row.id === self} />
      ),
    },
    {
      key: "since",
      header: t("people.columns.since"),
      cell: (row) => <span className="whitespace-nowrap">{day(row.createdAt)}</span>,
    },
    {
      key: "lastSignIn",
      header: t("people.columns.lastSignIn"),
      cell: (row) => (
        <span className="whitespace-nowrap">
          {row.lastSignInAt ? day(row.lastSignInAt) : t("people.unknown")}
        </span>
      ),
    },
    {
      key: "tokens",
      header: t("people.columns.tokens"),
      numeric: true,
      cell: (row) => row.workingTokens,
    },
    {
      key: "shut",
      header: <span className="sr-only">{t("people.columns.action")}</span>,
      cell: (row) =>
        row.id !== self && (
          <ShutButton id={row.id} name={row.name} isShut={row.disabledAt !== null} />
        ),
    },
  ]
}

/** Accounts, a page of them. */
export function PeopleTable({ people, self, previous, next }: PeopleTableProps) {
  const t = useTranslations("account.people")
  return (
    <>
      <DataTable
        caption={t("accounts")}
        captionHidden
        rows={people}
        rowKey={(row) => row.id}
        columns={useColumns(self)}
        empty={<EmptyState title={t("nobody")}>{t("nobodyNext")}</EmptyState>}
      />
      {(previous || next) && (
        <nav aria-label={t("pages")} className="flex justify-end gap-5 pt-3 text-small">
          {previous && (
            <Link href={previous} rel="prev" className="link">
              {t("previous")}
            </Link>
          )}
          {next && (
            <Link href={next} rel="next" className="link">
              {t("next")}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}
