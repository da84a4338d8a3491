import { graphql, type ResultOf } from "@khorgos/types"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ClientWords } from "@/i18n/ClientWords"
import { query, signInPath } from "@/lib/api"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import { NewTokenForm } from "./NewTokenForm"
import { PasswordForm } from "./PasswordForm"
import { SignOutEverywhere } from "./SignOutEverywhere"
import { TokenTable } from "./TokenTable"
import { scopesOf } from "./token-scopes"
import { UrqlProvider } from "./UrqlProvider"

const AccountQuery = graphql(`
  query Account {
    viewer {
      name
      email
      role
      apiTokens(first: 1000) {
        nodes { id name hint scopes createdAt expiresAt lastUsedAt revokedAt }
      }
    }
  }
`)

type Viewer = NonNullable<ResultOf<typeof AccountQuery>["viewer"]>
export type AccountToken = Viewer["apiTokens"]["nodes"][number]

/** What a reader may arrange for their own account: tokens for programs, the password, open sessions. */
export async function AccountSettings() {
  const { viewer } = await query(AccountQuery, {})
  if (!viewer) redirect(await signInPath())
  const t = await getTranslations("account")
  const now = new Date().toISOString()
  const works = (token: { revokedAt: string | null; expiresAt: string }) =>
    !token.revokedAt && token.expiresAt > now
  const tokens = viewer.apiTokens.nodes
  const over = tokens.filter((token) => !works(token))
  return (
    <ClientWords of={["account"]}>
      <UrqlProvider>
        <PageHeader
          title={viewer.name}
          kicker={t("kicker")}
          lead={t("lead", { email: viewer.email, role: viewer.role })}
        />
        <Section id="tokens" heading={t("tokens.heading")} subtitle={t("tokens.subtitle")}>
          <NewTokenForm scopes={scopesOf(viewer.role)} over={over.map(({ id }) => id)} />
          <TokenTable working={tokens.filter(works)} over={over} />
        </Section>
        <Section id="password" heading={t("password.heading")} subtitle={t("password.subtitle")}>
          <PasswordForm email={viewer.email} />
        </Section>
        <Section
          id="sessions"
          heading={t("sessions.everywhere")}
          subtitle={t("sessions.everywhereMeans")}
        >
          <SignOutEverywhere />
        </Section>
      </UrqlProvider>
    </ClientWords>
  )
}
