import type { Metadata } from "next"
import { TradeExplorer } from "@/features/trade/TradeExplorer"
import { readTradeParams } from "@/features/trade/trade-params"
import { today } from "@/lib/today"
import { PageHeader } from "@/ui/PageHeader"

export const metadata: Metadata = { title: "Trade" }

export default async function TradePage({ searchParams }: PageProps<"/trade">) {
  const lastYear = Number(today().slice(0, 4)) - 1
  return (
    <>
      <PageHeader
        title="Who trades with whom, by whose figures"
        lead="The two sides of a trade seldom report the same. Change any underlined word."
      />
      <TradeExplorer params={readTradeParams(await searchParams, lastYear)} lastYear={lastYear} />
    </>
  )
}
