import { useTranslations } from "next-intl"
import { EmptyState } from "@/ui/states"

export default function NoSuchFigure() {
  const t = useTranslations("figure")
  return (
    <EmptyState title={<h1>{t("embed.missing.title")}</h1>}>{t("embed.missing.next")}</EmptyState>
  )
}
