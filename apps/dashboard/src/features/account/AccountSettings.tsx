import { graphql } from "@khorgos/types"
import { redirect } from "next/navigation"
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

/** What a reader may arrange for their own account: tokens for programs, the password, open sessions. */
export async function AccountSettings() {
  const { viewer } = await query(AccountQuery, {})
  if (!viewer) redirect(await signInPath())
  const now = new Date().toISOString()
  const works = (token: { revokedAt: string | null; expiresAt: string }) =>
    !token.revokedAt && token.expiresAt > now
  const tokens = viewer.apiTokens.nodes
  const over = tokens.filter((token) => !works(token))
  return (
    <UrqlProvider>
      <PageHeader
        title={viewer.name}
        kicker="Account"
        lead={`You sign in as ${viewer.email}, and your role is ${viewer.role.toLowerCase()}.`}
      />
      <Section
        id="tokens"
        heading="API tokens"
        subtitle="With a token a program of yours, such as a notebook, asks the API in your name. It may do what you give it, and never more than you may do yourself."
      >
        <NewTokenForm scopes={scopesOf(viewer.role)} over={over.map(({ id }) => id)} />
        <TokenTable working={tokens.filter(works)} over={over} />
      </Section>
      <Section
        id="password"
        heading="Password"
        subtitle="A new password signs you out in all other browsers."
      >
        <PasswordForm email={viewer.email} />
      </Section>
      <Section
        id="sessions"
        heading="Sign out everywhere"
        subtitle="Ends your session in every browser, this one too. Tokens go on working."
      >
        <SignOutEverywhere />
      </Section>
    </UrqlProvider>
  )
}
