import type { Metadata } from "next"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { Doorway } from "@/features/account/Doorway"
import { SignInForm } from "@/features/account/SignInForm"
import { safePath } from "@/features/account/safe-path"
import { ClientWords } from "@/i18n/ClientWords"
import { type AuthSettings, read } from "@/lib/api"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("door.signIn") }
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams
  const t = await getTranslations("account.door")
  const settings = await read<AuthSettings>("/auth/settings")
  return (
    <Doorway title={t("signIn")}>
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
