import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ClientWords } from "@/i18n/ClientWords"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { DataTable } from "@/ui/DataTable"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { InviteForm } from "./InviteForm"
import { UrqlProvider } from "./UrqlProvider"
import { WithdrawButton } from "./WithdrawButton"

const ViewerQuery = graphql(`query PeopleViewer { viewer { role } }`)
const PeopleQuery = graphql(`
  query People {
    users(first: 1000) { totalCount nodes { id name email role createdAt } }
    invitations(first: 200) { nodes { id email role createdAt expiresAt acceptedAt } }
  }
`)

/** Accounts and open invitations, for admins; to others the page does not exist. */
export async function People() {
  const { viewer } = await query(ViewerQuery, {})
  if (viewer?.role !== "ADMIN") notFound()
  const { users, invitations } = await query(PeopleQuery, {})
  const t = await getTranslations("account")
  const { day } = await getFormats()
  const now = new Date().toISOString()
  const open = invitations.nodes.filter((row) => !row.acceptedAt && row.expiresAt > now)
  return (
    <ClientWords of={["account"]}>
      <UrqlProvider>
        <PageHeader title={t("people.title")} lead={t("people.lead")} />
        <Section heading={t("people.invite")}>
          <InviteForm />
        </Section>
        <Section heading={t("people.open")}>
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
        </Section>
        <Section heading={t("people.accountsCount", { count: users.totalCount })}>
          <DataTable
            caption={t("people.accounts")}
            captionHidden
            rows={users.nodes}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: t("people.columns.name"),
                rowHeader: true,
                cell: (row) => row.name,
              },
              { key: "email", header: t("people.columns.email"), cell: (row) => row.email },
              {
                key: "role",
                header: t("people.columns.role"),
                cell: (row) => t(`roles.${row.role}`),
              },
              {
                key: "since",
                header: t("people.columns.since"),
                cell: (row) => day(row.createdAt),
              },
            ]}
          />
        </Section>
      </UrqlProvider>
    </ClientWords>
  )
}
