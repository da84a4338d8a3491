import type { Metadata } from "next"
import { cookies } from "next/headers"
import { getTranslations } from "next-intl/server"
import { Doorway } from "@/features/account/Doorway"
import { SignInForm } from "@/features/account/SignInForm"
import { safePath } from "@/features/account/safe-path"
import { ClientWords } from "@/i18n/ClientWords"
import { type AuthSettings, read } from "@/lib/api"
import { Link } from "@/ui/Link"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("door.signIn") }
}

/** Who comes with a session's cookie and was sent here all the same had a session, and has none now. */
async function hadSession(): Promise<boolean> {
  return (await cookies()).getAll().some(({ name }) => name.endsWith("khorgos.session_token"))
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams
  const t = await getTranslations("account.door")
  const settings = await read<AuthSettings>("/auth/settings")
  return (
    <Doorway title={t("signIn")}>
      {next !== undefined && (
        <p role="status" className="-mt-3 mb-6 text-muted text-small">
          {t((await hadSession()) ? "over" : "asked")}
        </p>
      )}
      <ClientWords of={["account"]}>
        <SignInForm next={safePath(next)} demoAccounts={settings?.demoAccounts ?? []} />
      </ClientWords>
      {settings?.openSignUp ? (
        <p className="mt-6 text-small">
          {t.rich("noAccount", {
            open: (words) => (
              <Link href="/sign-up" className="link">
                {words}
              </Link>
            ),
          })}
        </p>
      ) : (
        <p className="mt-6 text-muted text-small">{t("byInvitation")}</p>
      )}
    </Doorway>
  )
}
