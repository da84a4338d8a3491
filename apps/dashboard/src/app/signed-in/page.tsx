import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Doorway } from "@/features/account/Doorway"
import { ButtonLink } from "@/ui/Button"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("door.signedIn") }
}

/** Where somebody lands who signed in again beside a page with something typed in it. */
export default async function SignedInPage() {
  const t = await getTranslations("account.door")
  return (
    <Doorway title={t("signedIn")}>
      <p className="mb-6">{t("signedInNext")}</p>
      <ButtonLink href="/">{t("overview")}</ButtonLink>
    </Doorway>
  )
}
