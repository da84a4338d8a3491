import { useTranslations } from "next-intl"
import { EmptyState } from "@/ui/states"

export default function NoSuchFigure() {
  const t = useTranslations("figure")
  return (
    <EmptyState level="h1" title={t("embed.missing.title")}>
      {t("embed.missing.next")}
    </EmptyState>
  )
}
