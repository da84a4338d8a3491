import { graphql, type ResultOf } from "@khorgos/types"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ClientWords } from "@/i18n/ClientWords"
import { query, signInPath } from "@/lib/api"
import { LanguageSwitch } from "@/ui/LanguageSwitch"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import { ThemeToggle } from "@/ui/ThemeToggle"
import { ApiProvider } from "./ApiProvider"
import { NewTokenForm } from "./NewTokenForm"
import { PasswordForm } from "./PasswordForm"
import { Quota } from "./Quota"
import { Sessions } from "./Sessions"
import { TokenTable } from "./TokenTable"
import { scopesOf } from "./token-scopes"

const AccountQuery = graphql(`
  query Account {
    rateLimit { limit remaining largestCost }
    viewer {
      name
      email
      role
      apiTokens(first: 1000) {
        nodes { id name hint scopes createdAt expiresAt lastUsedAt revokedAt }
      }
      sessions { id createdAt lastSeenAt userAgent ipAddress isCurrent }
    }
  }
`)

type Viewer = NonNullable<ResultOf<typeof AccountQuery>["viewer"]>
export type AccountToken = Viewer["apiTokens"]["nodes"][number]
export type AccountSession = Viewer["sessions"][number]

function works({ revokedAt, expiresAt }: AccountToken): boolean {
  return !revokedAt && expiresAt > new Date().toISOString()
}

/** What a reader may arrange for their own account. */
export async function AccountSettings() {
  const { viewer, rateLimit } = await query(AccountQuery, {})
  if (!viewer) redirect(await signInPath())
  const t = await getTranslations("account")
  const tokens = viewer.apiTokens.nodes
  const over = tokens.filter((token) => !works(token))
  return (
    <ClientWords of={["account"]}>
      <ApiProvider>
        <PageHeader
          title={viewer.name}
          kicker={t("kicker")}
          lead={t("lead", { email: viewer.email, role: viewer.role })}
        />
        <Section id="tokens" heading={t("tokens.heading")} subtitle={t("tokens.subtitle")}>
          <NewTokenForm scopes={scopesOf(viewer.role)} over={over.map(({ id }) => id)} />
          <TokenTable working={tokens.filter(works)} over={over} />
        </Section>
        <Section id="quota" heading={t("quota.heading")} subtitle={t("quota.subtitle")}>
          <Quota {...rateLimit} />
        </Section>
        <Section id="password" heading={t("password.heading")} subtitle={t("password.subtitle")}>
          <PasswordForm email={viewer.email} />
        </Section>
        <Section id="language" heading={t("language.heading")} subtitle={t("language.subtitle")}>
          <div className="flex flex-wrap gap-x-8 gap-y-2">
            <LanguageSwitch />
            <ThemeToggle />
          </div>
        </Section>
        <Section id="sessions" heading={t("sessions.heading")} subtitle={t("sessions.subtitle")}>
          <Sessions sessions={viewer.sessions} />
        </Section>
      </ApiProvider>
    </ClientWords>
  )
}
