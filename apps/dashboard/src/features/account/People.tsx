import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { query } from "@/lib/api"
import { formatDay } from "@/lib/format"
import { DataTable } from "@/ui/DataTable"
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
  const now = new Date().toISOString()
  const open = invitations.nodes.filter((row) => !row.acceptedAt && row.expiresAt > now)
  return (
    <UrqlProvider>
      <Section heading="Invite somebody">
        <InviteForm />
      </Section>
      <Section heading="Open invitations">
        <DataTable
          caption="Open invitations"
          captionHidden
          rows={open}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title="None is open">
              An invitation made above stands here until it is used.
            </EmptyState>
          }
          columns={[
            { key: "email", header: "E-mail", rowHeader: true, cell: (row) => row.email },
            { key: "role", header: "Role", cell: (row) => row.role.toLowerCase() },
            { key: "ends", header: "Ends", cell: (row) => formatDay(row.expiresAt) },
            {
              key: "withdraw",
              header: <span className="sr-only">Action</span>,
              cell: (row) => <WithdrawButton id={row.id} email={row.email} />,
            },
          ]}
        />
      </Section>
      <Section heading={`Accounts (${users.totalCount})`}>
        <DataTable
          caption="Accounts"
          captionHidden
          rows={users.nodes}
          rowKey={(row) => row.id}
          columns={[
            { key: "name", header: "Name", rowHeader: true, cell: (row) => row.name },
            { key: "email", header: "E-mail", cell: (row) => row.email },
            { key: "role", header: "Role", cell: (row) => row.role.toLowerCase() },
            { key: "since", header: "Since", cell: (row) => formatDay(row.createdAt) },
          ]}
        />
      </Section>
    </UrqlProvider>
  )
}
