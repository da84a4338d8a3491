import { graphql, type ResultOf } from "@khorgos/types"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ClientWords } from "@/i18n/ClientWords"
import { query, signInPath } from "@/lib/api"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import { ApiProvider } from "./ApiProvider"
import { Invitations } from "./Invitations"
import { InviteForm } from "./InviteForm"
import { PeopleSearch } from "./PeopleSearch"
import { PeopleTable } from "./PeopleTable"
import { type PeopleParams, peopleHref } from "./people-params"
import { Refused } from "./Refused"

const ViewerQuery = graphql(`query PeopleViewer { viewer { id role } }`)
const PeopleQuery = graphql(`
  query People($where: UserFilter, $first: Int, $after: String, $last: Int, $before: String) {
    users(where: $where, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      nodes { id name email role createdAt lastSignInAt disabledAt workingTokens }
    }
    invitations(first: 200) { nodes { id email role createdAt expiresAt acceptedAt } }
  }
`)

export type Person = ResultOf<typeof PeopleQuery>["users"]["nodes"][number]
export type Invited = ResultOf<typeof PeopleQuery>["invitations"]["nodes"][number]

const pageSize = 25

function whereOf({ find }: PeopleParams) {
  const part = { contains: find, mode: "Insensitive" as const }
  return find === "" ? {} : { OR: [{ name: part }, { email: part }] }
}

/** Accounts and open invitations, for admins; others are told whose page it is. */
export async function People({ params }: { params: PeopleParams }) {
  const { viewer } = await query(ViewerQuery, {})
  if (!viewer) redirect(await signInPath())
  if (viewer.role !== "ADMIN") return <Refused />
  const { find, after, before } = params
  const page = before ? { last: pageSize, before } : { first: pageSize, after }
  const { users, invitations } = await query(PeopleQuery, { where: whereOf(params), ...page })
  const t = await getTranslations("account.people")
  const now = new Date().toISOString()
  const open = invitations.nodes.filter((row) => !row.acceptedAt && row.expiresAt > now)
  const { hasNextPage, hasPreviousPage, endCursor, startCursor } = users.pageInfo
  return (
    <ClientWords of={["account"]}>
      <ApiProvider>
        <PageHeader title={t("title")} lead={t("lead")} />
        <Section heading={t("accountsCount", { count: users.totalCount })}>
          <PeopleSearch find={find} />
          <PeopleTable
            people={users.nodes}
            self={viewer.id}
            previous={hasPreviousPage ? peopleHref({ find, before: startCursor }) : null}
            next={hasNextPage ? peopleHref({ find, after: endCursor }) : null}
          />
        </Section>
        <Section heading={t("invite")}>
          <InviteForm />
        </Section>
        <Section heading={t("open")}>
          <Invitations open={open} />
        </Section>
      </ApiProvider>
    </ClientWords>
  )
}
