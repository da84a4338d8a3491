import { useTranslations } from "next-intl"
import { ButtonLink } from "@/ui/Button"
import { PageHeader } from "@/ui/PageHeader"

/** What a share link shows that was taken back, or never was one. */
export function ShareEnded() {
  const t = useTranslations("view.ended")
  return (
    <main id="main" className="page">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>
    </main>
  )
}
