import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { TradeExplorer } from "@/features/trade/TradeExplorer"
import { lastWholeYear } from "@/features/trade/trade-figure"
import { readKept, readTradeParams } from "@/features/trade/trade-params"
import { PageHeader } from "@/ui/PageHeader"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trade"))("title") }
}

export default async function TradePage({ searchParams }: PageProps<"/trade">) {
  const [search, t] = await Promise.all([searchParams, getTranslations("trade")])
  return (
    <>
      <PageHeader title={t("heading")} lead={t("lead")} />
      <TradeExplorer params={readTradeParams(search, lastWholeYear())} kept={readKept(search)} />
    </>
  )
}
