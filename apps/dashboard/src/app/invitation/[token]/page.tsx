import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Doorway } from "@/features/account/Doorway"
import { NewAccountForm } from "@/features/account/NewAccountForm"
import { ClientWords } from "@/i18n/ClientWords"
import { read } from "@/lib/api"
import { EmptyState } from "@/ui/states"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.door")
  return { title: t("invitationTitle"), referrer: "no-referrer" }
}

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params
  const t = await getTranslations("account.door")
  const invitation = await read<{ email: string }>(`/auth/invitation/${encodeURIComponent(token)}`)
  return (
    <Doorway title={t("invitation")}>
      {invitation ? (
        <ClientWords of={["account"]}>
          <NewAccountForm invitation={token} email={invitation.email} />
        </ClientWords>
      ) : (
        <EmptyState title={t("notValid")}>{t("notValidNext")}</EmptyState>
      )}
    </Doorway>
  )
}
