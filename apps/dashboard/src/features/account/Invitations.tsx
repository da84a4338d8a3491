import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { DataTable } from "@/ui/DataTable"
import { EmptyState } from "@/ui/states"
import type { Invited } from "./People"
import { WithdrawButton } from "./WithdrawButton"

/** Invitations that nobody has used yet. */
export function Invitations({ open }: { open: readonly Invited[] }) {
  const t = useTranslations("account")
  const { day } = useFormats()
  return (
    <DataTable
      caption={t("people.open")}
      captionHidden
      rows={open}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t("people.noneOpen")}>{t("people.noneOpenNext")}</EmptyState>}
      columns={[
        {
          key: "email",
          header: t("people.columns.email"),
          rowHeader: true,
          cell: (row) => row.email,
        },
        {
          key: "role",
          header: t("people.columns.role"),
          cell: (row) => t(`roles.${row.role}`),
        },
        { key: "ends", header: t("people.columns.ends"), cell: (row) => day(row.expiresAt) },
        {
          key: "withdraw",
          header: <span className="sr-only">{t("people.columns.action")}</span>,
          cell: (row) => <WithdrawButton id={row.id} email={row.email} />,
        },
      ]}
    />
  )
}
