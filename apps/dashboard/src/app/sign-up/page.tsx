import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Doorway } from "@/features/account/Doorway"
import { NewAccountForm } from "@/features/account/NewAccountForm"
import { ClientWords } from "@/i18n/ClientWords"
import { type AuthSettings, read } from "@/lib/api"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("door.openAccount") }
}

export default async function SignUpPage() {
  const settings = await read<AuthSettings>("/auth/settings")
  if (!settings?.openSignUp) notFound()
  const t = await getTranslations("account.door")
  return (
    <Doorway title={t("openAccount")}>
      <ClientWords of={["account"]}>
        <NewAccountForm />
      </ClientWords>
    </Doorway>
  )
}
