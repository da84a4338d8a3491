import { useTranslations } from "next-intl"
import { PageHeader } from "@/ui/PageHeader"

/** To others than admins: whose page it is, and whom to ask. */
export function Refused() {
  const t = useTranslations("account.people")
  return <PageHeader kicker={t("title")} title={t("refused.title")} lead={t("refused.lead")} />
}
