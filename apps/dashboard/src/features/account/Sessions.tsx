import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { DataTable } from "@/ui/DataTable"
import type { AccountSession } from "./AccountSettings"
import { EndSessionButton } from "./EndSessionButton"
import { SignOutEverywhere } from "./SignOutEverywhere"
import { deviceOf } from "./user-agent"

/** Where the account is signed in, the way to end one session, and the way to end all. */
export function Sessions({ sessions }: { sessions: readonly AccountSession[] }) {
  const t = useTranslations("account.sessions")
  const { day } = useFormats()
  const nameOf = ({ userAgent }: AccountSession) => {
    const device = deviceOf(userAgent)
    if (!device) return t("unknown")
    const { browser, system } = device
    return system ? t("on", { browser, system }) : browser
  }
  return (
    <>
      <DataTable
        caption={t("heading")}
        captionHidden
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "device",
            header: t("device"),
            rowHeader: true,
            cell: (row) => (
              <span className="block min-w-36">
                {nameOf(row)}
                {row.isCurrent && <span className="text-muted"> ({t("this")})</span>}
              </span>
            ),
          },
          {
            key: "since",
            header: t("since"),
            cell: (row) => <span className="whitespace-nowrap">{day(row.createdAt)}</span>,
          },
          {
            key: "seen",
            header: t("seen"),
            cell: (row) => <span className="whitespace-nowrap">{day(row.lastSeenAt)}</span>,
          },
          { key: "address", header: t("address"), cell: (row) => row.ipAddress || "–" },
          {
            key: "end",
            header: <span className="sr-only">{t("end")}</span>,
            cell: (row) => !row.isCurrent && <EndSessionButton id={row.id} browser={nameOf(row)} />,
          },
        ]}
      />
      <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-2">
        <SignOutEverywhere />
        <p className="max-w-prose text-muted text-small">{t("everywhereMeans")}</p>
      </div>
    </>
  )
}
