import { ClaimList } from "@/features/claim/ClaimList"
import { TradeByBasis } from "@/features/trade/TradeByBasis"
import { TradeFive } from "@/features/trade/TradeFive"
import { TradeLead } from "@/features/trade/TradeLead"
import { LatestVisits } from "@/features/visit/LatestVisits"
import { today } from "@/lib/today"
import { Section } from "@/ui/Section"

const comparedYear = 2023

export default function OverviewPage() {
  return (
    <>
      <TradeLead />
      <div className="h-14" />
      <div className="grid gap-x-12 lg:grid-cols-3">
        <Section heading="Latest visits">
          <LatestVisits year={Number(today().slice(0, 4))} />
        </Section>
        <Section
          heading={`${comparedYear}, by whose figures`}
          subtitle="Turnover of the five with China and with Russia. The same trade, four answers."
        >
          <TradeByBasis year={comparedYear} />
        </Section>
        <Section heading="Claims to check">
          <ClaimList first={5} />
        </Section>
      </div>
      <Section
        heading="State by state"
        subtitle="Turnover with China and with Russia, US dollars of the year, reconciled figures. Each state has its own scale; dashed where a total lacks a report."
      >
        <TradeFive />
      </Section>
    </>
  )
}
