import { useTranslations } from "next-intl"
import { EmptyState } from "@/ui/states"
import type { TradeParams } from "./trade-params"

/** Why there is nothing to draw, and what to do. */
export function TradeEmpty({ params }: { params: TradeParams }) {
  const t = useTranslations("trade.empty")
  const note = useTranslations("trade.basisNote")
  if (params.mode === "amount")
    return <EmptyState title={t("title")}>{t("text", { note: note(params.basis) })}</EmptyState>
  if (params.mode === "index")
    return (
      <EmptyState title={t("index", { base: String(params.base) })}>{t("indexText")}</EmptyState>
    )
  return <EmptyState title={t(params.mode)}>{t(`${params.mode}Text`)}</EmptyState>
}
